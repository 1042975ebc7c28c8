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
 * Which language a reader gets: the person's own choice, else this browser's last choice, else what the browser asks for, else
 * Kyrgyz.
 */
@Component
public class LanguageChoice {

    private static final String COOKIE = "koldoo-language";

    private final ObjectProvider<LanguageMemory> memory;

    LanguageChoice(ObjectProvider<LanguageMemory> memory) {
        this.memory = memory;
    }

    Locale current(@Nullable VaadinRequest request) {
        return remembered()
                .or(() -> fromCookie(request))
                .or(() -> fromBrowser(request))
                .orElse(Languages.KYRGYZ);
    }

    void choose(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        if (VaadinResponse.getCurrent() != null) {
            VaadinService.getCurrentResponse().addCookie(cookie(language));
        }
        if (CurrentActor.find().isPresent()) {
            memory.ifAvailable(port -> port.remember(language));
        }
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
