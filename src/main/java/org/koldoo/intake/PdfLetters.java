package org.koldoo.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The letters that paper can have. {@code fonts/chinese.ttf} is the part of Droid Sans Fallback (Apache-2.0) with the 3755
 * Chinese letters of daily use, and those of our own texts.
 */
final class PdfLetters {

    private static final List<CmapLookup> FONTS =
            Stream.of(regional(), chinese()).map(PdfLetters::letters).toList();

    private PdfLetters() {}

    static InputStream regional() {
        return Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    }

    static InputStream chinese() {
        return Objects.requireNonNull(PdfLetters.class.getResourceAsStream("/fonts/chinese.ttf"));
    }

    /** Whether there is a shape for each letter; where there is none, paper shows an empty box. */
    static boolean has(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .allMatch(letter -> FONTS.stream().anyMatch(font -> font.getGlyphId(letter) > 0));
    }

    private static CmapLookup letters(InputStream font) {
        try (var read = new RandomAccessReadBuffer(font);
                var parsed = new TTFParser().parse(read)) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
