package org.koldoo.cases;

import java.util.HashMap;
import java.util.Map;
import org.koldoo.base.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts that chapters state and that no field of the case tells. */
@Repository
class FactTable {

    private final JdbcClient database;

    FactTable(JdbcClient database) {
        this.database = database;
    }

    Map<String, String> of(CaseNumber number) {
        return RememberedCases.facts(number).orElseGet(() -> {
            var facts = new HashMap<String, String>();
            database.sql("select fact, value_code from case_fact where case_no = ?")
                    .param(number.value())
                    .query(row -> {
                        facts.put(row.getString(1), row.getString(2));
                    });
            RememberedCases.keep(number, facts);
            return facts;
        });
    }

    void put(CaseNumber number, String fact, String value) {
        int changed = database.sql("update case_fact set value_code = ? where case_no = ? and fact = ?")
                .params(value, number.value(), fact)
                .update();
        if (changed == 0) {
            database.sql("insert into case_fact (case_no, fact, value_code) values (?, ?, ?)")
                    .params(number.value(), fact, value)
                    .update();
        }
        RememberedCases.forget(number);
    }
}
