package org.koldoo.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/** An entry in the form in which it is stored and sealed. */
record WrittenEntry(
        Instant at,
        UUID user,
        @Nullable String body,
        @Nullable String session,
        String action,
        @Nullable String caseNumber,
        String object,
        String facts) {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    /** All parts that the seal covers, in their order. */
    List<String> parts() {
        return Arrays.asList(
                at.toString(),
                user.toString(),
                Objects.requireNonNullElse(body, ""),
                Objects.requireNonNullElse(session, ""),
                action,
                Objects.requireNonNullElse(caseNumber, ""),
                object,
                facts);
    }

    JournalLine asLine(long sequence) {
        return new JournalLine(
                sequence,
                at,
                new UserId(user),
                body == null ? null : BodyCode.of(body),
                action,
                caseNumber == null ? null : new CaseNumber(caseNumber),
                object,
                facts(facts));
    }

    /** One line whatever was handed in: no control characters, no line ends, no marks that turn the writing direction. */
    static String clean(String value) {
        return UNSEEN.matcher(value).replaceAll(" ");
    }

    /** Sorted {@code key=value} pairs with {@code ;} between, so that equal facts are always the same text. */
    static String text(Map<String, String> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> escaped(fact.getKey()) + "=" + escaped(fact.getValue()))
                        .collect(Collectors.joining(";"));
    }

    private static String escaped(String value) {
        return clean(value).replace("%", "%25").replace(";", "%3B").replace("=", "%3D");
    }

    private static String plain(String value) {
        return value.replace("%3D", "=").replace("%3B", ";").replace("%25", "%");
    }

    static Map<String, String> facts(String text) {
        var facts = new TreeMap<String, String>();
        if (!text.isEmpty()) {
            for (var pair : text.split(";")) {
                int middle = pair.indexOf('=');
                facts.put(plain(pair.substring(0, middle)), plain(pair.substring(middle + 1)));
            }
        }
        return facts;
    }
}
