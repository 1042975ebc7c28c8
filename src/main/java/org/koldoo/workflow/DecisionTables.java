package org.koldoo.workflow;

import java.util.Map;

/** Decision tables (DMN) kept in {@code workflows/}: they advise, people decide. Never called by a step of a procedure. */
public interface DecisionTables {

    /**
     * @param rule id of the row that matched, for the record
     * @param outputs by output name
     * @param version number of the version of the table, for the record; 0 = of none that was published
     */
    record Advice(String rule, Map<String, Object> outputs, int version) {

        public String text(String output) {
            return String.valueOf(outputs.get(output));
        }
    }

    /** @throws org.koldoo.base.Refused {@code decision.noRule} where no row matches */
    Advice evaluate(String table, Map<String, Object> inputs);
}
