package org.koldoo.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyTables {

    /** The key of a body, wrapped by the root key of this file. */
    record BodyKey(UUID id, String body, int version, byte[] wrapped, String rootKey) {}

    /** The key of an owner, wrapped by the key of a body. */
    record OwnerKey(UUID bodyKey, int bodyKeyVersion, byte[] wrapped) {}

    private static final String BODY_KEY = "select id, body_code, version, wrapped, root_key from kek where ";

    private final JdbcClient database;

    KeyTables(JdbcClient database) {
        this.database = database;
    }

    Optional<BodyKey> current(BodyCode body) {
        return bodyKey(BODY_KEY + "body_code = ? order by version desc limit 1", body.value());
    }

    Optional<BodyKey> bodyKey(UUID id) {
        return bodyKey(BODY_KEY + "id = ?", id);
    }

    private Optional<BodyKey> bodyKey(String sql, Object value) {
        return database.sql(sql).param(value).query(KeyTables::bodyKey).optional();
    }

    static BodyKey bodyKey(ResultSet row, int number) throws SQLException {
        return new BodyKey(
                row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getBytes(4), row.getString(5));
    }

    void insert(BodyKey key, Instant now) {
        database.sql("insert into kek (id, body_code, version, wrapped, root_key, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(key.id(), key.body(), key.version(), key.wrapped(), key.rootKey(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<OwnerKey> ownerKey(KeyOwner owner) {
        return database.sql("select kek_id, kek_version, wrapped from data_key where owner = ? and wrapped is not null")
                .param(owner.value())
                .query((row, number) -> new OwnerKey(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)))
                .optional();
    }

    void insert(KeyOwner owner, OwnerKey key) {
        database.sql("insert into data_key (owner, kek_id, kek_version, wrapped) values (?, ?, ?, ?)")
                .params(owner.value(), key.bodyKey(), key.bodyKeyVersion(), key.wrapped())
                .update();
    }

    void destroy(KeyOwner owner, Instant now) {
        database.sql("update data_key set wrapped = null, destroyed_at = ? where owner = ? and wrapped is not null")
                .params(now.atOffset(ZoneOffset.UTC), owner.value())
                .update();
    }
}
