package org.koldoo.sops.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.sops.Difference;
import org.koldoo.sops.Difference.Aspect;
import org.koldoo.sops.Difference.Part;
import org.koldoo.sops.Difference.Sign;
import org.koldoo.sops.Differences;
import org.koldoo.workflow.Deadlines;

/** A difference as a sentence: Task “Issue the travel document”: deadline: 15 working days → 10 working days. */
final class DifferenceWords {

    private final Differences differences;
    private final Institutions institutions;
    private final Deadlines deadlines;

    DifferenceWords(Differences differences, Institutions institutions, Deadlines deadlines) {
        this.differences = differences;
        this.institutions = institutions;
        this.deadlines = deadlines;
    }

    String of(Difference difference) {
        if (difference.part() == Part.DRAWING) {
            return Words.of("compare.drawing");
        }
        var part = part(difference);
        if (difference.aspect() == Aspect.ITSELF) {
            return Words.of("compare.told", part, Words.of("compare.itself." + difference.sign()));
        }
        if (difference.sign() != Sign.CHANGED) {
            return Words.of(
                    "compare.told",
                    part,
                    Words.of(
                            "compare.item." + difference.aspect() + "." + difference.sign(),
                            quoted(said(difference.itemName()))));
        }
        var what = Words.of("compare.aspect." + difference.aspect(), quoted(said(difference.itemName())));
        if (!difference.language().isEmpty()) {
            what = Words.of("compare.language." + difference.language(), what);
        }
        return difference.before().isEmpty() && difference.after().isEmpty() || difference.aspect() == Aspect.REST
                ? Words.of("compare.told", part, what)
                : Words.of(
                        "compare.changed",
                        part,
                        what,
                        value(difference, difference.before()),
                        value(difference, difference.after()));
    }

    private String part(Difference difference) {
        var name = said(difference.name());
        if (difference.part() == Part.ARROW) {
            var arrow = differences.arrow(difference.element());
            name = arrow == null
                    ? name
                    : Words.of("compare.arrow", element(arrow.from()), element(arrow.to()))
                            + (name.isEmpty() ? "" : " (" + name + ")");
        }
        var shown = difference.part() == Part.ARROW ? name : quoted(name);
        return Words.of("compare.part." + difference.part(), shown).strip();
    }

    private String value(Difference difference, String value) {
        if (value.isEmpty()) {
            return Words.of("compare.nothing");
        }
        return switch (difference.aspect()) {
            case DEADLINE, CLOCK_LENGTH -> deadline(value);
            case PARTY -> party(value);
            case ROLE -> known("role." + value.toUpperCase(Locale.ROOT), value);
            case STAGE -> known("stage." + value, value);
            case NEEDS -> each(value, TryForm::fact);
            case DISCLOSES -> each(value, field -> known("case.field." + field, field));
            case SECOND_PERSON, CLOCK_OF, OTHERWISE, FROM, TO, INSIDE -> each(value, this::element);
            case CONDITION -> ConditionWords.of(value, results());
            case FIELD_REQUIRED, CLOCK_STOPS -> Words.of(value.equals("true") ? "compare.yes" : "compare.no");
            default -> quoted(value);
        };
    }

    private Map<String, ProcedureWords.Result> results() {
        return differences.answers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        answers -> new ProcedureWords.Result(
                                said(answers.getValue().task()),
                                answers.getValue().labels().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, label -> said(label.getValue()))))));
    }

    private String deadline(String name) {
        var parameter = deadlines.find(name);
        return parameter == null ? name : DeadlineWords.of(parameter);
    }

    private String party(String party) {
        return party.matches("[A-Z][A-Z0-9_]{1,19}")
                ? PartyWords.body(BodyCode.of(party), institutions)
                : known("sops.party." + party, party);
    }

    /** An element by its name; an arrow by where it leads. */
    private String element(String id) {
        var arrow = differences.arrow(id);
        if (arrow != null) {
            return Words.of("compare.arrow", element(arrow.from()), element(arrow.to()));
        }
        var name = said(differences.names().getOrDefault(id, new Labels("", "", "")));
        return name.isEmpty() ? id : quoted(name);
    }

    private static String each(String words, java.util.function.UnaryOperator<String> one) {
        return Arrays.stream(words.split("\\s+")).map(one).collect(Collectors.joining(", "));
    }

    private static String known(String key, String otherwise) {
        var words = Words.of(key);
        return words.startsWith("!") ? otherwise : words;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : Words.of("compare.quoted", text);
    }

    private static String said(Labels labels) {
        return labels.in(Words.locale()).strip();
    }
}
