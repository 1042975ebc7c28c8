package org.koldoo.backup;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.internal.HpkeDecrypt;
import com.google.crypto.tink.hybrid.internal.HpkeEncrypt;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.KeyTrouble;
import org.koldoo.base.Refused;
import org.koldoo.base.Sha256;
import org.koldoo.base.TypedSecret;

/**
 * The pair of keys around every backup. The public half lies beside the program and can only close; the private half is on
 * paper, in a safe, and opens. So the server cannot read its own backups.
 */
public final class RecoveryKey {

    private static final String MARK = "koldoo-recovery-key-1 ";
    private static final byte VERSION = 1;
    private static final int BYTES = 32;

    private final byte[] publicKey;
    private final byte @Nullable [] privateKey;

    private RecoveryKey(byte[] publicKey, byte @Nullable [] privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    public static RecoveryKey make() {
        var secret = X25519.generatePrivateKey();
        return new RecoveryKey(publicOf(secret), secret);
    }

    /**
     * The half that closes.
     *
     * @throws KeyTrouble where the file is missing or damaged
     */
    public static RecoveryKey read(Path file) {
        try {
            var text = Files.readString(file).strip();
            var key = Base64.getDecoder().decode(text.substring(MARK.length()));
            if (!text.startsWith(MARK) || key.length != BYTES) {
                throw damaged(file);
            }
            return new RecoveryKey(key, null);
        } catch (IOException e) {
            throw new KeyTrouble("There is no recovery key at " + file
                    + ", and no backup is made that nobody could open: run make-recovery-key.");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw damaged(file);
        }
    }

    /**
     * The half that opens, as it stands on paper.
     *
     * @throws Refused {@code backup.key}, or of {@link TypedSecret}
     */
    public static RecoveryKey typed(String text) {
        var secret = TypedSecret.parse(text);
        if (secret.length != 1 + BYTES || secret[0] != VERSION) {
            throw new Refused("backup.key");
        }
        var key = Arrays.copyOfRange(secret, 1, secret.length);
        return new RecoveryKey(publicOf(key), key);
    }

    private static KeyTrouble damaged(Path file) {
        return new KeyTrouble("The recovery key " + file + " is damaged: put back your copy of it.");
    }

    /** The line for the file beside the program. */
    public String publicText() {
        return MARK + Base64.getEncoder().encodeToString(publicKey) + "\n";
    }

    /** The lines for paper, shown once. */
    public List<String> privateLines() {
        var key = privateKey;
        if (key == null) {
            throw new IllegalStateException("only the half that closes");
        }
        var text = new byte[1 + BYTES];
        text[0] = VERSION;
        System.arraycopy(key, 0, text, 1, BYTES);
        return TypedSecret.lines(text);
    }

    /** By which people tell one recovery key from another. */
    public String mark() {
        return Sha256.hex(publicText().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    HybridEncrypt closing() throws GeneralSecurityException {
        return HpkeEncrypt.create(tink());
    }

    HybridDecrypt opening() throws GeneralSecurityException {
        var key = privateKey;
        if (key == null) {
            throw new IllegalStateException("only the half that closes");
        }
        return HpkeDecrypt.create(
                HpkePrivateKey.create(tink(), SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get())));
    }

    private HpkePublicKey tink() throws GeneralSecurityException {
        var parameters = HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .build();
        return HpkePublicKey.create(parameters, Bytes.copyFrom(publicKey), null);
    }

    private static byte[] publicOf(byte[] secret) {
        try {
            return X25519.publicFromPrivate(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
