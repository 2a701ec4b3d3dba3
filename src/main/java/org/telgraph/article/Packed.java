package org.telgraph.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;

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
        void read(InputStream in, Source source) throws IOException;
    }

    private Packed() {}

    static void gzip(InputStream stream, Source source, Reader reader) throws IOException {
        BoundedInputStream packed = counted(stream);
        reader.read(new Watched(packed).over(new GzipCompressorInputStream(packed, true)), source.unpacked());
    }

    /** @param sink gets what is wrong with the archive */
    static void zip(InputStream stream, Source source, Reader reader, Consumer<Reading> sink) throws IOException {
        BoundedInputStream packed = counted(stream);
        ZipArchiveInputStream archive = new ZipArchiveInputStream(packed);
        Watched watched = new Watched(packed);
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
            reader.read(watched.over(archive), inside);
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

    /** Counts what is unpacked of one archive. */
    private static final class Watched {
        private final BoundedInputStream packed;
        private long unpacked;

        Watched(BoundedInputStream packed) {
            this.packed = packed;
        }

        InputStream over(InputStream stream) {
            return new FilterInputStream(stream) {
                @Override
                public int read() throws IOException {
                    int b = super.read();
                    count(b < 0 ? 0 : 1);
                    return b;
                }

                @Override
                public int read(byte[] bytes, int start, int length) throws IOException {
                    int count = super.read(bytes, start, length);
                    count(Math.max(0, count));
                    return count;
                }
            };
        }

        private void count(int more) throws IOException {
            unpacked += more;
            if (unpacked > HARMLESS && unpacked > HIGHEST_RATIO * packed.getCount()) {
                throw new IOException("unpacks to more than " + HIGHEST_RATIO + " times its size, as only a trap does");
            }
        }
    }
}
