package org.telgraph.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * Unpacks gzip that may have several members (RFC 1952, section 2.2), such as one for each record of a web archive. A
 * damaged one is told of by a {@link DamagedException}; who then reads on is given the next that can be found.
 */
final class GzipMembers extends InputStream {

    /** A member is damaged, or something else than a member is between two. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static final byte[] MAGIC = {0x1f, (byte) 0x8b, 8};

    private final BufferedInputStream packed;
    /** Null where none has been begun. */
    private InputStream member;

    GzipMembers(InputStream packed) {
        this.packed = new BufferedInputStream(packed, 1 << 16);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            int read = -1;
            while (read < 0 && (member != null || begin())) {
                read = member.read(bytes, offset, length);
                if (read < 0) {
                    leave();
                }
            }
            return read;
        } catch (EOFException e) {
            throw e; // no other follows
        } catch (IOException e) {
            leave();
            findNext();
            throw new DamagedException(e);
        }
    }

    private boolean begin() throws IOException {
        packed.mark(1);
        if (packed.read() < 0) {
            return false;
        }
        packed.reset();
        // It goes back to where the member ended, as this stream can.
        member = new GzipCompressorInputStream(CloseShieldInputStream.wrap(packed), false);
        return true;
    }

    private void leave() throws IOException {
        if (member != null) {
            member.close();
            member = null;
        }
    }

    /** Goes to where the next member may begin, or to the end. */
    private void findNext() throws IOException {
        try {
            packed.reset(); // to the last bytes that were taken from it, as the next member may be among them
        } catch (IOException e) {
            // They are no longer kept: it goes on from here.
        }
        boolean found = false;
        while (!found && packed.read() >= 0) {
            packed.mark(MAGIC.length);
            found = Arrays.equals(packed.readNBytes(MAGIC.length), MAGIC);
            packed.reset();
        }
    }

    @Override
    public void close() throws IOException {
        leave();
        packed.close();
    }
}
