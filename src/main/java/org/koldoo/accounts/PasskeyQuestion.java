package org.koldoo.accounts;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/**
 * One question to a browser's passkey: for one person, once, for a few minutes. The screen keeps it in the session and sends
 * only {@link #json} to the browser.
 */
public final class PasskeyQuestion implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String person;
    private final String json;
    private final Instant until;
    private final @Nullable GivenCode supervised;
    private final @Nullable PublicKeyCredentialCreationOptions creation;
    private final @Nullable PublicKeyCredentialRequestOptions request;
    private boolean used;

    PasskeyQuestion(
            UserId person,
            String json,
            Instant now,
            @Nullable GivenCode supervised,
            @Nullable PublicKeyCredentialCreationOptions creation,
            @Nullable PublicKeyCredentialRequestOptions request) {
        this.person = person.toString();
        this.json = json;
        this.until = now.plus(PATIENCE);
        this.supervised = supervised;
        this.creation = creation;
        this.request = request;
    }

    /** What the browser is asked, in the form of the Web Authentication API. */
    public String json() {
        return json;
    }

    /** Uses the question up; false where it was used, is too old, or was put to somebody else. */
    synchronized boolean take(UserId answering, Instant now) {
        boolean good = !used && now.isBefore(until) && person.equals(answering.toString());
        used = true;
        return good;
    }

    /** With which supervisor's code it was asked. */
    @Nullable
    GivenCode supervised() {
        return supervised;
    }

    @Nullable
    PublicKeyCredentialCreationOptions creation() {
        return creation;
    }

    @Nullable
    PublicKeyCredentialRequestOptions request() {
        return request;
    }
}
