package org.koldoo.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts for the person: what this is about, what one agrees to, what one's rights are. Files under
 * {@code person-texts/<document>/<language>.md}; a new file is a new language, without code.
 */
@Component
public class PersonTexts {

    public static final String INFORMATION = "information";
    public static final String CONSENT = "consent";
    public static final String RIGHTS = "rights";
    /** The words of the neutral card; a language without them gets no card, so every language has them. */
    public static final String CARD = "card";

    public static final List<String> DOCUMENTS = List.of(INFORMATION, CONSENT, RIGHTS);

    private static final List<String> FIRST = List.of("ky", "ru", "en");

    private final Map<String, Map<String, PersonText>> texts = new TreeMap<>();

    PersonTexts() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:person-texts/*/*.md")) {
                add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Resource file) throws IOException {
        var path = file.getURL().getPath().split("/");
        var document = path[path.length - 2];
        var language = path[path.length - 1].replace(".md", "");
        var text = PersonTextFile.read(document, language, file.getContentAsString(StandardCharsets.UTF_8));
        texts.computeIfAbsent(document, key -> new TreeMap<>()).put(language, text);
    }

    public Optional<PersonText> find(String document, String language) {
        return Optional.ofNullable(texts.getOrDefault(document, Map.of()).get(language));
    }

    /** Languages of a document with their own names: those of the staff first, then by code. */
    public Map<String, String> languages(String document) {
        var all = texts.getOrDefault(document, Map.of());
        var names = new LinkedHashMap<String, String>();
        FIRST.stream().filter(all::containsKey).forEach(language -> names.put(language, name(all, language)));
        all.keySet().forEach(language -> names.putIfAbsent(language, name(all, language)));
        return names;
    }

    /** The reference of a text for the record; the bare language where there is no text in it. */
    public String version(String document, String language) {
        return find(document, language).map(PersonText::reference).orElse(document + "-" + language);
    }

    private static String name(Map<String, PersonText> all, String language) {
        var text = all.get(language);
        return text == null ? language : text.languageName();
    }
}
