package org.telgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A store in one zip file: its quads as canonical N-Quads, its journal, and the SHA-256 of both as {@code sha256sum -c}
 * reads them. The same store gives the same bytes.
 */
public final class Backup {

    private static final String QUADS = "graphs.nq";
    private static final String SUMS = "SHA256SUMS";
    /** The earliest that a zip file can name, so that files do not vary. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String SUM_SEPARATOR = "  ";

    private Backup() {}

    /**
     * Writes a store to a file, which takes the place of an older one once it has been read back and found right.
     *
     * @return the digest of the quads
     */
    public static String write(TdbStore store, Path file) throws StoreException {
        return write(file, out -> write(store, out));
    }

    /**
     * Writes the store that a telgraph server has open to a file of this machine, in the same way.
     *
     * @return the digest of the quads
     */
    public static String write(RemoteStore server, Path file) throws StoreException {
        return write(file, out -> {
            try (InputStream zip = server.backup()) {
                copy(zip, out);
            }
        });
    }

    private static void copy(InputStream zip, OutputStream out) throws IOException, StoreException {
        byte[] buffer = new byte[1 << 16];
        while (true) {
            int read;
            try {
                read = zip.read(buffer);
            } catch (IOException e) {
                throw new StoreException("the server's backup broke off: " + Reasons.of(e), e);
            }
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
        }
    }

    /** What writes a backup's bytes. */
    private interface Writer {
        void write(OutputStream out) throws IOException, StoreException;
    }

    private static String write(Path file, Writer writer) throws StoreException {
        QuadsFile.checkPlace(file);
        Path draft = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try {
                try (OutputStream out = Files.newOutputStream(draft)) {
                    writer.write(out);
                }
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                String digest = verify(draft, "what was written to " + file);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return digest;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new StoreException("cannot write " + file + ": " + Reasons.of(e), e);
        }
    }

    /** Writes a store to a stream, which is left open. Others may change graphs meanwhile. */
    public static void write(TdbStore store, OutputStream out) throws IOException, StoreException {
        ZipOutputStream zip = new ZipOutputStream(out);
        StringBuilder sums = new StringBuilder();
        begin(zip, QUADS);
        DigestOutputStream quads = digesting(zip);
        store.dump(quads);
        sums.append(sum(quads, QUADS));
        // After the quads: it may have forgotten what was replaced since, but tells of nothing that they lack.
        Path journal = store.folder().resolve(TdbStore.JOURNAL);
        if (Files.exists(journal)) {
            begin(zip, TdbStore.JOURNAL);
            DigestOutputStream lines = digesting(zip);
            Files.copy(journal, lines);
            sums.append(sum(lines, TdbStore.JOURNAL));
        }
        begin(zip, SUMS);
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static String sum(DigestOutputStream out, String name) {
        return digest(out) + SUM_SEPARATOR + name + "\n";
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static DigestOutputStream digesting(OutputStream out) {
        return new DigestOutputStream(out, DigestUtils.getSha256Digest());
    }

    private static String digest(DigestOutputStream out) {
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }

    /**
     * Makes a store of a backup in a folder that holds none. What the file holds is compared with its digests before, and
     * what the store holds after.
     *
     * @param progress gets from time to time how many more quads were read
     */
    public static QuadsLoad restore(Path file, Path folder, LongConsumer progress) throws StoreException {
        if (!new StoreFolder(folder).isVacant()) {
            throw new StoreException(folder + " is not empty; a backup is restored into a new store");
        }
        String expected = verify(file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return QuadsLoad.restore(folder, zip.getPath(QUADS), progress, made -> {
                if (!digest(made).equals(expected)) {
                    throw new StoreException("the store that was made of " + file
                            + " does not hold what the backup holds, and was removed; is the disk sound?");
                }
                Path journal = zip.getPath(TdbStore.JOURNAL);
                if (Files.exists(journal)) {
                    Files.copy(journal, folder.resolve(TdbStore.JOURNAL));
                }
            });
        } catch (IOException e) {
            throw new StoreException("cannot restore " + file + " to " + folder + ": " + Reasons.of(e), e);
        }
    }

    private static String digest(Path folder) throws StoreException {
        DigestOutputStream quads = digesting(OutputStream.nullOutputStream());
        try (TdbStore store = TdbStore.openExisting(folder)) {
            store.dump(quads);
        }
        return digest(quads);
    }

    /**
     * Makes sure that a file is a backup and holds what was written into it.
     *
     * @return the digest of the quads
     */
    public static String verify(Path file) throws StoreException {
        return verify(file, file.toString());
    }

    private static String verify(Path file, String name) throws StoreException {
        if (!Files.exists(file)) {
            throw new StoreException("there is no file " + file);
        }
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path sums = zip.getPath(SUMS);
            if (!Files.exists(sums) || !Files.exists(zip.getPath(QUADS))) {
                throw notABackup(name, null);
            }
            String ofQuads = null;
            for (String line : Files.readAllLines(sums)) {
                String[] parts = line.split(SUM_SEPARATOR, 2);
                String part = parts[parts.length - 1];
                if (!sum(zip.getPath(part)).equals(parts[0])) {
                    throw damaged(name, part + " has not the digest that was written with it", null);
                }
                ofQuads = part.equals(QUADS) ? parts[0] : ofQuads;
            }
            if (ofQuads == null) {
                throw damaged(name, "it has no digest of " + QUADS, null);
            }
            return ofQuads;
        } catch (ProviderNotFoundException | ZipException e) {
            throw notABackup(name, e);
        } catch (IOException e) {
            throw damaged(name, Reasons.of(e), e);
        }
    }

    private static StoreException notABackup(String name, Throwable cause) {
        return new StoreException(name + " is no backup, or is cut off; telgraph backup makes one", cause);
    }

    private static StoreException damaged(String name, String why, Throwable cause) {
        return new StoreException("the backup " + name + " is damaged: " + why, cause);
    }

    private static String sum(Path entry) throws IOException {
        try (InputStream in = Files.newInputStream(entry)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
