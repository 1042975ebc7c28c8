package org.koldoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** Every word is there in the three languages of the staff. */
class TranslationsTest {

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final List<String> LANGUAGES = List.of("en", "ru", "ky");

    /** Names and abbreviations that are written alike in all three languages. */
    private static final Set<String> ALIKE_IN_ALL = Set.of("Koldoo", "SMS", "CSV", "PDF", "BPMN", "DMN", "OK", "ID");

    /** A language is offered in its own words, whatever the reader's language is. */
    private static final String LANGUAGE_NAMES = "language.";

    private static final Pattern CODE_KEY = Pattern.compile(
            "(?:getTranslation|Words\\.of|texts?\\.get)\\(\\s*(?:[a-zA-Z.]*[lL]ocale[a-zA-Z.()]*,\\s*|language,\\s*)?"
                    + "\"([a-zA-Z][\\w.-]*)\"\\s*[,)]");
    /** A refusal made on the spot, or a kind of refusal with a code of its own. */
    private static final Pattern REFUSAL =
            Pattern.compile("new Refused\\(\\s*\"([\\w.-]+)\"|extends Refused[^;]*super\\(\"([\\w.-]+)\"");

    private static final Pattern CASE_ENTRY = Pattern.compile("JournalEntry\\.of\\(\\s*\"([a-zA-Z.]+[a-zA-Z])\"");

    @Test
    void everyModuleHasTheSameKeysInAllLanguages() {
        for (var module : modules()) {
            var english = texts(module, "en").keySet();
            for (var language : LANGUAGES) {
                assertThat(texts(module, language).keySet())
                        .as("keys of %s in %s", module, language)
                        .isEqualTo(english);
            }
        }
    }

    @Test
    void everyTextTakesTheSameParameters() {
        var wrong = new ArrayList<String>();
        everyText((module, key, byLanguage) -> {
            var parameters = parameters(byLanguage.get("en"));
            for (var language : LANGUAGES) {
                if (!parameters(byLanguage.get(language)).equals(parameters)) {
                    wrong.add(module + " " + language + " " + key);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Who looked at a case reads words there, not the codes of the journal. */
    @Test
    void everyEntryAboutACaseHasItsWords() {
        var known = new TreeSet<String>();
        everyText((module, key, byLanguage) -> known.add(key));
        var missing = new TreeSet<String>();
        for (var file : files(Path.of("src/main/java"), ".java")) {
            keys(CASE_ENTRY, read(file))
                    .filter(action -> !known.contains("journal." + action))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsEmptyOrLeftInEnglish() {
        var wrong = new ArrayList<String>();
        everyText((module, key, byLanguage) -> {
            var english = byLanguage.get("en");
            for (var language : LANGUAGES) {
                var text = byLanguage.get(language);
                if (text.isBlank()
                        || (!language.equals("en")
                                && !key.startsWith(LANGUAGE_NAMES)
                                && leftInEnglish(text, english))) {
                    wrong.add(module + " " + language + " " + key + " = " + text);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noKeyIsInTwoModulesWithTwoMeanings() {
        var seen = new TreeMap<String, String>();
        var wrong = new ArrayList<String>();
        everyText((module, key, byLanguage) -> {
            var before = seen.put(key, byLanguage.get("en"));
            if (before != null && !before.equals(byLanguage.get("en"))) {
                wrong.add(key);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyCodeListIsWhole() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : files(Path.of("src/main/resources/codes"), ".csv")) {
            var codes = new TreeSet<String>();
            try (var rows = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(Files.newBufferedReader(file))) {
                assertThat(rows.getHeaderNames())
                        .as(file.toString())
                        .containsExactly("code", "en", "ru", "ky", "htcds");
                for (var row : rows) {
                    boolean whole = row.size() == 5
                            && LANGUAGES.stream().noneMatch(l -> row.get(l).isBlank());
                    if (!whole || !codes.add(row.get("code"))) {
                        wrong.add(file.getFileName() + " line " + rows.getCurrentLineNumber());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyInTheSourcesHasItsText() {
        var known = new TreeSet<String>();
        everyText((module, key, byLanguage) -> known.add(key));
        var missing = new TreeSet<String>();
        for (var file : files(Path.of("src/main/java"), ".java")) {
            var source = read(file);
            keys(CODE_KEY, source).filter(key -> !known.contains(key)).forEach(missing::add);
            keys(REFUSAL, source)
                    .map(code -> "error." + code)
                    .filter(key -> !known.contains(key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static boolean leftInEnglish(String text, String english) {
        var words = english.replaceAll("\\{[^}]*}|[^\\p{L}]", "");
        return text.equals(english) && !words.isEmpty() && !ALIKE_IN_ALL.contains(english);
    }

    private static Stream<String> keys(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1) != null ? found.group(1) : found.group(2));
    }

    /** The names of the parameters, with the kind of those that choose (plural, select). */
    private static Set<String> parameters(String text) {
        var parameters = new TreeSet<String>();
        var pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_START) {
                parameters.add(pattern.getSubstring(pattern.getPart(i + 1)));
            }
        }
        return parameters;
    }

    private interface TextCheck {
        void check(String module, String key, Map<String, String> byLanguage);
    }

    private static void everyText(TextCheck check) {
        for (var module : modules()) {
            var english = texts(module, "en");
            var russian = texts(module, "ru");
            var kyrgyz = texts(module, "ky");
            english.forEach((key, text) -> check.check(
                    module,
                    key,
                    Map.of("en", text, "ru", russian.getOrDefault(key, ""), "ky", kyrgyz.getOrDefault(key, ""))));
        }
    }

    private static List<String> modules() {
        try (var folders = Files.list(TEXTS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(String module, String language) {
        var texts = new TreeMap<String, String>();
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS.resolve(module).resolve(language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
