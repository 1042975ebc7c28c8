package org.koldoo.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.koldoo.base.Refused;

/**
 * The outside of a backup: a key of its own for each file, closed to the recovery key, and behind it the content in pieces of
 * a megabyte, each authenticated in its place. A changed byte, a piece less or more: it does not open.
 */
final class SealedFile {

    private static final byte[] MAGIC = "KOLDOO-BACKUP-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 32;
    private static final int PIECE = 1 << 20;
    private static final int LONGEST_HEADER = 1024;

    private SealedFile() {}

    static OutputStream closing(OutputStream file, RecoveryKey recovery) throws IOException {
        try {
            var key = new byte[KEY];
            new SecureRandom().nextBytes(key);
            var closed = recovery.closing().encrypt(key, MAGIC);
            var header = new ByteArrayOutputStream();
            header.write(MAGIC);
            new DataOutputStream(header).writeShort(closed.length);
            header.write(closed);
            file.write(header.toByteArray());
            return stream(key).newEncryptingStream(file, header.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Refused {@code backup.foreign}, {@code backup.otherKey} */
    static InputStream opening(InputStream file, RecoveryKey recovery) throws IOException {
        var start = file.readNBytes(MAGIC.length);
        if (!java.util.Arrays.equals(start, MAGIC)) {
            throw new Refused("backup.foreign");
        }
        var data = new DataInputStream(file);
        int length = data.readUnsignedShort();
        if (length > LONGEST_HEADER) {
            throw new Refused("backup.damaged");
        }
        var closed = data.readNBytes(length);
        try {
            var header = new ByteArrayOutputStream();
            header.write(MAGIC);
            new DataOutputStream(header).writeShort(length);
            header.write(closed);
            return stream(recovery.opening().decrypt(closed, MAGIC)).newDecryptingStream(file, header.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new Refused("backup.otherKey");
        }
    }

    private static AesGcmHkdfStreaming stream(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY, PIECE, 0);
    }
}
