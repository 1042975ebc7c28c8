package org.koldoo.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.cases.Consents.BasisKind;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lawful bases besides consent; their reasons are sealed. */
@Repository
class BasisTable {

    /** Every basis under which another body may hold a right, consent included. */
    static final Set<String> KINDS = Stream.concat(
                    Stream.of(LawfulBases.CONSENT),
                    Arrays.stream(BasisKind.values()).map(Enum::name))
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient database;
    private final Vault vault;

    BasisTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param law code of the law that is a reason by itself */
    UUID insert(
            CaseNumber number,
            BodyCode body,
            BasisKind kind,
            @Nullable String reason,
            @Nullable String law,
            UserId by,
            Instant at) {
        var id = UUID.randomUUID();
        var place = new Place(KeyOwner.of(number), "lawful_basis", id, "reason");
        database.sql("insert into lawful_basis (id, case_no, body_code, kind, reason, law, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        number.value(),
                        body.value(),
                        kind.name(),
                        vault.sealNullable(place, reason),
                        law,
                        by.value(),
                        Sql.at(at)))
                .update();
        return id;
    }

    Optional<BasisKind> latest(CaseNumber number, BodyCode body) {
        return latest(number, body, Instant.EPOCH);
    }

    /** @param after only what was recorded later counts */
    Optional<BasisKind> latest(CaseNumber number, BodyCode body, Instant after) {
        return all(number, body, after).stream().findFirst();
    }

    private List<BasisKind> all(CaseNumber number, BodyCode body, Instant after) {
        return database.sql("select kind from lawful_basis where case_no = ? and body_code = ? and recorded_at > ?"
                        + " order by recorded_at desc")
                .params(number.value(), body.value(), Sql.at(after))
                .query((row, n) -> BasisKind.valueOf(row.getString(1)))
                .list();
    }
}
