package org.koldoo.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.approvals.Decided.Outcome;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProposalTable {

    private static final String SELECT =
            "select id, kind, body_code, approver, case_no, digest, proposed_by, proposed_at,"
                    + " escalated_at, state, decided_by, decided_at, reason from approval ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ProposalTable(JdbcTemplate database) {
        this.database = JdbcClient.create(database);
        this.batches = database;
    }

    void insert(KeptProposal kept, Role goesUpTo) {
        var proposal = kept.proposal();
        var body = proposal.body();
        var number = proposal.caseNumber();
        batches.update(
                "insert into approval (id, kind, body_code, approver, goes_up_to, case_no, digest, proposed_by,"
                        + " proposed_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')",
                Arrays.asList(
                                kept.id(),
                                proposal.kind(),
                                body == null ? null : body.value(),
                                proposal.approver().name(),
                                goesUpTo.name(),
                                number == null ? null : number.value(),
                                kept.digest(),
                                kept.by().value(),
                                kept.since().atOffset(ZoneOffset.UTC))
                        .toArray());
        batches.batchUpdate(
                "insert into approval_content (approval_id, name, content) values (?, ?, ?)",
                proposal.content().entrySet().stream()
                        .map(it -> new Object[] {kept.id(), it.getKey(), it.getValue()})
                        .toList());
    }

    /** Held until the end of the transaction: whoever decides at the same time finds it decided. */
    Optional<KeptProposal> lock(UUID id) {
        return list(SELECT + "where id = :id and state = 'WAITING' for update", Map.of("id", id)).stream()
                .findFirst();
    }

    /** Whether anything of others waits for one of these roles anywhere: what there is to know on most days, in one question. */
    boolean anyWaits(Collection<Role> roles, UserId reader) {
        return database.sql("select count(*) from approval where state = 'WAITING' and proposed_by <> :reader"
                                + " and (approver in (:roles) or goes_up_to in (:roles))")
                        .params(Map.of("reader", reader.value(), "roles", names(roles)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What waits for one of these roles in one of these bodies, or goes up to one of these roles. */
    List<KeptProposal> waiting(Collection<Role> roles, Collection<BodyCode> bodies) {
        return list(
                SELECT + "where state = 'WAITING' and (goes_up_to in (:roles) or approver in (:roles)"
                        + " and (body_code is null or body_code in (:bodies))) order by proposed_at, id",
                Map.of("roles", names(roles), "bodies", some(bodies.stream().map(BodyCode::value))));
    }

    private static List<String> names(Collection<Role> roles) {
        return some(roles.stream().map(Role::name));
    }

    /** An empty list is no list in SQL. */
    private static List<String> some(Stream<String> values) {
        var list = values.toList();
        return list.isEmpty() ? List.of("") : list;
    }

    List<KeptProposal> waitingOf(UserId by) {
        return list(
                SELECT + "where state = 'WAITING' and proposed_by = :by order by proposed_at desc, id",
                Map.of("by", by.value()));
    }

    List<KeptProposal> waitingSince(Instant before) {
        return list(
                SELECT + "where state = 'WAITING' and escalated_at is null and proposed_at < :before order by id",
                Map.of("before", before.atOffset(ZoneOffset.UTC)));
    }

    List<Decided> decidedOf(UserId by, Instant since) {
        return database.sql(SELECT + "where state <> 'WAITING' and proposed_by = :by and decided_at > :since"
                        + " order by decided_at desc, id")
                .params(Map.of("by", by.value(), "since", since.atOffset(ZoneOffset.UTC)))
                .query((row, number) -> new Decided(
                        proposal(row),
                        Outcome.valueOf(row.getString("state")),
                        new UserId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    void decide(UUID id, Outcome outcome, UserId by, Instant at, @Nullable String reason) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("state", outcome.name());
        values.put("by", by.value());
        values.put("at", at.atOffset(ZoneOffset.UTC));
        values.put("reason", reason);
        one(database.sql("update approval set state = :state, decided_by = :by, decided_at = :at, reason = :reason"
                        + " where id = :id and state = 'WAITING'")
                .params(values)
                .update());
    }

    void goesUp(UUID id, Instant at) {
        one(database.sql("update approval set escalated_at = :at where id = :id and state = 'WAITING'")
                .params(Map.of("id", id, "at", at.atOffset(ZoneOffset.UTC)))
                .update());
    }

    /** Under the policies of the database a lost update would otherwise be silent. */
    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("the proposal did not wait any more");
        }
    }

    /** After how many days what nobody decided goes up. */
    int daysUntilLate() {
        return database.sql("select amount from approval_parameter where code = 'goes-up'")
                .query(Integer.class)
                .single();
    }

    private List<KeptProposal> list(String sql, Map<String, ?> values) {
        return database.sql(sql)
                .params(values)
                .query((row, number) -> new KeptProposal(
                        row.getObject("id", UUID.class),
                        proposal(row),
                        row.getString("digest"),
                        new UserId(row.getObject("proposed_by", UUID.class)),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("escalated_at") != null))
                .list();
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        var body = row.getString("body_code");
        var number = row.getString("case_no");
        return new Proposal(
                row.getString("kind"),
                body == null ? null : BodyCode.of(body),
                Role.valueOf(row.getString("approver")),
                number == null ? null : new CaseNumber(number),
                content(row.getObject("id", UUID.class)));
    }

    private Map<String, String> content(UUID id) {
        var content = new HashMap<String, String>();
        database.sql("select name, content from approval_content where approval_id = ?")
                .param(id)
                .query(row -> {
                    content.put(row.getString(1), row.getString(2));
                });
        return content;
    }
}
