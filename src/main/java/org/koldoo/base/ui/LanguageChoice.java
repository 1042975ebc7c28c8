package org.koldoo.base.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which language a reader gets: what was chosen in this session, also before signing in; else the person's own choice, else
 * this browser's last choice, else what the browser asks for, else Kyrgyz.
 */
@Component
public class LanguageChoice {

    private static final String COOKIE = "koldoo-language";
    private static final String CHOSEN = "koldoo.language";

    private final ObjectProvider<LanguageMemory> memory;

    LanguageChoice(ObjectProvider<LanguageMemory> memory) {
        this.memory = memory;
    }

    Locale current(@Nullable VaadinRequest request) {
        return chosen().or(this::remembered)
                .or(() -> fromCookie(request))
                .or(() -> fromBrowser(request))
                .orElse(Languages.KYRGYZ);
    }

    /** The language of the page now goes along to whoever signs in next: the reader before the screen stays the same. */
    public void keep() {
        choose(Words.locale());
    }

    /** Somebody has signed in: the language chosen at the door becomes theirs; otherwise theirs becomes the session's. */
    public void settle(Locale own) {
        chosen().ifPresentOrElse(this::choose, () -> VaadinSession.getCurrent().setLocale(own));
    }

    void choose(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        VaadinSession.getCurrent().setAttribute(CHOSEN, language);
        if (VaadinResponse.getCurrent() != null) {
            VaadinService.getCurrentResponse().addCookie(cookie(language));
        }
        if (CurrentActor.find().isPresent()) {
            memory.ifAvailable(port -> port.remember(language));
        }
    }

    private static Optional<Locale> chosen() {
        return Optional.ofNullable(VaadinSession.getCurrent()).map(session -> (Locale) session.getAttribute(CHOSEN));
    }

    private Optional<Locale> remembered() {
        var port = memory.getIfAvailable();
        return port == null || CurrentActor.find().isEmpty() ? Optional.empty() : port.recall();
    }

    private static Optional<Locale> fromCookie(@Nullable VaadinRequest request) {
        if (request == null || request.getCookies() == null) {
            return Optional.empty();
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> staff(cookie.getValue()));
    }

    private static Optional<Locale> fromBrowser(@Nullable VaadinRequest request) {
        return request == null || request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : staff(request.getLocale().getLanguage());
    }

    private static Optional<Locale> staff(String language) {
        return Languages.STAFF.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    private static Cookie cookie(Locale language) {
        var cookie = new Cookie(COOKIE, language.getLanguage());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        return cookie;
    }
}
