package org.koldoo.cases.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Texts;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.Timeline;
import org.springframework.stereotype.Component;

/**
 * Entries of the timeline in the reader's language: the sentence of their code, then the parameters that have words (bodies,
 * codes of lists, {@code timeline.value.<parameter>.<value>}); parameters without words stay unseen.
 */
@Component
class TimelineWords {

    private static final Set<String> BODIES =
            Set.of("body", "to", "from", "recipient", "receiver", "owner", "intended");

    private final Texts texts;
    private final CodeLists lists;
    private final Names names;

    TimelineWords(Texts texts, CodeLists lists, Names names) {
        this.texts = texts;
        this.lists = lists;
        this.names = names;
    }

    String what(Timeline.Entry entry) {
        var sentence = Words.of("timeline." + entry.code());
        var more = new TreeMap<>(entry.parameters())
                .entrySet().stream()
                        .map(parameter -> value(parameter.getKey(), parameter.getValue()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return more.isEmpty() ? sentence : sentence + ": " + more;
    }

    private @Nullable String value(String name, String value) {
        if (BODIES.contains(name) && value.matches("[A-Z][A-Z0-9_]{1,19}")) {
            return names.body(BodyCode.of(value));
        }
        var key = "timeline.value." + name + "." + value;
        if (texts.has(key)) {
            return Words.of(key);
        }
        return lists.knows(name, value) ? lists.label(name, value).in(Words.locale()) : null;
    }

    Map<UserId, String> people(List<Timeline.Entry> entries) {
        return names.people(entries.stream().map(Timeline.Entry::user).toList());
    }

    String who(Timeline.Entry entry, Map<UserId, String> people) {
        if (entry.user() == null || entry.user().equals(UserId.SYSTEM)) {
            return Words.of("names.program");
        }
        var person = people.getOrDefault(entry.user(), "");
        return entry.body() == null ? person : person + ", " + names.body(entry.body());
    }
}
