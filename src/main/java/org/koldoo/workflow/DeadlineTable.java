package org.koldoo.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.workflow.Deadlines.Holiday;
import org.koldoo.workflow.Deadlines.Parameter;
import org.koldoo.workflow.Deadlines.Unit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeadlineTable {

    private final JdbcClient jdbc;

    DeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Parameter> parameters() {
        return jdbc.sql("select * from deadline_parameter order by name")
                .query((row, number) -> parameter(row))
                .list();
    }

    Optional<Parameter> find(String name) {
        return jdbc.sql("select * from deadline_parameter where name = ?")
                .param(name)
                .query((row, number) -> parameter(row))
                .optional();
    }

    List<Holiday> holidays() {
        return jdbc.sql("select * from holiday order by on_date")
                .query((row, number) -> new Holiday(
                        row.getObject("on_date", LocalDate.class),
                        labels(row),
                        row.getBoolean("working"),
                        row.getString("source"),
                        row.getBoolean("verified")))
                .list();
    }

    boolean update(Parameter changed) {
        return jdbc.sql("update deadline_parameter set amount = ?, unit = ?, source = ?, as_of = ?, verified = ?"
                                + " where name = ?")
                        .param(changed.amount())
                        .param(changed.unit().name())
                        .param(changed.source())
                        .param(changed.asOf())
                        .param(changed.verified())
                        .param(changed.name())
                        .update()
                == 1;
    }

    /** False where a deadline of this name is there already, of whomever. */
    boolean insert(Parameter fresh, BodyCode body) {
        try {
            return jdbc.sql("insert into deadline_parameter (name, label_ky, label_ru, label_en, amount, unit, source,"
                                    + " as_of, verified, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            .param(fresh.name())
                            .param(fresh.label().ky().strip())
                            .param(fresh.label().ru().strip())
                            .param(fresh.label().en().strip())
                            .param(fresh.amount())
                            .param(fresh.unit().name())
                            .param(fresh.source().strip())
                            .param(fresh.asOf())
                            .param(fresh.verified())
                            .param(body.value())
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    void insert(Holiday holiday) {
        jdbc.sql("insert into holiday (on_date, label_ky, label_ru, label_en, working, source, verified)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(holiday.date())
                .param(holiday.name().ky())
                .param(holiday.name().ru())
                .param(holiday.name().en())
                .param(holiday.working())
                .param(holiday.source())
                .param(holiday.verified())
                .update();
    }

    boolean delete(LocalDate day) {
        return jdbc.sql("delete from holiday where on_date = ?").param(day).update() == 1;
    }

    private static Parameter parameter(ResultSet row) throws SQLException {
        var body = row.getString("body");
        return new Parameter(
                row.getString("name"),
                labels(row),
                row.getInt("amount"),
                Unit.valueOf(row.getString("unit")),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("verified"),
                body == null ? null : BodyCode.of(body));
    }

    private static Labels labels(ResultSet row) throws SQLException {
        return new Labels(row.getString("label_ky"), row.getString("label_ru"), row.getString("label_en"));
    }
}
