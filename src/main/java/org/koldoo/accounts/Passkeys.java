package org.koldoo.accounts;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttachment;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ceremonies of Web Authentication, at the address of this installation. The key always checks who holds it (by finger,
 * face or PIN), so that a found key is worth nothing.
 */
@Component
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final Webauthn4JRelyingPartyOperations anyKey;
    private final Webauthn4JRelyingPartyOperations hardwareKey;
    private final PasskeyTable table;
    private final Clock clock;

    Passkeys(
            PasskeyOwners owners,
            PasskeyTable table,
            Clock clock,
            @Value("${koldoo.public-url:http://localhost:8080}") URI address) {
        this.table = table;
        this.clock = clock;
        this.anyKey = ceremonies(owners, table, address, null);
        this.hardwareKey = ceremonies(owners, table, address, AuthenticatorAttachment.CROSS_PLATFORM);
    }

    private static Webauthn4JRelyingPartyOperations ceremonies(
            PasskeyOwners owners, PasskeyTable table, URI address, @Nullable AuthenticatorAttachment attachment) {
        var host = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name("Koldoo")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, table, host, Set.of(origin(address)));
        operations.setCustomizeCreationOptions(options -> {
            var selection = AuthenticatorSelectionCriteria.builder()
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .residentKey(ResidentKeyRequirement.PREFERRED);
            if (attachment != null) {
                selection.authenticatorAttachment(attachment);
            }
            options.authenticatorSelection(selection.build());
        });
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Asks for a new key of this person; a hardware key where the body issued it. */
    PasskeyQuestion askForNew(UserId person, @Nullable GivenCode supervised) {
        boolean hardware = supervised != null && supervised.purpose() == Supervised.ISSUE;
        var options = (hardware ? hardwareKey : anyKey)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(as(person)));
        return new PasskeyQuestion(
                person, json.writeValueAsString(options), clock.instant(), supervised, options, null);
    }

    /** Asks for a proof with one of the keys of this person. */
    PasskeyQuestion askForProof(UserId person) {
        var options = anyKey.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(as(person)));
        return new PasskeyQuestion(person, json.writeValueAsString(options), clock.instant(), null, null, options);
    }

    /** The new key, where the answer is right; needs a running transaction. */
    Optional<CredentialRecord> created(PasskeyQuestion question, String answer, UserId person) {
        var options = question.creation();
        if (!question.take(person, clock.instant()) || options == null || answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            var credential = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var key = anyKey.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(credential, "passkey")));
            return Optional.of(key)
                    .filter(it -> PasskeyTable.user(it.getUserEntityUserId()).equals(person.value()));
        } catch (RuntimeException e) {
            return wrong(e);
        }
    }

    /** Whether the answer proves that it is this person: with a key of theirs, and no other. */
    boolean proved(PasskeyQuestion question, String answer, UserId person) {
        var options = question.request();
        if (!question.take(person, clock.instant()) || options == null || answer.length() > LONGEST_ANSWER) {
            return false;
        }
        try {
            var credential =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var key = table.findByCredentialId(credential.getRawId());
            if (key == null || !PasskeyTable.user(key.getUserEntityUserId()).equals(person.value())) {
                return false;
            }
            var owner = anyKey.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return PasskeyTable.user(owner.getId()).equals(person.value());
        } catch (RuntimeException e) {
            wrong(e);
            return false;
        }
    }

    /** The kind of trouble only: what a browser sent is nothing for a log. */
    private static <T> Optional<T> wrong(RuntimeException e) {
        LOG.info(
                "A passkey was not taken: {}",
                e instanceof JacksonException ? "no answer" : e.getClass().getSimpleName());
        return Optional.empty();
    }

    private static Authentication as(UserId person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, Set.of());
    }
}
