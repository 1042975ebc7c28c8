package org.koldoo.vault;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.vault.KeyTables.BodyKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on keys that were replaced. */
@Repository
class OldKeys {

    /** A key of a case under a replaced key of its body; without bytes where it was destroyed. */
    record Hanging(String owner, UUID bodyKey, byte @Nullable [] wrapped) {}

    private final JdbcClient database;

    OldKeys(JdbcClient database) {
        this.database = database;
    }

    List<BodyCode> bodies() {
        return database
                .sql("select distinct body_code from kek order by body_code")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .map(BodyCode::of)
                .toList();
    }

    /** The versions of bodies' keys that a newer one replaced. */
    List<BodyKey> replaced() {
        return database.sql("select id, body_code, version, wrapped, root_key from kek k where exists"
                        + " (select 1 from kek n where n.body_code = k.body_code and n.version > k.version)"
                        + " order by body_code, version")
                .query(KeyTables::bodyKey)
                .list();
    }

    List<Hanging> hangingOn(UUID bodyKey, String after, int limit) {
        return database.sql("select owner, kek_id, wrapped from data_key where kek_id = ? and owner > ? order by owner"
                        + " limit " + limit)
                .params(bodyKey, after)
                .query((row, number) -> new Hanging(row.getString(1), row.getObject(2, UUID.class), row.getBytes(3)))
                .list();
    }

    /** Not where it was destroyed or wrapped anew meanwhile. */
    int move(Hanging key, BodyKey to, byte[] wrapped) {
        return database.sql("update data_key set kek_id = ?, kek_version = ?, wrapped = ?"
                        + " where owner = ? and kek_id = ? and wrapped is not null")
                .params(to.id(), to.version(), wrapped, key.owner(), key.bodyKey())
                .update();
    }

    /** The mark that a key was destroyed moves too, so that nothing holds the old version. */
    int moveMark(Hanging key, BodyKey to) {
        return database.sql("update data_key set kek_id = ?, kek_version = ?"
                        + " where owner = ? and kek_id = ? and wrapped is null")
                .params(to.id(), to.version(), key.owner(), key.bodyKey())
                .update();
    }

    List<BodyKey> notUnder(String rootKey) {
        return database.sql("select id, body_code, version, wrapped, root_key from kek where root_key <> ? order by id")
                .param(rootKey)
                .query(KeyTables::bodyKey)
                .list();
    }

    int move(BodyKey from, BodyKey to) {
        return database.sql("update kek set wrapped = ?, root_key = ? where id = ? and root_key = ?")
                .params(to.wrapped(), to.rootKey(), from.id(), from.rootKey())
                .update();
    }

    /** Whether it went: not while something hangs on it, nor where it was replaced after that moment. */
    boolean remove(BodyKey key, OffsetDateTime replacedBefore) {
        return database.sql("delete from kek where id = ? and not exists (select 1 from data_key where kek_id = ?)"
                                + " and exists (select 1 from kek n where n.body_code = ? and n.version > ?"
                                + " and (n.made_at is null or n.made_at <= ?))")
                        .params(
                                key.id(),
                                key.id(),
                                key.body(),
                                key.version(),
                                replacedBefore.withOffsetSameInstant(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
