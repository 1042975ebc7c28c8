package org.koldoo.cases.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Texts;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.Timeline;
import org.koldoo.workflow.ProcedureDetails;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.StepDeclaration;
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
    private final Procedures procedures;

    /** Versions never change once they are published. */
    private final Map<UUID, List<StepDeclaration>> versions = new ConcurrentHashMap<>();

    TimelineWords(Texts texts, CodeLists lists, Names names, Procedures procedures) {
        this.procedures = procedures;
        this.texts = texts;
        this.lists = lists;
        this.names = names;
    }

    String what(Timeline.Entry entry) {
        var parts = new ArrayList<String>();
        var task = task(entry.parameters());
        task.ifPresent(declared -> parts.add("«" + declared.name().in(Words.locale()) + "»"));
        new TreeMap<>(entry.parameters()).forEach((name, value) -> {
            var words = task.isPresent() && name.equals("outcome")
                    ? FieldWords.choice(task.get().outcomes(), value)
                    : value(name, value);
            if (words != null) {
                parts.add(words);
            }
        });
        var sentence = Words.of("timeline." + entry.code());
        return parts.isEmpty() ? sentence : sentence + ": " + String.join(", ", parts);
    }

    /** The task that an entry tells of, as its version of the procedure names it. */
    private Optional<StepDeclaration> task(Map<String, String> parameters) {
        var version = parameters.get("version");
        var element = parameters.get("element");
        if (version == null || element == null) {
            return Optional.empty();
        }
        return versions
                .computeIfAbsent(
                        UUID.fromString(version),
                        id -> procedures
                                .details(id)
                                .map(ProcedureDetails::steps)
                                .orElse(List.of()))
                .stream()
                .filter(step -> step.element().equals(element))
                .findFirst();
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
