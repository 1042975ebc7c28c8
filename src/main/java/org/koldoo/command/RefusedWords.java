package org.koldoo.command;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.koldoo.base.Languages;
import org.koldoo.base.Refused;

/** What was refused, in the words of the screens. */
final class RefusedWords {

    private static final Properties WORDS = read();

    private RefusedWords() {}

    static String of(Refused refused) {
        var sentence = WORDS.getProperty("error." + refused.code());
        return sentence == null
                ? "Refused: " + refused.code()
                : new MessageFormat(sentence, Languages.ENGLISH)
                        .format(refused.parameters().stream()
                                .map(String::valueOf)
                                .toArray());
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = Objects.requireNonNull(RefusedWords.class.getResourceAsStream("/i18n/keys/en.properties"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
