package org.koldoo.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.koldoo.base.BodyCode;
import org.koldoo.base.KeyFolder;
import org.springframework.stereotype.Component;

@Component
class KeyedIndex implements BlindIndex {

    private static final int FEWEST_DIGITS = 6;
    private static final int PHONE_DIGITS = 9;
    private static final String CYRILLIC_TWINS = "АВЕКМНОРСТУХ";
    private static final String LATIN_TWINS = "ABEKMHOPCTYX";

    private final NameSounds names = new NameSounds();
    private final byte[] key;

    KeyedIndex(KeyFolder keys) {
        this.key = keys.key("index.key");
    }

    @Override
    public Set<Long> hashes(Kind kind, BodyCode body, String value) {
        return hashes(kind, "body " + body.value(), value);
    }

    @Override
    public Set<Long> nationalHashes(Kind kind, String value) {
        return hashes(kind, "national", value);
    }

    @Override
    public String termHash(String term) {
        var hash = hmac(hmac(key, "term"), term.strip().toLowerCase(Locale.ROOT));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
    }

    /** Cut to 32 bits, so that strangers share a hash and a stolen index does not tell who is in it. */
    private Set<Long> hashes(Kind kind, String scope, String value) {
        var scopeKey = hmac(key, scope);
        var hashes = new LinkedHashSet<Long>();
        for (var code : codes(kind, value)) {
            var hash = hmac(scopeKey, kind.name() + " " + code);
            hashes.add(Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt()));
        }
        return hashes;
    }

    private Set<String> codes(Kind kind, String value) {
        return switch (kind) {
            case NAME -> names.of(value);
            case PHONE -> phone(value);
            case DOCUMENT -> document(value);
        };
    }

    private static Set<String> phone(String value) {
        var digits = value.replaceAll("\\D", "");
        return digits.length() < FEWEST_DIGITS
                ? Set.of()
                : Set.of(digits.substring(Math.max(0, digits.length() - PHONE_DIGITS)));
    }

    /** A Cyrillic letter that looks like a Latin one is the same on a document. */
    private static Set<String> document(String value) {
        var plain = new StringBuilder();
        for (char c : value.toUpperCase(Locale.ROOT).toCharArray()) {
            int twin = CYRILLIC_TWINS.indexOf(c);
            if (twin >= 0) {
                plain.append(LATIN_TWINS.charAt(twin));
            } else if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        return plain.isEmpty() ? Set.of() : Set.of(plain.toString());
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
