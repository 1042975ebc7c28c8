package org.koldoo.identification;

import java.util.Set;

/**
 * A decision on a person's standing, or the proposal of a negative one.
 *
 * @param outcome an outcome of the task, for example PRESUMED or PROPOSE_NEGATIVE
 * @param selfDeclared the person says so themselves; enough to be presumed
 * @param act what was done to the person (codes of list {@code palermo_act})
 * @param means by what means; not needed for a child
 * @param purpose forms of exploitation
 * @param reasons needed for everything but a positive decision
 */
public record NewDecision(
        String outcome, boolean selfDeclared, Set<String> act, Set<String> means, Set<String> purpose, String reasons) {

    public NewDecision {
        act = Set.copyOf(act);
        means = Set.copyOf(means);
        purpose = Set.copyOf(purpose);
        reasons = reasons.strip();
    }
}
