package org.koldoo.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.koldoo.base.Texts;
import org.koldoo.base.web.ContentPolicy;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A page that is asked for while the session is covered: the cover, and nothing under it. */
@Component
class CoverPage {

    private final Texts texts;
    private final CoverWords words;

    CoverPage(Texts texts, CoverWords words) {
        this.texts = texts;
        this.words = words;
    }

    void write(StaffPrincipal person, HttpServletResponse response) throws IOException {
        var nonce = ContentPolicy.nonce();
        response.setHeader("Content-Security-Policy", ContentPolicy.page(nonce));
        response.setContentType("text/html;charset=UTF-8");
        var language = person.language();
        var data = new StringBuilder();
        words.of(person, language)
                .forEach((name, text) -> data.append(" data-")
                        .append(name)
                        .append("=\"")
                        .append(HtmlUtils.htmlEscape(text, "UTF-8"))
                        .append('"'));
        response.getOutputStream().write("""
                        <!doctype html><html lang="%s"><head><meta charset="utf-8"><base href="/">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark"><title>%s</title>
                        <link rel="stylesheet" href="styles.css"><script src="assets/koldoo.js" nonce="%s" defer></script>
                        <script src="assets/cover.js" nonce="%s" defer></script></head>
                        <body><div id="k-cover-words" data-at-once="true"%s hidden></div></body></html>
                        """.formatted(
                        language.getLanguage(),
                        HtmlUtils.htmlEscape(texts.get(language, "shell.product")),
                        nonce,
                        nonce,
                        data)
                .getBytes(StandardCharsets.UTF_8));
    }
}
