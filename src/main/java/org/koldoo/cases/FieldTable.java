package org.koldoo.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koldoo.base.CaseNumber;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed fields of case files: who the person is apart from what happened. */
@Repository
class FieldTable {

    private static final String CASE = "case_field";
    private static final String IDENTITY = "identity_field";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Vault vault;

    FieldTable(JdbcClient database, JdbcTemplate batches, Vault vault) {
        this.database = database;
        this.batches = batches;
        this.vault = vault;
    }

    /** Of a case that has none yet. */
    void insert(CaseNumber number, Map<CaseField, String> values) {
        Stream.of(CASE, IDENTITY).forEach(table -> {
            var rows = new ArrayList<Object[]>();
            values.forEach((field, value) -> {
                if (table(field).equals(table)) {
                    var id = UUID.randomUUID();
                    rows.add(new Object[] {
                        id, number.value(), field.name(), vault.seal(place(number, table, id, field), value)
                    });
                }
            });
            batches.batchUpdate("insert into " + table + " (id, case_no, field, sealed) values (?, ?, ?, ?)", rows);
        });
    }

    Map<CaseField, String> read(CaseNumber number, Collection<CaseField> wanted) {
        var values = new EnumMap<CaseField, String>(CaseField.class);
        wanted.stream()
                .collect(Collectors.groupingBy(FieldTable::table))
                .forEach((table, fields) -> database.sql("select id, field, sealed from " + table
                                + " where case_no = :number and field in (:fields)")
                        .param("number", number.value())
                        .param("fields", fields.stream().map(Enum::name).toList())
                        .query(row -> {
                            var field = CaseField.valueOf(row.getString("field"));
                            var id = row.getObject("id", UUID.class);
                            values.put(field, vault.open(place(number, table, id, field), row.getBytes("sealed")));
                        }));
        return values;
    }

    /** Takes the place of what was there; a field without a value goes. */
    void replace(CaseNumber number, Map<CaseField, String> values) {
        values.keySet().stream()
                .collect(Collectors.groupingBy(FieldTable::table))
                .forEach((table, fields) -> delete(number, table, fields));
        var kept = new EnumMap<CaseField, String>(CaseField.class);
        values.forEach((field, value) -> {
            if (!value.isEmpty()) {
                kept.put(field, value);
            }
        });
        insert(number, kept);
    }

    private void delete(CaseNumber number, String table, List<CaseField> fields) {
        database.sql("delete from " + table + " where case_no = :number and field in (:fields)")
                .param("number", number.value())
                .param("fields", fields.stream().map(Enum::name).toList())
                .update();
    }

    private static String table(CaseField field) {
        return field.fieldClass() == FieldClass.P3 ? IDENTITY : CASE;
    }

    private static Place place(CaseNumber number, String table, UUID row, CaseField field) {
        return new Place(KeyOwner.of(number), table, row, field.name());
    }
}
