package org.koldoo.retention;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koldoo.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeriodTable {

    /** As they are read: what concerns most people first. */
    private static final List<String> ORDER =
            List.of("case.names", "case.all", "notIdentified.names", "notIdentified.all", "child.age", "notice");

    private final JdbcClient database;

    PeriodTable(JdbcClient database) {
        this.database = database;
    }

    List<Period> all() {
        return database
                .sql("select * from retention_period order by name")
                .query((row, n) -> new Period(
                        row.getString("name"),
                        row.getInt("amount"),
                        Period.Unit.valueOf(row.getString("unit")),
                        row.getString("source"),
                        row.getObject("as_of", java.time.LocalDate.class),
                        row.getBoolean("verified")))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(PeriodTable::place))
                .toList();
    }

    private static int place(Period period) {
        int place = ORDER.indexOf(period.name());
        return place < 0 ? ORDER.size() : place;
    }

    Map<String, Period> byName() {
        return all().stream().collect(Collectors.toMap(Period::name, period -> period));
    }

    Period get(String name) {
        var period = byName().get(name);
        if (period == null) {
            throw new Refused("keeping.period.unknown");
        }
        return period;
    }

    void update(Period period) {
        database.sql("update retention_period set amount = ?, source = ?, as_of = ?, verified = ? where name = ?")
                .params(period.amount(), period.source(), period.asOf(), period.verified(), period.name())
                .update();
    }
}
