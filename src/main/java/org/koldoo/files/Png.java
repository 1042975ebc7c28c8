package org.koldoo.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.koldoo.base.Refused;

/** The pieces of a PNG that hold its points, without packed notes and colour profiles that a decoder would unpack. */
final class Png {

    private static final Set<String> POINTS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private Png() {}

    static byte[] pointsOnly(byte[] bytes) {
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, SIGNATURE);
        for (int at = SIGNATURE; at + AROUND <= bytes.length; ) {
            int length = ByteBuffer.wrap(bytes, at, 4).getInt();
            if (length < 0 || length > bytes.length - at - AROUND) {
                break;
            }
            var type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (POINTS.contains(type)) {
                kept.write(bytes, at, length + AROUND);
            }
            if (type.equals("IEND")) {
                return kept.toByteArray();
            }
            at += length + AROUND;
        }
        throw new Refused("file.damaged");
    }
}
