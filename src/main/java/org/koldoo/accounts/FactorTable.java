package org.koldoo.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people prove with. */
@Repository
class FactorTable {

    private static final String COLUMNS =
            "select id, kind, label, issued_by, backup_eligible, created_at, last_used from factor where user_id = ?";

    private final JdbcClient sql;

    FactorTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<OwnFactor> of(UserId user) {
        return sql.sql(COLUMNS + " order by created_at, id")
                .param(user.value())
                .query(FactorTable::factor)
                .list();
    }

    Optional<OwnFactor> find(UserId user, UUID id) {
        return sql.sql(COLUMNS + " and id = ?")
                .params(user.value(), id)
                .query(FactorTable::factor)
                .optional();
    }

    void addTotp(UserId user, UUID id, String label, byte[] sealed, long step, Instant now) {
        sql.sql("insert into factor (id, user_id, kind, label, created_at, last_used, secret, last_step)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, user.value(), FactorKind.TOTP.name(), label, at(now), at(now), sealed, step)
                .update();
    }

    record Generator(UUID id, byte[] sealed) {}

    List<Generator> generators(UserId user) {
        return sql.sql("select id, secret from factor where user_id = ? and kind = ?")
                .params(user.value(), FactorKind.TOTP.name())
                .query((row, number) -> new Generator(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
    }

    /** Takes the code of a step, once on all nodes together. */
    boolean takeStep(UUID id, long step, Instant now) {
        return sql.sql("update factor set last_step = ?, last_used = ? where id = ? and last_step < ?")
                        .params(step, at(now), id, step)
                        .update()
                == 1;
    }

    void rename(UserId user, UUID id, String label) {
        sql.sql("update factor set label = ? where user_id = ? and id = ?")
                .params(label, user.value(), id)
                .update();
    }

    int remove(UserId user, UUID id) {
        return sql.sql("delete from factor where user_id = ? and id = ?")
                .params(user.value(), id)
                .update();
    }

    int removeAll(UserId user) {
        return sql.sql("delete from factor where user_id = ?")
                .param(user.value())
                .update();
    }

    private static OwnFactor factor(ResultSet row, int number) throws SQLException {
        var kind = FactorKind.valueOf(row.getString(2));
        return new OwnFactor(
                row.getObject(1, UUID.class),
                kind,
                row.getString(3),
                row.getObject(4, UUID.class) != null,
                row.getBoolean(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                instant(row, 7));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
