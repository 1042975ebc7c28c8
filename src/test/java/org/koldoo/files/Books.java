package org.koldoo.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipFile;
import org.springframework.web.util.HtmlUtils;

/** The parts of a spreadsheet's file, as a spreadsheet finds them: by its table of contents. */
public final class Books {

    private Books() {}

    public static List<String> parts(byte[] book) {
        try {
            var file = Files.createTempFile("book", ".xlsx");
            try {
                Files.write(file, book);
                try (var zip = new ZipFile(file.toFile())) {
                    return zip.stream().map(entry -> text(zip, entry)).toList();
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ZipFile zip, java.util.zip.ZipEntry entry) {
        try (var in = zip.getInputStream(entry)) {
            return HtmlUtils.htmlUnescape(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replace("&apos;", "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
