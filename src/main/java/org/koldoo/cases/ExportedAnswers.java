package org.koldoo.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.journal.ExportMark;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class ExportedAnswers implements CaseExport {

    private final AnswerTable table;
    private final CaseGuard guard;
    private final WorkItems workItems;
    private final Procedures procedures;
    private final FreshSignIn fresh;
    private final Onlookers onlookers;
    private final Journal journal;

    ExportedAnswers(
            AnswerTable table,
            CaseGuard guard,
            WorkItems workItems,
            Procedures procedures,
            FreshSignIn fresh,
            Onlookers onlookers,
            Journal journal) {
        this.table = table;
        this.guard = guard;
        this.workItems = workItems;
        this.procedures = procedures;
        this.fresh = fresh;
        this.onlookers = onlookers;
        this.journal = journal;
    }

    @Override
    public List<Row> answers(CaseNumber number, String purpose, ExportMark mark) {
        var sight = guard.owner(number);
        fresh.require();
        if (purpose.isBlank()) {
            throw new Refused("case.purpose");
        }
        onlookers.tell(sight, Onlooker.What.TAKEN_OUT);
        var rows = new ArrayList<Row>();
        var people = new HashMap<String, Integer>();
        var answered = table.answered(number);
        workItems.ofCase(number).stream()
                .filter(item -> answered.contains(item.id().value()))
                .sorted(Comparator.comparing(WorkItem::completedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(item -> rows.addAll(rows(item, people)));
        var facts = new HashMap<>(mark.fact());
        facts.put("count", String.valueOf(rows.size()));
        journal.append(JournalEntry.of("answers.exported", number, CaseReading.code(purpose), facts));
        return rows;
    }

    private List<Row> rows(WorkItem item, Map<String, Integer> people) {
        var declared = procedures.declaration(item);
        var answers = table.of(item);
        return declared.fields().stream()
                .filter(field -> answers.containsKey(field.key()))
                .map(field -> {
                    var answer = answers.getOrDefault(field.key(), "");
                    var shown = field.kind() == FieldKind.PERSON
                            ? String.valueOf(people.computeIfAbsent(answer, any -> people.size() + 1))
                            : answer;
                    return new Row(item.caseNumber(), declared.name(), field, shown, item.completedAt(), item.role());
                })
                .toList();
    }
}
