package org.koldoo.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koldoo.base.CaseNumber;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction knows of cases. A procedure asks for facts and addressees many times in one go; the answer
 * comes from here.
 */
final class RememberedCases implements TransactionSynchronization {

    private final Map<CaseNumber, CaseRow> rows = new HashMap<>();
    private final Map<CaseNumber, Map<String, String>> facts = new HashMap<>();

    private final Set<CaseNumber> held = new HashSet<>();

    private RememberedCases() {}

    /** The transaction holds the row of the case until it ends. */
    static void hold(CaseNumber number) {
        ofTransaction().ifPresent(known -> known.held.add(number));
    }

    static boolean holds(CaseNumber number) {
        return ofTransaction().filter(known -> known.held.contains(number)).isPresent();
    }

    static Optional<CaseRow> find(CaseNumber number) {
        return ofTransaction().map(known -> known.rows.get(number));
    }

    static Optional<Map<String, String>> facts(CaseNumber number) {
        return ofTransaction().map(known -> known.facts.get(number));
    }

    static void keep(CaseRow row) {
        ofTransaction().ifPresent(known -> known.rows.put(row.number(), row));
    }

    static void keep(CaseNumber number, Map<String, String> facts) {
        ofTransaction().ifPresent(known -> known.facts.put(number, facts));
    }

    static void forget(CaseNumber number) {
        ofTransaction().ifPresent(known -> {
            known.rows.remove(number);
            known.facts.remove(number);
        });
    }

    private static Optional<RememberedCases> ofTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof RememberedCases known) {
                return Optional.of(known);
            }
        }
        var known = new RememberedCases();
        TransactionSynchronizationManager.registerSynchronization(known);
        return Optional.of(known);
    }
}
