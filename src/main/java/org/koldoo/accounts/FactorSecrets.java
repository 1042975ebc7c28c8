package org.koldoo.accounts;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of code generators and hashes codes, with a key of their own outside the database: whoever steals the
 * database makes no codes, and people still sign in while the root key is not unsealed.
 */
@Component
class FactorSecrets {

    private static final String KEY = "factors.key";
    private static final String HMAC = "HmacSHA256";

    private final Aead aead;
    private final SecretKeySpec hashing;

    FactorSecrets(KeyFolder keys, JdbcClient sql) {
        boolean known = sql.sql("select count(*) from key_check where name = ?")
                        .param(KEY)
                        .query(Integer.class)
                        .single()
                > 0;
        // It came later than the first databases: made where the database has never known one, and never anew.
        var key = known || keys.names().contains(KEY) ? keys.key(KEY) : keys.make(KEY);
        try {
            aead = new AesGcmJce(mac(key, "koldoo seal"));
            hashing = new SecretKeySpec(mac(key, "koldoo codes"), HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(UUID factor, byte[] secret) {
        try {
            return aead.encrypt(secret, place(factor));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(UUID factor, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place(factor));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret was moved or changed", e);
        }
    }

    /** Of a one-use code: bound to its owner and purpose, worthless without the key. */
    String hash(UserId user, String purpose, String code) {
        try {
            var plain = code.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
            var mac = Mac.getInstance(HMAC);
            mac.init(hashing);
            var text = purpose + "|" + user + "|" + plain;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] place(UUID factor) {
        return ("factor|" + factor + "|secret").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(byte[] key, String purpose) throws GeneralSecurityException {
        var mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }
}
