package org.koldoo.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.koldoo.base.Refused;

/** The outer form of a JPEG: which way up it is, and that it is not made to be drawn for ever. */
final class Jpeg {

    private static final int ORIENTATION = 0x0112;
    private static final int MOST_SCANS = 100;

    private Jpeg() {}

    /** The orientation the camera wrote down, 1 = upright or unknown. */
    static int turn(byte[] bytes) {
        int at = 2;
        while (at + 10 < bytes.length && bytes[at] == -1) {
            int marker = bytes[at + 1] & 0xFF;
            int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            if (marker == 0xDA || length < 2) {
                return 1;
            }
            if (marker == 0xE1 && bytes[at + 4] == 'E' && bytes[at + 5] == 'x' && at + 2 + length <= bytes.length) {
                return orientation(bytes, at + 10, length - 8);
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int orientation(byte[] bytes, int from, int length) {
        try {
            var tiff = ByteBuffer.wrap(bytes, from, Math.max(0, length)).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * 12;
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                    return tiff.getShort(entry + 8) & 0xFFFF;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return 1;
        }
    }

    /** Walks from marker to marker; thousands of passes over the picture would keep a decoder busy for minutes. */
    static byte[] checked(byte[] bytes) {
        int scans = 0;
        int at = 2;
        while (at + 3 < bytes.length && bytes[at] == -1) {
            int marker = bytes[at + 1] & 0xFF;
            int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            at += 2 + length;
            if (marker == 0xDA) {
                scans++;
                at = nextMarker(bytes, at);
            }
            if (at + 1 < bytes.length && bytes[at] == -1 && (bytes[at + 1] & 0xFF) == 0xD9 && scans > 0) {
                return scans <= MOST_SCANS ? bytes : refused();
            }
        }
        return refused();
    }

    private static int nextMarker(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            int marker = bytes[at + 1] & 0xFF;
            if (bytes[at] == -1 && marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7)) {
                return at;
            }
            at++;
        }
        return bytes.length;
    }

    private static byte[] refused() {
        throw new Refused("file.damaged");
    }
}
