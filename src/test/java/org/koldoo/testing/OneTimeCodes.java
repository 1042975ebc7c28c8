package org.koldoo.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The code app of a person in a test. */
public final class OneTimeCodes {

    private OneTimeCodes() {}

    /** What the app shows for the key that was typed into it. */
    public static String of(String key, Instant now) {
        try {
            var secret = new SecretKeySpec(new Base32().decode(key.replace(" ", "")), "RAW");
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(secret, now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
