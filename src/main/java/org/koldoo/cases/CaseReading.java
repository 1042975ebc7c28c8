package org.koldoo.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Shows as much of a case as somebody may see, and leaves a trace where it is more than plain facts. */
@Component
class CaseReading {

    private static final String OWN_CASE = "OWN_CASE";

    private final Visibility visibility;
    private final CaseFileTable files;
    private final FieldTable fields;
    private final WorkItems workItems;
    private final Procedures procedures;
    private final FreshSignIn proof;
    private final Journal journal;

    CaseReading(
            Visibility visibility,
            CaseFileTable files,
            FieldTable fields,
            WorkItems workItems,
            Procedures procedures,
            FreshSignIn proof,
            Journal journal) {
        this.visibility = visibility;
        this.files = files;
        this.fields = fields;
        this.workItems = workItems;
        this.procedures = procedures;
        this.proof = proof;
        this.journal = journal;
    }

    List<CaseHead> mine(@Nullable CaseNumber after, int size) {
        var actor = CurrentActor.require();
        return visibility.sights(actor, files.carriedBy(actor, after, size)).values().stream()
                .filter(Visibility.Sight::full)
                .map(Visibility.Sight::head)
                .toList();
    }

    /** Plain facts only; sensitive ones and identity are revealed. */
    Map<CaseField, String> open(Visibility.Sight sight, Set<CaseField> wanted) {
        var open = allowed(sight, wanted);
        open.removeIf(CaseField::masked);
        journal.append(JournalEntry.of(
                "fields.read", sight.row().number(), sight.scope().name(), Map.of("fields", codes(open))));
        return fields.read(sight.row().number(), open);
    }

    Map<CaseField, String> reveal(Visibility.Sight sight, Set<CaseField> wanted, String purpose) {
        return shown(sight, allowed(sight, wanted), purpose);
    }

    private Map<CaseField, String> shown(Visibility.Sight sight, Set<CaseField> shown, String purpose) {
        boolean own = CurrentActor.require().id().equals(sight.row().assignee());
        if (purpose.isBlank() && !own) {
            throw new Refused("case.purpose");
        }
        if (!own && shown.stream().anyMatch(field -> field.fieldClass() == FieldClass.P3)) {
            proof.require();
        }
        journal.append(JournalEntry.of(
                "identity.revealed",
                sight.row().number(),
                purpose.isBlank() ? OWN_CASE : code(purpose),
                Map.of("fields", codes(shown))));
        return fields.read(sight.row().number(), shown);
    }

    /** The plain ones among the fields that a task declares. */
    Map<CaseField, String> declared(WorkItem asked) {
        var told = declaredFields(inHand(asked));
        told.removeIf(CaseField::masked);
        journal.append(
                JournalEntry.of("task.read", asked.caseNumber(), asked.id().toString(), Map.of("fields", codes(told))));
        return fields.read(asked.caseNumber(), told);
    }

    /** The masked ones among them. */
    Map<CaseField, String> revealDeclared(WorkItem asked, String purpose) {
        var item = inHand(asked);
        var told = declaredFields(item);
        told.removeIf(field -> !field.masked());
        var sight = visibility.sight(CurrentActor.require(), item.caseNumber()).orElseThrow(Refused::noSuchCase);
        return shown(sight, told, purpose);
    }

    private WorkItem inHand(WorkItem asked) {
        var actor = CurrentActor.require();
        var item = workItems.find(asked.id()).orElseThrow(Refused::noSuchCase);
        var sight = visibility.sight(actor, item.caseNumber()).orElseThrow(Refused::noSuchCase);
        if (!sight.full() && !workItems.mayDo(actor, item)) {
            throw Refused.noSuchCase();
        }
        return item;
    }

    private EnumSet<CaseField> declaredFields(WorkItem item) {
        return procedures.declaration(item).discloses().stream()
                .map(CaseField::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseField.class)));
    }

    private static EnumSet<CaseField> allowed(Visibility.Sight sight, Set<CaseField> wanted) {
        var fields = EnumSet.noneOf(CaseField.class);
        fields.addAll(wanted);
        if (!sight.full()) {
            fields.retainAll(sight.fields());
        }
        return fields;
    }

    /** A purpose is chosen from a list; what is no code is not written down. */
    static String code(String purpose) {
        return purpose.matches("[A-Za-z][A-Za-z0-9_.-]{0,39}") ? purpose : "OTHER";
    }

    private static String codes(Set<CaseField> fields) {
        return Sql.codes(fields);
    }
}
