package org.koldoo.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which passwords are taken: long ones, of any characters, that are not made of words everybody tries first. */
@Component
class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int OWN_LETTERS = 4;
    private static final int DISTINCT = 4;
    private static final int MANY_WORDS = 5;
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_BODY_WORD = 5;
    private static final String DIGITS = "0123456789".repeat(13);
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Institutions institutions;
    private final List<String> common = read();

    PasswordRules(Institutions institutions) {
        this.institutions = institutions;
    }

    /** Refuses what is too short, too long or easy to guess for somebody who knows the person's login, name or body. */
    void check(String password, String login, String displayName, @Nullable BodyCode body) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refused("password.length", SHORTEST, LONGEST);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (Stream.concat(words(login + " " + displayName, SHORTEST_NAME), ofBody(body))
                .anyMatch(lower::contains)) {
            throw new Refused("password.context");
        }
        if (guessable(lower)) {
            throw new Refused("password.common");
        }
    }

    private boolean guessable(String lower) {
        if (lower.codePoints().distinct().count() < DISTINCT) {
            return true;
        }
        if (lower.codePoints().noneMatch(Character::isLetter)) {
            var reversed = new StringBuilder(lower).reverse().toString();
            return DIGITS.contains(lower) || DIGITS.contains(reversed);
        }
        var rest = lower;
        int known = 0;
        for (String word : common) {
            var without = rest.replace(word, " ");
            known += without.equals(rest) ? 0 : 1;
            rest = without;
        }
        // Five or more words put together at random are hard to guess, also where each is common.
        return known < MANY_WORDS && NO_LETTERS.matcher(rest).replaceAll("").length() < OWN_LETTERS;
    }

    private Stream<String> ofBody(@Nullable BodyCode code) {
        var own = Stream.of("koldoo", "колдоо");
        if (code == null) {
            return own;
        }
        var names = institutions.find(code).map(Body::name).stream()
                .flatMap(name -> words(name.ky() + " " + name.ru() + " " + name.en(), SHORTEST_BODY_WORD));
        return Stream.concat(own, names);
    }

    private static Stream<String> words(String text, int shortest) {
        return NO_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> word.length() >= shortest);
    }

    private static List<String> read() {
        try (var lines = new ClassPathResource("accounts/common-passwords.txt").getInputStream()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
