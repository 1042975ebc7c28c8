package org.koldoo.workflow;

import java.util.HashMap;
import java.util.Map;
import org.koldoo.workflow.decisions.TableFile;

/** The tables that come with the program, without a database. */
public final class TablesAsShipped implements DecisionTables {

    private final Map<String, DecisionEngine.Parsed> tables = new HashMap<>();

    public TablesAsShipped() {
        var engine = new DecisionEngine();
        ShippedTables.shipped()
                .forEach(file -> tables.put(TableFile.required(file.bytes()).key(), engine.parse(file.bytes(), 1)));
    }

    @Override
    public Advice evaluate(String table, Map<String, Object> inputs) {
        return tables.get(table).evaluate(inputs);
    }
}
