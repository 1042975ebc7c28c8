package org.koldoo.accounts;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The passkeys among what people prove with, as the library of the ceremony reads and writes them. */
@Repository
class PasskeyTable implements UserCredentialRepository {

    private static final String COLUMNS = "select user_id, label, created_at, last_used, credential_id, public_key,"
            + " sign_count, transports, verified, backup_eligible, backup_state, attestation, client_data from factor";

    private final JdbcClient sql;

    PasskeyTable(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UserId user, UUID id, String label, @Nullable UserId issuedBy, CredentialRecord key, Instant now) {
        sql.sql("insert into factor (id, user_id, kind, label, issued_by, created_at, last_used, credential_id,"
                        + " public_key, sign_count, transports, verified, backup_eligible, backup_state, attestation,"
                        + " client_data) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        user.value(),
                        FactorKind.PASSKEY.name(),
                        label,
                        issuedBy == null ? null : issuedBy.value(),
                        FactorTable.at(now),
                        FactorTable.at(now),
                        key.getCredentialId().toBase64UrlString(),
                        key.getPublicKey().getBytes(),
                        key.getSignatureCount(),
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")),
                        key.isUvInitialized(),
                        key.isBackupEligible(),
                        key.isBackupState(),
                        bytes(key.getAttestationObject()),
                        bytes(key.getAttestationClientDataJSON())))
                .update();
    }

    /** After a proof: the counter, by which a copied key is known, and whether it is copied to other devices. */
    @Override
    public void save(CredentialRecord key) {
        sql.sql(
                        "update factor set sign_count = ?, verified = ?, backup_state = ?, last_used = ? where credential_id = ?")
                .params(
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        key.isBackupState(),
                        FactorTable.at(key.getLastUsed()),
                        key.getCredentialId().toBase64UrlString())
                .update();
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("factors are removed by their owner");
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return find(credentialId.toBase64UrlString()).orElse(null);
    }

    private Optional<CredentialRecord> find(String credentialId) {
        return sql.sql(COLUMNS + " where credential_id = ?")
                .param(credentialId)
                .query(PasskeyTable::key)
                .optional();
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return sql.sql(COLUMNS + " where user_id = ? and credential_id is not null order by created_at")
                .param(user(userId))
                .query(PasskeyTable::key)
                .list();
    }

    private static CredentialRecord key(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .userEntityUserId(handle(row.getObject(1, UUID.class)))
                .label(row.getString(2))
                .created(row.getObject(3, OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject(4, OffsetDateTime.class).toInstant())
                .credentialId(Bytes.fromBase64(row.getString(5)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes(6)))
                .signatureCount(row.getLong(7))
                .transports(transports(row.getString(8)))
                .uvInitialized(row.getBoolean(9))
                .backupEligible(row.getBoolean(10))
                .backupState(row.getBoolean(11))
                .attestationObject(new Bytes(row.getBytes(12)))
                .attestationClientDataJSON(new Bytes(row.getBytes(13)))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String codes) {
        return codes.isEmpty()
                ? Set.of()
                : Arrays.stream(codes.split(" "))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    /** How a key knows its owner: the opaque id of the account, never the login. */
    static Bytes handle(UUID user) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .array());
    }

    static UUID user(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16 ? new UUID(bytes.getLong(), bytes.getLong()) : new UUID(0, 0);
    }
}
