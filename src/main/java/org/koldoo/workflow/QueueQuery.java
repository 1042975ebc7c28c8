package org.koldoo.workflow;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads one page of a queue. What is mine and what is nobody's are read as two short index scans, so that a page costs the
 * same however long the list of the others is. Each names all columns of its index in its order, also those that are the same
 * in every row: else H2 does not see that the index has the order already, and reads and sorts the whole list for a page.
 */
@Repository
class QueueQuery {

    private static final int LARGEST = 100;

    private static final String NAMED = " and (restricted = false or assignee = :me or exists ("
            + "select 1 from work_item_person p where p.work_item_id = work_item.id and p.user_id = :me))";

    private static final String ORDER = "sort_at, id limit :size";

    private static final String SELECT = "select " + WorkItemRows.COLUMNS + " from work_item where ";
    private static final String OF_PERSON = " order by assignee, state, " + ORDER;
    private static final String OF_BODY = " order by body_code, state, " + ORDER;
    private static final String OF_ASSIGNEE = " order by body_code, assignee, state, " + ORDER;

    private final JdbcClient jdbc;
    private final MayDo mayDo;

    QueueQuery(JdbcClient jdbc, MayDo mayDo) {
        this.jdbc = jdbc;
        this.mayDo = mayDo;
    }

    WorkQueue page(Actor actor, QueueFilter filter) {
        int size = Math.clamp(filter.size(), 1, LARGEST);
        var found = read(actor, filter, size + 1);
        boolean more = found.size() > size;
        var items = more ? found.subList(0, size) : found;
        var next = more
                ? new QueueFilter.Position(
                        items.getLast().dueAt(), items.getLast().id())
                : null;
        return new WorkQueue(List.copyOf(items), next);
    }

    private List<WorkItem> read(Actor actor, QueueFilter filter, int size) {
        var closed = mayDo.closedTo(actor).stream().map(CaseNumber::value).toList();
        var branches = branches(actor, filter, closed.isEmpty() ? "" : " and case_no not in (:closed)");
        if (branches.isEmpty()) {
            return List.of();
        }
        var sql = branches.size() == 1
                ? branches.getFirst()
                : "select " + WorkItemRows.COLUMNS + " from ((" + branches.get(0) + ") union all (" + branches.get(1)
                        + ")) items order by " + ORDER;
        var statement = jdbc.sql(sql)
                .param("me", actor.id().value())
                .param("size", size)
                .param("roles", roles(actor));
        if (!closed.isEmpty()) {
            statement = statement.param("closed", closed);
        }
        if (actor.body() != null) {
            statement = statement.param("body", actor.body().value());
        }
        if (actor.office() != null) {
            statement = statement.param("office", actor.office());
        }
        if (filter.assignee() != null) {
            statement = statement.param("assignee", filter.assignee().value());
        }
        if (filter.overdueAt() != null) {
            statement = statement.param("overdue", filter.overdueAt().atOffset(ZoneOffset.UTC));
        }
        if (filter.topic() != null) {
            statement = statement.param("topic", filter.topic());
        }
        if (filter.after() != null) {
            statement = statement
                    .param("afterTime", WorkItemRows.sort(filter.after().dueAt()))
                    .param("afterId", filter.after().id().value());
        }
        return statement.query(WorkItemRows::read).list().stream()
                .map(KeptItem::item)
                .toList();
    }

    private static List<String> branches(Actor actor, QueueFilter filter, String open) {
        var narrow = open + narrow(filter);
        if (filter.team()) {
            return actor.body() != null && actor.has(Role.SUPERVISOR)
                    ? List.of(SELECT + "body_code = :body and state = 'OPEN'"
                            + (filter.assignee() != null ? " and assignee = :assignee" : "")
                            + NAMED
                            + narrow
                            + (filter.assignee() != null ? OF_ASSIGNEE : OF_BODY))
                    : List.of();
        }
        var branches = new ArrayList<String>();
        branches.add(SELECT + "assignee = :me and state = 'OPEN'" + narrow + OF_PERSON);
        if (actor.body() != null && !actor.roles().isEmpty()) {
            branches.add(SELECT + "body_code = :body and state = 'OPEN'"
                    + (filter.mine() ? " and assignee is null" : " and (assignee is null or assignee <> :me)")
                    + " and role in (:roles)"
                    + (actor.office() != null ? " and (office is null or office = :office)" : " and office is null")
                    + NAMED
                    + narrow
                    + (filter.mine() ? OF_ASSIGNEE : OF_BODY));
        }
        return branches;
    }

    private static String narrow(QueueFilter filter) {
        return (filter.overdueAt() != null ? " and sort_at < :overdue" : "")
                + (filter.topic() != null ? " and topic = :topic" : "")
                + (filter.after() != null
                        ? " and sort_at >= :afterTime and (sort_at > :afterTime or id > :afterId)"
                        : "");
    }

    private static List<String> roles(Actor actor) {
        return actor.roles().isEmpty()
                ? List.of("-")
                : actor.roles().stream().map(Role::name).toList();
    }
}
