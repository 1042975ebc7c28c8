package org.koldoo.base.locked;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;

/**
 * The page of a locked program in one of three languages. Of what was typed only a share
 * that was not taken comes back, so that nobody types nine lines twice; a passphrase never does, and without it a share is nothing.
 */
final class UnlockWords {

    private static final List<String> LANGUAGES = List.of("ky", "ru", "en");
    private static final String STYLE = """
            body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:1.5rem;color:#1b2733;background:#fff}
            h1{font-size:1.5rem}label{display:block;margin-top:1rem;font-weight:600}
            textarea,input{width:100%;box-sizing:border-box;font:1.1rem/1.6 ui-monospace,monospace;padding:.6rem;border:1px solid #5b6b7b;border-radius:.4rem}
            button{margin-top:1.2rem;font:inherit;font-weight:600;padding:.7rem 1.4rem;min-height:2.75rem;border:0;border-radius:.4rem;background:#0b5c7a;color:#fff}
            .error{border-inline-start:.3rem solid #b3261e;padding:.5rem .8rem;background:#fdecea}
            nav a{display:inline-block;padding:.6rem .8rem .6rem 0}
            """;

    /** Longer than the program needs: who comes too early is told by the browser that there is nothing. */
    private static final int SECONDS_TO_START = 60;

    private final String language;
    private final Properties words = new Properties();

    private UnlockWords(String language) {
        this.language = language;
        try (var file = Objects.requireNonNull(
                        UnlockWords.class.getResourceAsStream("/i18n/keys/" + language + ".properties"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UnlockWords of(@Nullable String query) {
        return new UnlockWords(LANGUAGES.stream()
                .filter(language -> ("lang=" + language).equals(query))
                .findFirst()
                .orElse("ky"));
    }

    String of(Refused refused) {
        return text("error." + refused.code(), refused.parameters().toArray());
    }

    String page(int taken, String error) {
        return page(taken, error, "");
    }

    String page(int taken, String error, String share) {
        return frame(
                "locked.title",
                "",
                "<p>" + text("locked.why") + "</p><p><strong>" + text("locked.taken", taken) + "</strong></p>"
                        + (error.isEmpty() ? "" : "<p class=error role=alert>" + error + "</p>")
                        + "<form method=post action='/unlock?lang=" + language + "' autocomplete=off>"
                        + "<label for=share>" + text("locked.share") + "</label>"
                        + "<textarea id=share name=share rows=9 required autocapitalize=characters spellcheck=false>"
                        + plain(share) + "</textarea>"
                        + "<label for=passphrase>" + text("locked.passphrase") + "</label>"
                        + "<input id=passphrase name=passphrase type=password required autocomplete=off>"
                        + "<button>" + text("locked.enter") + "</button></form>");
    }

    String opened() {
        return frame(
                "locked.opening",
                "<meta http-equiv=refresh content='" + SECONDS_TO_START + ";url=/'>",
                "<p>" + text("locked.opened") + "</p>");
    }

    private String frame(String title, String head, String content) {
        var languages = LANGUAGES.stream()
                .filter(other -> !other.equals(language))
                .map(other -> "<a lang=" + other + " href='/unlock?lang=" + other + "'>"
                        + Locale.of(other).getDisplayLanguage(Locale.of(other)) + "</a>")
                .collect(Collectors.joining());
        return "<!doctype html><html lang=" + language + "><head><meta charset=utf-8>"
                + "<meta name=viewport content='width=device-width,initial-scale=1'>" + head + "<title>"
                + text(title) + "</title><style>" + STYLE + "</style></head><body><nav>" + languages
                + "</nav><main><h1>" + text(title) + "</h1>" + content + "</main></body></html>";
    }

    private String text(String key, Object... values) {
        return plain(new MessageFormat(words.getProperty(key, key), Locale.of(language)).format(values));
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
