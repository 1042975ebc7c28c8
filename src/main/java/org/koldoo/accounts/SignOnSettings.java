package org.koldoo.accounts;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** The one provider, registered as {@code sso}, and what of it counts as a second factor. Off unless asked for. */
@Component
class SignOnSettings {

    static final String REGISTRATION = "sso";

    private final boolean wanted;
    private final List<String> strong;
    private final ObjectProvider<ClientRegistrationRepository> providers;

    /** @param strong values of {@code acr} or {@code amr} that stand for a second factor, with commas between */
    SignOnSettings(
            @Value("${koldoo.sso:false}") boolean wanted,
            @Value("${koldoo.sso-strong:}") List<String> strong,
            ObjectProvider<ClientRegistrationRepository> providers) {
        this.wanted = wanted;
        this.strong = List.copyOf(strong);
        this.providers = providers;
    }

    boolean on() {
        return wanted && providers.getIfAvailable() != null;
    }

    String issuer() {
        var issuer = provider() == null ? null : provider().getProviderDetails().getIssuerUri();
        if (issuer == null) {
            throw new IllegalStateException("single sign-on needs spring.security.oauth2.client.provider.*.issuer-uri");
        }
        return issuer;
    }

    private @Nullable ClientRegistration provider() {
        var repository = providers.getIfAvailable();
        return repository == null ? null : repository.findByRegistrationId(REGISTRATION);
    }

    boolean strong(OidcUser user) {
        var acr = user.getAuthenticationContextClass();
        Collection<String> amr = user.getAuthenticationMethods();
        return acr != null && strong.contains(acr)
                || amr != null && amr.stream().anyMatch(strong::contains);
    }
}
