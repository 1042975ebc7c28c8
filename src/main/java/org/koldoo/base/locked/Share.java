package org.koldoo.base.locked;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.koldoo.base.Refused;
import org.koldoo.base.TypedSecret;

/**
 * One of three shares of the key that opens the keys. On paper it is closed by its holder's passphrase, so that whoever finds
 * the paper has not got the share.
 *
 * @param set which splitting it belongs to; shares of two splittings open nothing together
 */
record Share(int set, int number, byte[] secret) {

    static final int SHORTEST_PASSPHRASE = 12;

    private static final byte VERSION = 1;
    private static final int HEAD = 6;
    private static final int SALT = 16;
    private static final int SECRET = 32;
    private static final int CLOSED = 12 + SECRET + 16;

    /** 64 MB and three rounds for every guess. */
    private static final Argon2Function SLOW = Argon2Function.getInstance(64 * 1024, 3, 1, 32, Argon2.ID);

    /** What a share tells without its passphrase. */
    record Paper(int set, int number, byte[] head, byte[] salt, byte[] closed) {

        String name() {
            return HexFormat.of().toHexDigits(set);
        }

        /** @throws Refused {@code share.passphrase} */
        Share open(String passphrase) {
            try {
                return new Share(set, number, new AesGcmJce(slow(passphrase, salt)).decrypt(closed, head));
            } catch (GeneralSecurityException wrong) {
                throw new Refused("share.passphrase");
            }
        }
    }

    /** @throws Refused {@code share.none} where this is no share, or of {@link TypedSecret} */
    static Paper read(String typed) {
        var bytes = TypedSecret.parse(typed);
        if (bytes.length != HEAD + SALT + CLOSED || bytes[0] != VERSION) {
            throw new Refused("share.none");
        }
        var head = ByteBuffer.wrap(bytes);
        head.get();
        return new Paper(
                head.getInt(),
                head.get(),
                Arrays.copyOf(bytes, HEAD),
                Arrays.copyOfRange(bytes, HEAD, HEAD + SALT),
                Arrays.copyOfRange(bytes, HEAD + SALT, bytes.length));
    }

    /**
     * The lines for paper.
     *
     * @throws Refused {@code share.passphrase.short}
     */
    List<String> lines(String passphrase) {
        if (passphrase.strip().length() < SHORTEST_PASSPHRASE) {
            throw new Refused("share.passphrase.short", SHORTEST_PASSPHRASE);
        }
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var head = ByteBuffer.allocate(HEAD)
                .put(VERSION)
                .putInt(set)
                .put((byte) number)
                .array();
        try {
            var closed = new AesGcmJce(slow(passphrase, salt)).encrypt(secret, head);
            return TypedSecret.lines(ByteBuffer.allocate(HEAD + SALT + CLOSED)
                    .put(head)
                    .put(salt)
                    .put(closed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] slow(String passphrase, byte[] salt) {
        var same = Normalizer.normalize(passphrase.strip(), Normalizer.Form.NFC);
        return SLOW.hash(same.getBytes(StandardCharsets.UTF_8), salt).getBytes();
    }
}
