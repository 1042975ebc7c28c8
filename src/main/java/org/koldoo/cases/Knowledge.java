package org.koldoo.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.WhoKnows.Knower;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalLine;
import org.koldoo.journal.JournalQuery;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemState;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Puts together what a body may see, has seen and has carried out of the program. */
@Component
class Knowledge {

    private static final int PAGE = 1000;
    private static final Set<String> READS = Set.of("identity.revealed", "fields.read", "task.read");
    private static final Set<String> TAKEN_OUT = Set.of("answers.exported", "export.made");

    private final GrantTable grants;
    private final WorkItems workItems;
    private final Journal journal;
    private final Clock clock;

    Knowledge(GrantTable grants, WorkItems workItems, Journal journal, Clock clock) {
        this.grants = grants;
        this.workItems = workItems;
        this.journal = journal;
        this.clock = clock;
    }

    List<Knower> of(CaseNumber number, BodyCode owner) {
        var rights = grants.ever(number);
        var items = workItems.ofCase(number);
        var lines = lines(number);
        return rights.stream()
                .map(GrantTable.Live::body)
                .filter(body -> !body.equals(owner))
                .distinct()
                .map(body -> knower(
                        body,
                        rights.stream()
                                .filter(right -> right.body().equals(body))
                                .toList(),
                        items.stream().filter(item -> item.body().equals(body)).toList(),
                        lines.stream().filter(line -> body.equals(line.body())).toList()))
                .toList();
    }

    /** All of the journal of the case, a page at a time. */
    private List<JournalLine> lines(CaseNumber number) {
        var all = new ArrayList<JournalLine>();
        List<JournalLine> page;
        long before = 0;
        do {
            page = journal.find(new JournalQuery(null, number, null, null, null, before, PAGE));
            all.addAll(page);
            before = page.isEmpty() ? 0 : page.getLast().sequence();
        } while (page.size() == PAGE);
        return all;
    }

    private Knower knower(BodyCode body, List<GrantTable.Live> rights, List<WorkItem> items, List<JournalLine> lines) {
        var now = clock.instant();
        var bases = new TreeSet<String>();
        var sees = EnumSet.noneOf(CaseField.class);
        rights.forEach(right -> bases.add(right.basis()));
        rights.stream().filter(right -> right.holdsAt(now)).forEach(right -> sees.addAll(right.fields()));
        var seen = EnumSet.noneOf(CaseField.class);
        lines.stream()
                .filter(line -> READS.contains(line.action()))
                .map(line -> line.facts().getOrDefault("fields", ""))
                .forEach(codes -> seen.addAll(Sql.fields(codes)));
        return new Knower(
                body,
                bases,
                rights.getFirst().from(),
                until(rights),
                sees,
                seen,
                (int) items.stream()
                        .filter(item -> item.state() == WorkItemState.DONE)
                        .count(),
                count(lines, Set.of("print.made")),
                takenOut(lines),
                (int) items.stream()
                        .filter(item -> item.state() == WorkItemState.ANSWERED_OUTSIDE)
                        .count());
    }

    /** One file may leave two entries, which have one mark. */
    private static int takenOut(List<JournalLine> lines) {
        return (int) lines.stream()
                .filter(line -> TAKEN_OUT.contains(line.action()))
                .map(line -> line.facts().getOrDefault("mark", "entry " + line.sequence()))
                .distinct()
                .count();
    }

    private static @Nullable Instant until(List<GrantTable.Live> rights) {
        return rights.stream().anyMatch(right -> right.until() == null)
                ? null
                : rights.stream()
                        .map(right -> Optional.ofNullable(right.until()).orElse(right.from()))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static int count(List<JournalLine> lines, Set<String> actions) {
        return (int)
                lines.stream().filter(line -> actions.contains(line.action())).count();
    }
}
