package org.koldoo.cases;

import java.util.Arrays;
import java.util.Map;
import org.koldoo.base.Refused;

/** What a scanned letter may be, told by its first bytes and never by its name. */
final class Scan {

    static final int LARGEST = 10 * 1024 * 1024;

    private static final Map<String, byte[]> TYPES = Map.of(
            "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'},
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private Scan() {}

    /** @throws Refused {@code file.size}, {@code file.type} */
    static String typeOf(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refused("file.size", LARGEST / 1024 / 1024);
        }
        return TYPES.entrySet().stream()
                .filter(type -> startsWith(bytes, type.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Refused("file.type"));
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
