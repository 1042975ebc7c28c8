package org.koldoo.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class GivenRights implements CaseDisclosures {

    private final JdbcClient database;
    private final CaseGuard guard;
    private final Journal journal;

    GivenRights(JdbcClient database, CaseGuard guard, Journal journal) {
        this.database = database;
        this.guard = guard;
        this.journal = journal;
    }

    @Override
    public List<Disclosure> of(CaseNumber number) {
        guard.owner(number);
        journal.append(JournalEntry.of("case.disclosures.read", number, number.value()));
        var bodies = new LinkedHashMap<BodyCode, Disclosure>();
        database.sql("select body_code, basis, valid_from, valid_until from case_grant"
                        + " where case_no = ? and basis <> ? order by valid_from")
                .params(number.value(), OwnerRights.OWNER)
                .query((row, n) -> new Disclosure(
                        BodyCode.of(row.getString(1)),
                        row.getString(2),
                        Sql.instant(row, "valid_from"),
                        Sql.instantNullable(row, "valid_until")))
                .list()
                .forEach(one -> bodies.merge(one.body(), one, GivenRights::both));
        return List.copyOf(bodies.values());
    }

    private static Disclosure both(Disclosure first, Disclosure second) {
        return new Disclosure(first.body(), second.basis(), first.from(), later(first.until(), second.until()));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
