package org.koldoo.cases;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Procedures;
import org.springframework.stereotype.Component;

/** Changes fields of a case and what follows from them: what gateways read, what it is found by, who may see it. */
@Component
class CaseChanges {

    private final CaseFileTable files;
    private final FieldTable fields;
    private final IndexTable index;
    private final FactTable facts;
    private final FieldRules rules;
    private final CaseSeal seal;
    private final ChildProtection childProtection;
    private final TimelineTable timeline;
    private final Journal journal;
    private final Procedures procedures;
    private final Clock clock;

    CaseChanges(
            CaseFileTable files,
            FieldTable fields,
            IndexTable index,
            FactTable facts,
            FieldRules rules,
            CaseSeal seal,
            ChildProtection childProtection,
            TimelineTable timeline,
            Journal journal,
            Procedures procedures,
            Clock clock) {
        this.files = files;
        this.fields = fields;
        this.index = index;
        this.facts = facts;
        this.rules = rules;
        this.seal = seal;
        this.childProtection = childProtection;
        this.timeline = timeline;
        this.journal = journal;
        this.procedures = procedures;
        this.clock = clock;
    }

    void hold(CaseNumber number) {
        files.lock(number);
    }

    void change(CaseNumber number, Map<CaseField, String> typed) {
        var values = new EnumMap<CaseField, String>(CaseField.class);
        values.putAll(rules.checked(typed));
        if (values.isEmpty()) {
            return;
        }
        var before = files.lock(number);
        fields.replace(number, values);
        Mechanism.does(() -> index.replace(number, before.owner(), values));
        FactsOfFields.of(values).forEach((fact, value) -> facts.put(number, fact, value));
        files.set(number, FactsOfFields.columns(values));
        journal.append(JournalEntry.of(
                "case.changed",
                number,
                number.value(),
                Map.of("fields", values.keySet().stream().map(CaseField::code).collect(Collectors.joining(" ")))));
        follow(before, files.get(number));
    }

    private void follow(CaseRow before, CaseRow now) {
        if (before.danger() != now.danger()) {
            tell(now, now.danger() ? "danger.on" : "danger.off");
        }
        if (now.danger() && !before.danger()) {
            start(now, "immediate-safety");
        }
        if (now.ageClass().treatedAsChild() && !before.ageClass().treatedAsChild()) {
            childProtection
                    .of(now)
                    .ifPresent(entry -> timeline.insert(List.of(entry), CurrentActor.require(), clock.instant()));
            start(now, "child-protection");
        }
        if (now.official() != YesNoUnsure.NO && !before.restricted()) {
            seal.close(now, Set.of(CurrentActor.require().id()), SealedCases.Why.OFFICIAL);
        }
    }

    /** Emergency steps never wait for where the spine is (rule H3). */
    private void start(CaseRow now, String topic) {
        if (!now.closed()) {
            procedures.start(now.number(), topic, now.owner(), null);
        }
    }

    private void tell(CaseRow now, String code) {
        timeline.insert(
                List.of(TimelineTable.NewEntry.of(now.number(), Timeline.Kind.SYSTEM, code, Map.of())),
                CurrentActor.require(),
                clock.instant());
    }
}
