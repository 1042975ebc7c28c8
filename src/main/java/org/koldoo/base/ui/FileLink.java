package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.koldoo.base.Refused;
import org.springframework.http.ContentDisposition;

/**
 * A link by which a person saves a file. The file is asked for when it is followed, of the service that checks the right and
 * writes the journal then; no browser shows it, guesses at it or keeps a copy.
 */
public final class FileLink {

    private static final int NOT_FOUND = 404;

    private FileLink() {}

    public static Anchor of(String words, Supplier<SavedFile> file) {
        var link = new Anchor(handler(file), words);
        link.addClassName("k-button");
        return link;
    }

    /** For links that are more than words. */
    public static DownloadHandler handler(Supplier<SavedFile> file) {
        return event -> answer(event, file);
    }

    private static void answer(DownloadEvent event, Supplier<SavedFile> file) throws IOException {
        var response = event.getResponse();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        try {
            var saved = file.get();
            // By the rules of RFC 6266: the framework leaves a quotation mark or a line break in a name as it is.
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(saved.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            event.setContentType(saved.contentType());
            event.setContentLength(saved.content().length);
            event.getOutputStream().write(saved.content());
        } catch (Refused refused) {
            // Unknown and forbidden answer alike; the page says why when it next hears of the server.
            response.setStatus(NOT_FOUND);
            event.getUI().access(() -> Notices.refused(refused));
        } catch (RuntimeException e) {
            var number = Trouble.log(e);
            response.setStatus(500);
            event.getUI().access(() -> Notices.trouble(Words.of("trouble.notice", number)));
        }
    }
}
