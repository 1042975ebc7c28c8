package org.koldoo.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.koldoo.base.BodyCode;
import org.springframework.stereotype.Component;

@Component
class KeyedIndex implements BlindIndex {

    private static final int FEWEST_DIGITS = 6;
    private static final int PHONE_DIGITS = 9;
    private static final String CYRILLIC_TWINS = "АВЕКМНОРСТУХ";
    private static final String LOOK_LIKE = "ABEKMHOPCTYX";
    private static final String SOUND_LIKE = "AVEKMNORSTUH";

    private final NameSounds names = new NameSounds();
    private final Map<Integer, byte[]> open = new ConcurrentHashMap<>();
    private final IndexKeys keys;

    KeyedIndex(IndexKeys keys) {
        this.keys = keys;
        key(1); // a program without its index key does not start
    }

    @Override
    public int newestKey() {
        return keys.newest();
    }

    @Override
    public boolean settled() {
        return keys.settled();
    }

    @Override
    public Set<Long> hashes(Kind kind, BodyCode body, String value) {
        return byEach(key -> hashes(key, kind, body, value));
    }

    @Override
    public Set<Long> nationalHashes(Kind kind, String value) {
        return byEach(key -> nationalHashes(key, kind, value));
    }

    @Override
    public Set<Long> hashes(int key, Kind kind, BodyCode body, String value) {
        return hashes(key(key), kind, "body " + body.value(), value);
    }

    @Override
    public Set<Long> nationalHashes(int key, Kind kind, String value) {
        return hashes(key(key), kind, "national", value);
    }

    private Set<Long> byEach(IntFunction<Set<Long>> hashes) {
        var all = new LinkedHashSet<Long>();
        keys.all().forEach(key -> all.addAll(hashes.apply(key)));
        return all;
    }

    private byte[] key(int number) {
        return open.computeIfAbsent(number, keys::key);
    }

    @Override
    public String termHash(String term) {
        var hash = hmac(hmac(key(keys.newest()), "term"), term.strip().toLowerCase(Locale.ROOT));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
    }

    /** Cut to 32 bits, so that strangers share a hash and a stolen index does not tell who is in it. */
    private Set<Long> hashes(byte[] key, Kind kind, String scope, String value) {
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

    /** Somebody types a document's Latin letters with Cyrillic ones that look like them, or sound like them. */
    private static Set<String> document(String value) {
        var codes = new LinkedHashSet<String>();
        codes.add(document(value, LOOK_LIKE));
        codes.add(document(value, SOUND_LIKE));
        codes.remove("");
        return codes;
    }

    private static String document(String value, String twins) {
        var plain = new StringBuilder();
        for (char c : value.toUpperCase(Locale.ROOT).toCharArray()) {
            int twin = CYRILLIC_TWINS.indexOf(c);
            if (twin >= 0) {
                plain.append(twins.charAt(twin));
            } else if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
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
