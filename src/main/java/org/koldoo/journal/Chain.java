package org.koldoo.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals an entry together with its number and the seal before it. */
final class Chain {

    private final SecretKeySpec key;

    Chain(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    byte[] seal(long sequence, WrittenEntry entry, byte[] previous) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
            for (var part : entry.parts()) {
                add(mac, part.getBytes(StandardCharsets.UTF_8));
            }
            add(mac, previous);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With its length in front, so that nothing can slide from one part into the next. */
    private static void add(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
    }
}
