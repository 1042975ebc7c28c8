package org.koldoo.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text for the person, in the person's language.
 *
 * @param language BCP 47, for example {@code uz-Latn}
 * @param languageName the language's own name for itself
 * @param reviewed whether somebody who speaks the language has checked it; else it is shown as a draft to be used with an
 *     interpreter
 * @param direction {@code ltr} or {@code rtl}
 */
public record PersonText(
        String document,
        String language,
        String languageName,
        String title,
        String version,
        boolean reviewed,
        String direction,
        List<Block> blocks) {

    /** A heading, a paragraph or an item of a list; a heading may carry a code, for example the purpose it explains. */
    public record Block(Kind kind, String text, @Nullable String code) {

        public enum Kind {
            HEADING,
            PARAGRAPH,
            ITEM
        }
    }

    /** The heading that explains a code, in the person's words. */
    public Optional<String> words(String code) {
        return blocks.stream()
                .filter(block -> code.equals(block.code()))
                .map(Block::text)
                .findFirst();
    }

    /** What is recorded with a consent: which text it was. */
    public String reference() {
        return document + "-" + language + "-" + version;
    }
}
