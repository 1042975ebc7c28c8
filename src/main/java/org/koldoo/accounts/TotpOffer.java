package org.koldoo.accounts;

import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A secret for a code app that counts only once a first code of it was typed. Stays in the session until then. */
public final class TotpOffer implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String ISSUER = "Koldoo";

    private final UUID id = UUID.randomUUID();
    private final String login;
    private final byte[] secret;
    private final @Nullable Supervised supervised;

    TotpOffer(String login, byte[] secret, @Nullable Supervised supervised) {
        this.login = login;
        this.secret = secret.clone();
        this.supervised = supervised;
    }

    /** For typing it in by hand, in groups of four. */
    public String key() {
        return Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** For an app that reads it from the picture. */
    public String uri() {
        return "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret="
                + Totp.base32(secret) + "&issuer=" + ISSUER;
    }

    UUID id() {
        return id;
    }

    byte[] secret() {
        return secret.clone();
    }

    @Nullable
    Supervised supervised() {
        return supervised;
    }

    @Override
    public String toString() {
        return "an offer of a code app";
    }
}
