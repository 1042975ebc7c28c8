package org.koldoo.accounts;

import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;

/**
 * A secret for a code app that counts only once a first code of it was typed: for the person it was made for, for as long as
 * setting up an app takes. Stays in the session until then.
 */
public final class TotpOffer implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String ISSUER = "Koldoo";

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final UUID id = UUID.randomUUID();
    private final String person;
    private final Instant until;
    private final String login;
    private final byte[] secret;
    private final @Nullable GivenCode supervised;

    TotpOffer(UserId person, Instant now, String login, byte[] secret, @Nullable GivenCode supervised) {
        this.person = person.toString();
        this.until = now.plus(PATIENCE);
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

    boolean holds(UserId asking, Instant now) {
        return person.equals(asking.toString()) && now.isBefore(until);
    }

    UUID id() {
        return id;
    }

    byte[] secret() {
        return secret.clone();
    }

    @Nullable
    GivenCode supervised() {
        return supervised;
    }

    @Override
    public String toString() {
        return "an offer of a code app";
    }
}
