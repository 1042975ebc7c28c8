package org.koldoo.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases whose names are gone already. */
@Repository
class NamesRemoved {

    record Row(@Nullable LocalDate born) {}

    private final JdbcClient database;

    NamesRemoved(JdbcClient database) {
        this.database = database;
    }

    Optional<Row> find(CaseNumber number) {
        return database.sql("select born from names_removed where case_no = ?")
                .param(number.value())
                .query((row, n) -> new Row(row.getObject(1, LocalDate.class)))
                .optional();
    }

    List<CaseNumber> all() {
        return database.sql("select case_no from names_removed")
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list();
    }

    void insert(CaseNumber number, Instant at, @Nullable LocalDate born) {
        database.sql("insert into names_removed (case_no, removed_at, born) values (?, ?, ?)")
                .params(Arrays.asList(number.value(), at.atOffset(ZoneOffset.UTC), born))
                .update();
    }
}
