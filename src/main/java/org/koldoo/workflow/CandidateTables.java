package org.koldoo.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;

/** The tables in force with one of them exchanged, for one replay; what was asked once is remembered. */
final class CandidateTables implements DecisionTables {

    private final DecisionTables inForce;
    private final String table;
    private final DecisionEngine.@Nullable Parsed candidate;
    private final Map<Question, Optional<Advice>> known = new HashMap<>();

    private record Question(String table, Map<String, Object> inputs) {}

    /** @param candidate null = nothing is exchanged */
    CandidateTables(DecisionTables inForce, String table, DecisionEngine.@Nullable Parsed candidate) {
        this.inForce = inForce;
        this.table = table;
        this.candidate = candidate;
    }

    @Override
    public Advice evaluate(String asked, Map<String, Object> inputs) {
        return known.computeIfAbsent(new Question(asked, Map.copyOf(inputs)), this::answer)
                .orElseThrow(() -> new Refused("decision.noRule"));
    }

    private Optional<Advice> answer(Question question) {
        try {
            return Optional.of(
                    candidate != null && question.table().equals(table)
                            ? candidate.evaluate(question.inputs())
                            : inForce.evaluate(question.table(), question.inputs()));
        } catch (Refused noRow) {
            return Optional.empty();
        }
    }
}
