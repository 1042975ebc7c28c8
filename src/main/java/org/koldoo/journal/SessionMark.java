package org.koldoo.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Tells the entries of one session from those of another, without keeping the session's id. */
final class SessionMark {

    private final SecretKeySpec key;

    SessionMark(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    @Nullable
    String current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getDetails() instanceof WebAuthenticationDetails details
                        && details.getSessionId() != null
                ? mark(details.getSessionId())
                : null;
    }

    private String mark(String session) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var whole = mac.doFinal(("session " + session).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, 8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
