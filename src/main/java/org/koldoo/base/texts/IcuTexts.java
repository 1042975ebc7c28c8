package org.koldoo.base.texts;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Languages;
import org.koldoo.base.Texts;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

@Component
class IcuTexts implements Texts {

    private final Map<Locale, Map<String, String>> patterns;
    private final Map<Locale, Map<String, MessageFormat>> compiled;

    IcuTexts(ResourcePatternResolver resources) {
        patterns = Languages.STAFF.stream()
                .collect(Collectors.toMap(locale -> locale, locale -> read(resources, locale.getLanguage())));
        compiled = Languages.STAFF.stream()
                .collect(Collectors.toMap(locale -> locale, locale -> new ConcurrentHashMap<>()));
    }

    @Override
    public String get(Locale locale, String key, Object... arguments) {
        var language = staffLanguage(locale);
        var pattern = pattern(language, key);
        if (pattern == null) {
            return missing(key);
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        try {
            var format = compiled(language).computeIfAbsent(key, k -> new MessageFormat(pattern, language));
            synchronized (format) { // ICU's formats keep state while they work
                return format.format(arguments);
            }
        } catch (IllegalArgumentException brokenPattern) {
            return missing(key);
        }
    }

    @Override
    public boolean has(String key) {
        return patterns.values().stream().anyMatch(texts -> texts.containsKey(key));
    }

    private @Nullable String pattern(Locale language, String key) {
        var own = patterns(language).get(key);
        return own != null ? own : patterns(Languages.ENGLISH).get(key);
    }

    private Map<String, String> patterns(Locale language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private Map<String, MessageFormat> compiled(Locale language) {
        return compiled.getOrDefault(language, new HashMap<>());
    }

    private static Locale staffLanguage(Locale locale) {
        return Languages.STAFF.stream()
                .filter(staff -> staff.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Languages.KYRGYZ);
    }

    private static String missing(String key) {
        return "!" + key + "!";
    }

    private static Map<String, String> read(ResourcePatternResolver resources, String language) {
        var texts = new HashMap<String, String>();
        try {
            for (var file : resources.getResources("classpath*:i18n/*/" + language + ".properties")) {
                read(file).forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
