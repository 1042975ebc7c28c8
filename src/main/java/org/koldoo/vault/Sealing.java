package org.koldoo.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.koldoo.base.Refused;

/** Authenticated encryption with one key: what was sealed opens only unchanged and only for the same purpose. */
final class Sealing {

    /** The first byte of everything sealed; also authenticated. */
    private static final byte VERSION = 1;

    private final Aead aead;

    Sealing(byte[] key) {
        try {
            aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(byte[] plain, String... purpose) {
        try {
            var sealed = aead.encrypt(plain, purpose(purpose));
            return ByteBuffer.allocate(1 + sealed.length)
                    .put(VERSION)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Refused {@code vault.unreadable} */
    byte[] open(byte[] sealed, String... purpose) {
        if (sealed.length < 1 || sealed[0] != VERSION) {
            throw new Refused("vault.unreadable");
        }
        try {
            return aead.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), purpose(purpose));
        } catch (GeneralSecurityException e) {
            throw new Refused("vault.unreadable");
        }
    }

    /** Each part with its length in front, so that nothing can slide from one part into the next. */
    private static byte[] purpose(String... parts) {
        var text = new StringBuilder().append(VERSION);
        for (var part : parts) {
            text.append('|').append(part.length()).append(':').append(part);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
