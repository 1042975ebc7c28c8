package org.koldoo.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a case in plain tables, declared in a line each: what goes together with the name, what is only emptied, what stays
 * until everything goes. Tables that hang on others are named before them.
 */
public final class CaseRows implements Forgettable {

    private static final String OF_THE_CASE = "case_no = :case";

    /** @param assignments what is emptied when the name goes; null = the rows go already then; empty = they stay as they are */
    private record Rows(
            String table, String which, @Nullable String assignments) {}

    private final JdbcClient database;
    private final List<Rows> rows = new ArrayList<>();

    public CaseRows(JdbcClient database) {
        this.database = database;
    }

    /** The rows go together with the name: they are nothing without their sealed text. */
    public CaseRows goes(String... tables) {
        Arrays.stream(tables).forEach(table -> rows.add(new Rows(table, OF_THE_CASE, null)));
        return this;
    }

    /** As {@link #goes}, for rows that hang on rows of the case; {@code which} names {@code :case}. */
    public CaseRows goesWith(String table, String which) {
        rows.add(new Rows(table, which, null));
        return this;
    }

    /** The rows stay as codes; these columns are emptied together with the name. */
    public CaseRows loses(String table, String... columns) {
        return changes(
                table, Arrays.stream(columns).map(column -> column + " = null").collect(Collectors.joining(", ")));
    }

    public CaseRows changes(String table, String assignments) {
        rows.add(new Rows(table, OF_THE_CASE, assignments));
        return this;
    }

    /** Codes only: they stay until everything goes. */
    public CaseRows stays(String... tables) {
        Arrays.stream(tables).forEach(table -> rows.add(new Rows(table, OF_THE_CASE, "")));
        return this;
    }

    /** As {@link #stays}, for rows that hang on rows of the case. */
    public CaseRows staysWith(String table, String which) {
        rows.add(new Rows(table, which, ""));
        return this;
    }

    @Override
    public Set<String> tables() {
        return rows.stream().map(Rows::table).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Integer> held(CaseNumber number) {
        Mechanism.only();
        var counts = new TreeMap<String, Integer>();
        rows.forEach(one -> counts.merge(
                one.table(),
                database.sql("select count(*) from " + one.table() + " where " + one.which())
                        .param("case", number.value())
                        .query(Integer.class)
                        .single(),
                Math::max));
        return counts;
    }

    @Override
    public void pseudonymise(CaseNumber number) {
        Mechanism.only();
        for (var one : rows) {
            var changes = one.assignments();
            if (changes == null) {
                run("delete from " + one.table() + " where " + one.which(), number);
            } else if (!changes.isEmpty()) {
                run("update " + one.table() + " set " + changes + " where " + one.which(), number);
            }
        }
    }

    @Override
    public void delete(CaseNumber number) {
        Mechanism.only();
        rows.forEach(one -> run("delete from " + one.table() + " where " + one.which(), number));
    }

    private void run(String sql, CaseNumber number) {
        database.sql(sql).param("case", number.value()).update();
    }
}
