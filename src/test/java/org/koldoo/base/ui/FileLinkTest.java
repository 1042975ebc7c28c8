package org.koldoo.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.testing.Asvs;

/** What a browser is told about a file that somebody brought. */
class FileLinkTest {

    private final Map<String, String> headers = new HashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.pdf",
                "паспорт Айгүл.jpg",
                "a\"; filename=\"b.html",
                "a\r\nSet-Cookie: koldoo=x.pdf",
                "a;b,c=d'e%22.pdf",
                "page.html"
            })
    @Asvs({"V3.2.1", "V5.4.2"})
    void aFileIsSavedAndNeverShownWhateverItIsCalled(String name) throws IOException {
        FileLink.handler(
                        () -> new SavedFile(name, "text/html", "<script>x()</script>".getBytes(StandardCharsets.UTF_8)))
                .handleDownloadRequest(event());

        var disposition = headers.get("Content-Disposition");
        assertThat(disposition).startsWith("attachment").doesNotContain("\r", "\n");
        var encoded = disposition.replaceFirst("(?s).*filename\\*=UTF-8''", "");
        assertThat(encoded).matches("[A-Za-z0-9!#$&+.^_`|~%-]+");
        assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo(name);
        assertThat(disposition
                        .replaceFirst("; *filename\\*=.*", "")
                        .replaceAll("filename=\"(?:[^\"\\\\]|\\\\.)*\"", ""))
                .as("nothing of the name beside it")
                .matches("attachment[; ]*");
        assertThat(headers)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cache-Control", "no-store")
                .hasEntrySatisfying(
                        "Content-Security-Policy", policy -> assertThat(policy).startsWith("sandbox;"));
    }

    private DownloadEvent event() throws IOException {
        var response = mock(VaadinResponse.class);
        doAnswer(set -> headers.put(set.getArgument(0), set.getArgument(1)))
                .when(response)
                .setHeader(anyString(), anyString());
        when(response.getOutputStream()).thenReturn(new ByteArrayOutputStream());
        return new DownloadEvent(mock(VaadinRequest.class), response, mock(VaadinSession.class), new Element("a"));
    }
}
