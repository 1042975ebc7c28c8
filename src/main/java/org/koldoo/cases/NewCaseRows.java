package org.koldoo.cases;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.springframework.stereotype.Component;

/** The rows of a new case: its plain part under a free number and code name, its sealed fields, what it is found by. */
@Component
class NewCaseRows {

    private static final int CANDIDATES = 4;

    private final CaseFileTable files;
    private final FieldTable fields;
    private final IndexTable index;
    private final FactTable facts;
    private final FieldRules rules;
    private final Clock clock;

    NewCaseRows(
            CaseFileTable files, FieldTable fields, IndexTable index, FactTable facts, FieldRules rules, Clock clock) {
        this.files = files;
        this.fields = fields;
        this.index = index;
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
    }

    /** What is kept sealed, with what was asked apart from the fields, so that a step can disclose it. */
    Map<CaseField, String> values(NewCase asked) {
        var typed = new EnumMap<CaseField, String>(CaseField.class);
        typed.putAll(asked.fields());
        typed.put(CaseField.SEX, asked.sex().name());
        typed.put(CaseField.AGE_CLASS, asked.ageClass().name());
        typed.put(CaseField.OFFICIAL_INVOLVED, asked.officialInvolved().name());
        if (asked.danger()) {
            typed.put(CaseField.DANGER_NOW, "YES");
        }
        var values = rules.checked(typed);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    CaseRow row(NewCase asked, Actor actor) {
        var free = free();
        var now = clock.instant();
        return new CaseRow(
                free.getKey(),
                free.getValue(),
                actor.requireBody(),
                actor.office(),
                actor.id().equals(UserId.SYSTEM) ? null : actor.id(), // a decoy would show by whom it is carried
                asked.sex(),
                asked.ageClass(),
                asked.foreigner(),
                asked.abroad(),
                asked.danger(),
                asked.officialInvolved(),
                asked.officialInvolved() != YesNoUnsure.NO,
                Standing.POSSIBLE,
                SupportStanding.NONE,
                AppealStanding.NONE,
                now,
                actor.id(),
                null,
                null,
                0);
    }

    private Map.Entry<CaseNumber, String> free() {
        while (true) {
            var numbers = Stream.generate(CaseNumber::random).limit(CANDIDATES).toList();
            var names = Stream.generate(CodeNames::random).limit(CANDIDATES).toList();
            var taken = files.taken(
                    numbers.stream().map(CaseNumber::value).toList(),
                    names.stream().map(CodeNames::key).toList());
            var number =
                    numbers.stream().filter(one -> !taken.contains(one.value())).findFirst();
            var name = names.stream()
                    .filter(one -> !taken.contains(CodeNames.key(one)))
                    .findFirst();
            if (number.isPresent() && name.isPresent()) {
                return Map.entry(number.get(), name.get());
            }
        }
    }

    void insert(CaseRow row, Map<CaseField, String> values) {
        files.insert(row);
        fields.insert(row.number(), values);
        index.insert(row.number(), row.owner(), values);
        RememberedCases.keep(row.number(), Map.of());
        FactsOfFields.of(values).forEach((fact, value) -> facts.put(row.number(), fact, value));
    }
}
