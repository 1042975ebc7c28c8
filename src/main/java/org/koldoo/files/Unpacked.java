package org.koldoo.files;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.koldoo.base.Refused;

/** Unpacks in memory and stops where more comes out than may. */
final class Unpacked {

    private Unpacked() {}

    /** A zlib stream from here on, however long it is. */
    static byte[] upTo(byte[] bytes, int from, int most) {
        return unpack(new Inflater(), bytes, from, bytes.length - from, most);
    }

    /** The first bytes of a zlib stream, none where it is not one. */
    static byte[] beginning(byte[] bytes, int from, int most) {
        var inflater = new Inflater();
        try {
            int start = Math.min(from, bytes.length);
            inflater.setInput(bytes, start, bytes.length - start);
            var first = new byte[most];
            return Arrays.copyOf(first, inflater.inflate(first));
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /** A bare deflate stream of this length, as archives have it. */
    static byte[] entry(byte[] bytes, int from, int length, int most) {
        return unpack(new Inflater(true), bytes, from, length, most);
    }

    private static byte[] unpack(Inflater inflater, byte[] bytes, int from, int length, int most) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[16_384];
        try {
            inflater.setInput(bytes, Math.min(from, bytes.length), Math.max(0, length));
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Refused("file.damaged");
                }
                if (out.size() + read > most) {
                    throw new Refused("file.archive");
                }
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new Refused("file.damaged");
        } finally {
            inflater.end();
        }
    }
}
