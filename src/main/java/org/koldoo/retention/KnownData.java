package org.koldoo.retention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Forgettable;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Mechanism;
import org.koldoo.cases.CaseDisclosures;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Cases;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalLine;
import org.springframework.stereotype.Component;

/** Gathers what a person is told who asks; the caller has checked access. */
@Component
class KnownData {

    /** Sorts of records with words of their own; the text is {@code keeping.held.<table>}. */
    static final Set<String> SORTS = Set.of(
            "identity_field",
            "case_field",
            "consent",
            "lawful_basis",
            "timeline_entry",
            "screening",
            "identification_decision",
            "appeal",
            "referral",
            "legal_matter",
            "privileged_note",
            "return_entry",
            "custom_answer",
            "outside_answer",
            "work_item",
            "data_request");

    static final String OTHER = "other";
    private static final int ALL_LINES = 100_000;

    private final Cases cases;
    private final CaseDisclosures disclosures;
    private final List<Forgettable> everybody;
    private final FreshSignIn fresh;
    private final Journal journal;

    KnownData(
            Cases cases, CaseDisclosures disclosures, List<Forgettable> everybody, FreshSignIn fresh, Journal journal) {
        this.cases = cases;
        this.disclosures = disclosures;
        this.everybody = everybody;
        this.fresh = fresh;
        this.journal = journal;
    }

    OwnData of(CaseNumber number) {
        fresh.require();
        return new OwnData(
                cases.reveal(number, EnumSet.allOf(CaseField.class), "DATA_REQUEST"),
                held(number),
                disclosures.of(number),
                looked(number));
    }

    private Map<String, Integer> held(CaseNumber number) {
        var sorts = new TreeMap<String, Integer>();
        Mechanism.does(() -> everybody.forEach(one -> one.held(number).forEach((table, count) -> {
            if (count > 0) {
                sorts.merge(SORTS.contains(table) ? table : OTHER, count, Integer::sum);
            }
        })));
        return sorts;
    }

    private List<OwnData.Look> looked(CaseNumber number) {
        var bodies = new TreeMap<String, List<JournalLine>>();
        for (var line : journal.ofCase(number, ALL_LINES)) {
            var body = line.body();
            if (body != null) {
                bodies.computeIfAbsent(body.value(), code -> new ArrayList<>()).add(line);
            }
        }
        return bodies.entrySet().stream()
                .map(entry -> new OwnData.Look(
                        BodyCode.of(entry.getKey()),
                        entry.getValue().size(),
                        entry.getValue()
                                .getLast()
                                .at()
                                .atZone(RemovalCalendar.HERE)
                                .toLocalDate(),
                        entry.getValue()
                                .getFirst()
                                .at()
                                .atZone(RemovalCalendar.HERE)
                                .toLocalDate()))
                .toList();
    }
}
