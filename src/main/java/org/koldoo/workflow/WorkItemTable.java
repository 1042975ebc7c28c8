package org.koldoo.workflow;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work items: what waits for somebody, and what was done. */
@Repository
class WorkItemTable {

    private static final String SELECT = "select " + WorkItemRows.COLUMNS + " from work_item where";

    private final JdbcClient jdbc;

    WorkItemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KeptItem kept, Set<UserId> named) {
        var item = kept.item();
        jdbc.sql("insert into work_item (id, run_id, case_no, subject, topic, version_id, element, step_key, stage,"
                        + " party, body_code, office, role, assignee, chosen, redirected, intended_body, restricted,"
                        + " created_at, due_at, sort_at, state, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0)")
                .param(item.id().value())
                .param(kept.run())
                .param(item.caseNumber().value())
                .param(item.subject())
                .param(item.topic())
                .param(item.procedureVersion())
                .param(item.element())
                .param(item.stepKey())
                .param(item.stage().name())
                .param(kept.party())
                .param(item.body().value())
                .param(item.office())
                .param(item.role().name())
                .param(WorkItemRows.id(item.assignee()))
                .param(kept.chosen())
                .param(item.redirected())
                .param(WorkItemRows.code(item.intendedBody()))
                .param(item.restricted())
                .param(item.createdAt().atOffset(ZoneOffset.UTC))
                .param(WorkItemRows.time(item.dueAt()))
                .param(WorkItemRows.sort(item.dueAt()))
                .update();
        name(item.id(), named);
    }

    private void name(WorkItemId id, Set<UserId> named) {
        for (var user : named) {
            jdbc.sql("insert into work_item_person (work_item_id, user_id) values (?, ?)")
                    .param(id.value())
                    .param(user.value())
                    .update();
        }
    }

    Optional<KeptItem> find(WorkItemId id) {
        return one(SELECT + " id = ?", id);
    }

    /** The row stays locked until the transaction ends. */
    Optional<KeptItem> lock(WorkItemId id) {
        return one(SELECT + " id = ? for update", id);
    }

    private Optional<KeptItem> one(String sql, WorkItemId id) {
        return jdbc.sql(sql).param(id.value()).query(WorkItemRows::read).optional();
    }

    List<KeptItem> lockOpen(CaseNumber caseNumber) {
        return jdbc.sql(SELECT + " case_no = ? and state = 'OPEN' order by id for update")
                .param(caseNumber.value())
                .query(WorkItemRows::read)
                .list();
    }

    List<WorkItem> ofCase(CaseNumber caseNumber) {
        return jdbc
                .sql(SELECT + " case_no = ?"
                        + " order by case when state = 'OPEN' then 0 else 1 end, created_at desc, id")
                .param(caseNumber.value())
                .query(WorkItemRows::read)
                .list()
                .stream()
                .map(KeptItem::item)
                .toList();
    }

    List<WorkItem> openOfCases(Collection<CaseNumber> cases) {
        return jdbc
                .sql(SELECT + " case_no in (:cases) and state = 'OPEN' order by sort_at, id")
                .param("cases", cases.stream().map(CaseNumber::value).toList())
                .query(WorkItemRows::read)
                .list()
                .stream()
                .map(KeptItem::item)
                .toList();
    }

    /** Whether the item was still open. */
    boolean close(WorkItemId id, WorkItemState state, @Nullable String outcome, @Nullable UserId by, Instant now) {
        return jdbc.sql("update work_item set state = ?, outcome = ?, completed_by = ?, completed_at = ?,"
                                + " version = version + 1 where id = ? and state = 'OPEN'")
                        .param(1, state.name())
                        .param(2, outcome, Types.VARCHAR)
                        .param(3, WorkItemRows.id(by))
                        .param(4, now.atOffset(ZoneOffset.UTC))
                        .param(5, id.value())
                        .update()
                == 1;
    }

    void readdress(KeptItem now, Set<UserId> named) {
        assign(now);
        jdbc.sql("delete from work_item_person where work_item_id = ?")
                .param(now.item().id().value())
                .update();
        name(now.item().id(), named);
    }

    void assign(KeptItem now) {
        var item = now.item();
        jdbc.sql("update work_item set body_code = ?, office = ?, role = ?, assignee = ?, chosen = ?, redirected = ?,"
                        + " intended_body = ?, restricted = ?, version = version + 1 where id = ?")
                .param(item.body().value())
                .param(item.office())
                .param(item.role().name())
                .param(WorkItemRows.id(item.assignee()))
                .param(now.chosen())
                .param(item.redirected())
                .param(WorkItemRows.code(item.intendedBody()))
                .param(item.restricted())
                .param(item.id().value())
                .update();
    }

    Set<WorkItemId> openOfRun(UUID run) {
        return Set.copyOf(jdbc.sql("select id from work_item where run_id = ? and state = 'OPEN'")
                .param(run)
                .query((row, number) -> new WorkItemId(row.getObject("id", UUID.class)))
                .list());
    }

    /** What was done in a run, the last thing last. */
    List<WorkItem> doneOf(UUID run) {
        return jdbc
                .sql(SELECT + " run_id = ? and outcome is not null order by completed_at")
                .param(run)
                .query(WorkItemRows::read)
                .list()
                .stream()
                .map(KeptItem::item)
                .toList();
    }

    /** The same task in another version; whoever has it open reads it again. */
    void moveTo(WorkItemId id, UUID version, StepDeclaration step) {
        jdbc.sql("update work_item set version_id = ?, element = ?, step_key = ?, stage = ?, party = ?,"
                        + " version = version + 1 where id = ?")
                .param(version)
                .param(step.element())
                .param(step.formKey())
                .param(step.stage().name())
                .param(step.party())
                .param(id.value())
                .update();
    }

    List<WorkItemId> openIds() {
        return jdbc.sql("select id from work_item where state = 'OPEN'")
                .query((row, number) -> new WorkItemId(row.getObject("id", UUID.class)))
                .list();
    }

    void delete(WorkItemId id) {
        jdbc.sql("delete from work_item_person where work_item_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from work_item where id = ?").param(id.value()).update();
    }

    Set<UserId> named(WorkItemId id) {
        return Set.copyOf(jdbc.sql("select user_id from work_item_person where work_item_id = ?")
                .param(id.value())
                .query((row, number) -> new UserId(row.getObject("user_id", UUID.class)))
                .list());
    }

    /** Whether a person did one of these elements or steps of a case. */
    boolean did(UserId user, CaseNumber caseNumber, Collection<String> elementsOrSteps) {
        return jdbc.sql("select count(*) from work_item where case_no = :case and state = 'DONE'"
                                + " and completed_by = :user and (element in (:names) or step_key in (:names))")
                        .param("case", caseNumber.value())
                        .param("user", user.value())
                        .param("names", elementsOrSteps)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
