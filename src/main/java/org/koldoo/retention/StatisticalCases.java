package org.koldoo.retention;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koldoo.cases.ClosedCases.Closed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the country counted of cases whose names are gone: codes and years, no number that leads back. */
@Repository
class StatisticalCases {

    private final JdbcClient database;

    StatisticalCases(JdbcClient database) {
        this.database = database;
    }

    void insert(Closed closed, Map<String, String> facts) {
        database.sql("insert into statistical_case (id, opened_year, closed_year, body_code, facts)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        closed.openedAt().atZone(RemovalCalendar.HERE).getYear(),
                        closed.closedAt().atZone(RemovalCalendar.HERE).getYear(),
                        closed.owner().value(),
                        new TreeMap<>(facts)
                                .entrySet().stream()
                                        .map(one -> one.getKey() + "=" + one.getValue())
                                        .collect(Collectors.joining("\n")))
                .update();
    }

    Map<Integer, Long> openedByYear() {
        var years = new TreeMap<Integer, Long>();
        database.sql("select opened_year, count(*) from statistical_case group by opened_year")
                .query(row -> {
                    years.put(row.getInt(1), row.getLong(2));
                });
        return years;
    }
}
