package org.koldoo.dataout;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.dataout.Exports.Kind;
import org.koldoo.dataout.Exports.State;
import org.koldoo.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExportTable {

    private static final int PIECE = 500_000;

    private final JdbcClient database;
    private final Vault vault;

    ExportTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    int askedBy(UserId user, Instant since) {
        return database.sql("select count(*) from data_export where asked_by = ? and asked_at > ?")
                .params(user.value(), ExportRow.at(since))
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, Kind kind, @Nullable CaseNumber number, String purpose, UserId by, Instant at, Instant until) {
        database.sql(
                        "insert into data_export (id, kind, case_no, purpose, state, asked_by, asked_at, expires_at, row_count,"
                                + " parts, version) values (?, ?, ?, ?, 'WAITING', ?, ?, ?, 0, 0, 0)")
                .params(Arrays.asList(
                        id,
                        kind.name(),
                        number == null ? null : number.value(),
                        purpose,
                        by.value(),
                        ExportRow.at(at),
                        ExportRow.at(until)))
                .update();
    }

    /** Seals the file under a key that is made for it. */
    void ready(UUID id, BodyCode body, String name, byte[] file, int rows, Instant at, Instant until) {
        int parts = Math.max(1, (file.length + PIECE - 1) / PIECE);
        vault.createKey(ExportRow.key(id), body);
        for (int part = 0; part < parts; part++) {
            var piece = Arrays.copyOfRange(file, part * PIECE, Math.min(file.length, (part + 1) * PIECE));
            database.sql("insert into data_export_part (export_id, part, sealed) values (?, ?, ?)")
                    .params(id, part, vault.sealBytes(ExportRow.piece(id, part, parts), piece))
                    .update();
        }
        one(database.sql(
                        "update data_export set state = 'READY', made_at = ?, expires_at = ?, row_count = ?, file_name = ?,"
                                + " parts = ?, version = version + 1 where id = ? and state in ('WAITING', 'AGREED')")
                .params(ExportRow.at(at), ExportRow.at(until), rows, name, parts, id)
                .update());
    }

    byte[] file(ExportRow row) {
        var all = new ByteArrayOutputStream();
        var id = row.entry().id();
        for (int part = 0; part < row.parts(); part++) {
            var sealed = database.sql("select sealed from data_export_part where export_id = ? and part = ?")
                    .params(id, part)
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(() -> new Refused("vault.unreadable"));
            all.writeBytes(vault.openBytes(ExportRow.piece(id, part, row.parts()), sealed));
        }
        return all.toByteArray();
    }

    void agreed(UUID id, Instant at, Instant until) {
        one(database.sql("update data_export set state = 'AGREED', agreed_at = ?, expires_at = ?, version = version + 1"
                        + " where id = ? and state = 'WAITING'")
                .params(ExportRow.at(at), ExportRow.at(until), id)
                .update());
    }

    Optional<ExportRow> find(UUID id) {
        return database.sql("select * from data_export where id = ?")
                .param(id)
                .query((row, n) -> ExportRow.read(row))
                .optional();
    }

    List<ExportRow> of(UserId user, Instant since) {
        return database.sql("select * from data_export where asked_by = ? and asked_at > ? order by asked_at desc, id")
                .params(user.value(), ExportRow.at(since))
                .query((row, n) -> ExportRow.read(row))
                .list();
    }

    List<ExportRow> over(Instant now, int most) {
        return database.sql(
                        "select * from data_export where state <> 'GONE' and expires_at <= ? order by expires_at limit "
                                + most)
                .param(ExportRow.at(now))
                .query((row, n) -> ExportRow.read(row))
                .list();
    }

    /** First the key, so that also a copy of the database keeps nothing of it. */
    void gone(ExportRow row) {
        var id = row.entry().id();
        if (row.entry().state() == State.READY) {
            vault.destroyKey(ExportRow.key(id));
        }
        database.sql("delete from data_export_part where export_id = ?")
                .param(id)
                .update();
        database.sql("update data_export set state = 'GONE', parts = 0, version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw new Refused("export.notReady");
        }
    }
}
