package org.telgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * Unpacks gzip and zip while they are read, without files in between. What grows beyond reason is left: some kilobytes can
 * unpack to more than a disk holds.
 */
final class Packed {

    /** So many bytes may come of anything. */
    private static final long HARMLESS = 64L << 20;

    /** Text packs to a fifth; pages of a kind, to a fiftieth. */
    private static final long HIGHEST_RATIO = 200;

    /** Takes what was unpacked, and leaves it open. */
    interface Reader {
        /** @param around that it was unpacked from, for what is packed in it again */
        void read(InputStream in, Source source, Packed around) throws IOException;
    }

    /** What is read of the outermost one, which counts whatever is within. */
    private final BoundedInputStream outermost;

    private final int depth;
    private long unpacked;

    private Packed(BoundedInputStream outermost, int depth) {
        this.outermost = outermost;
        this.depth = depth;
    }

    /** @param around null if this is not packed itself */
    private static Packed in(Packed around, BoundedInputStream packed) {
        return around == null ? new Packed(packed, 1) : new Packed(around.outermost, around.depth + 1);
    }

    /** How many times over what it holds is packed. */
    int depth() {
        return depth;
    }

    static void gzip(InputStream stream, Source source, Packed around, Reader reader) throws IOException {
        BoundedInputStream packed = counted(stream);
        Packed gzip = in(around, packed);
        reader.read(gzip.watched(new GzipMembers(packed)), source.unpacked(), gzip);
    }

    /** @param sink gets what is wrong with the archive */
    static void zip(InputStream stream, Source source, Packed around, Reader reader, Consumer<Reading> sink)
            throws IOException {
        BoundedInputStream packed = counted(stream);
        ZipArchiveInputStream archive = new ZipArchiveInputStream(packed);
        Packed zip = in(around, packed);
        boolean broken = true;
        for (ZipArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            broken = false;
            if (entry.isDirectory() || isHidden(entry.getName())) {
                continue;
            }
            Source inside = source.inside(entry.getName());
            if (!archive.canReadEntryData(entry)) { // nor can it be passed over
                sink.accept(new Reading.Failed(
                        inside.where(), "encrypted, or packed in a way that is not known; the archive is left here"));
                return;
            }
            InputStream content = zip.watched(archive);
            try {
                reader.read(content, inside, zip);
            } catch (GzipMembers.DamagedException e) { // which the others need not be
                sink.accept(new Reading.Failed(inside.where(), e.getMessage()));
            }
            IOUtils.consume(content); // what was not read is unpacked too, and has to count
        }
        if (broken) {
            sink.accept(new Reading.Failed(source.where(), "a zip in which no file can be found"));
        }
    }

    private static BoundedInputStream counted(InputStream in) throws IOException {
        return BoundedInputStream.builder().setInputStream(in).get();
    }

    private static boolean isHidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    /** Counts what is unpacked. */
    private InputStream watched(InputStream stream) {
        return new ProxyInputStream(stream) {
            @Override
            public long skip(long bytes) throws IOException {
                return IOUtils.skip(this, bytes); // by reading, so that it counts
            }

            @Override
            protected void afterRead(int count) throws IOException {
                unpacked += Math.max(0, count);
                if (unpacked > HARMLESS && unpacked > HIGHEST_RATIO * outermost.getCount()) {
                    throw new IOException(
                            "unpacks to more than " + HIGHEST_RATIO + " times its size, as only a trap does");
                }
            }
        };
    }
}
