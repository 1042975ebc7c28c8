package org.koldoo.cases;

import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Changes fields of a case and what follows from them: what gateways read, what it is found by, who may see it. */
@Component
class CaseChanges {

    private final CaseFileTable files;
    private final FieldTable fields;
    private final IndexTable index;
    private final FactTable facts;
    private final FieldRules rules;
    private final OwnerRights rights;
    private final ChildProtection childProtection;
    private final TimelineTable timeline;
    private final Journal journal;
    private final Procedures procedures;
    private final WorkItems workItems;
    private final Clock clock;

    CaseChanges(
            CaseFileTable files,
            FieldTable fields,
            IndexTable index,
            FactTable facts,
            FieldRules rules,
            OwnerRights rights,
            ChildProtection childProtection,
            TimelineTable timeline,
            Journal journal,
            Procedures procedures,
            WorkItems workItems,
            Clock clock) {
        this.files = files;
        this.fields = fields;
        this.index = index;
        this.facts = facts;
        this.rules = rules;
        this.rights = rights;
        this.childProtection = childProtection;
        this.timeline = timeline;
        this.journal = journal;
        this.procedures = procedures;
        this.workItems = workItems;
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
            Mechanism.does(() -> restrict(now));
        }
    }

    /** Emergency steps never wait for where the spine is (rule H3). */
    private void start(CaseRow now, String topic) {
        if (!now.closed()) {
            procedures.start(now.number(), topic, now.owner(), null);
        }
    }

    private void restrict(CaseRow now) {
        files.set(now.number(), Map.of("restricted", true));
        var team = new LinkedHashSet<UserId>();
        Optional.ofNullable(now.assignee()).ifPresent(team::add);
        team.add(CurrentActor.require().id());
        rights.restrict(now, team);
        tell(now, "case.restricted");
        journal.append(
                JournalEntry.of("case.restricted", now.number(), now.number().value()));
        workItems.readdress(now.number());
    }

    private void tell(CaseRow now, String code) {
        timeline.insert(
                List.of(TimelineTable.NewEntry.of(now.number(), Timeline.Kind.SYSTEM, code, Map.of())),
                CurrentActor.require(),
                clock.instant());
    }
}
