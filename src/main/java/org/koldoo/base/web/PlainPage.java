package org.koldoo.base.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** A page in three languages that needs nothing of the program, for answers that come before it. */
public final class PlainPage {

    private PlainPage() {}

    public static void write(HttpServletResponse response, int status, String name) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(text(name).getBytes(StandardCharsets.UTF_8));
    }

    public static String text(String name) {
        try {
            return new ClassPathResource("static/error/" + name + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
