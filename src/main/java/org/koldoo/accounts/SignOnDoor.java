package org.koldoo.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The way to the provider and back. What comes back signs nobody in: it lies in the session until the sign-in page takes it and
 * goes the way of every sign-in. Neither the provider's tokens nor what it says of the person are kept.
 */
@Component
class SignOnDoor {

    /** A {@link SignOnProof}, or a refusal. */
    static final String RETURNED = "koldoo.signOn";

    static final String REFUSED = "refused";

    private static final String DOOR = "/sign-in";

    private final SignOnSettings settings;
    private final Clock clock;

    SignOnDoor(SignOnSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void open(HttpSecurity http) {
        if (!settings.on()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage(DOOR)
                .authorizedClientRepository(new NoTokens())
                .tokenEndpoint(ask -> ask.accessTokenResponseClient(PatientTokens.client()))
                .successHandler(this::returned)
                .failureHandler(this::refused));
        http.addFilterBefore(new SameSiteAgain(), OAuth2AuthorizationRequestRedirectFilter.class);
    }

    private void returned(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        forget(request);
        if (who.getPrincipal() instanceof OidcUser user && user.getIssuer() != null && user.getSubject() != null) {
            var proof = new SignOnProof(
                    user.getIssuer().toString(), user.getSubject(), settings.strong(user), clock.instant());
            request.getSession().setAttribute(RETURNED, proof);
        } else {
            request.getSession().setAttribute(RETURNED, REFUSED);
        }
        response.sendRedirect(request.getContextPath() + DOOR);
    }

    /** Any site can send a browser here with nonsense: whoever is signed in stays so. */
    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException no)
            throws IOException {
        request.getSession().setAttribute(RETURNED, REFUSED);
        response.sendRedirect(request.getContextPath() + DOOR);
    }

    /** Spring has put the provider's person into the session before it asks us; nobody is signed in by that here. */
    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        request.getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    }

    /** Nothing is asked of the provider later, so its tokens are let go at once. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
    }
}
