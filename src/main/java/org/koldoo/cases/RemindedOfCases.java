package org.koldoo.cases;

import java.util.Collection;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Role;
import org.koldoo.journal.AlertWalls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Alerts of a case are gone for whoever stands behind its wall now, and those of a sealed one for everybody who is neither in
 * its team, nor named as its custodian, nor watches over all cases by number. What is found here is taken away from a list, never
 * added.
 */
@Component
class RemindedOfCases implements AlertWalls {

    private static final String HIDDEN = """
        select c.case_no from case_file c where c.case_no in (:numbers) and (
            exists (select 1 from case_deny d where d.case_no = c.case_no and d.body_code = :body)
            or exists (select 1 from case_exclusion x where x.case_no = c.case_no and (x.user_id = :user
                or x.user_id is null and x.body_code = :body and x.office = :office))
            or c.restricted = true and :watches = false and not exists (select 1 from case_grant g
                where g.case_no = c.case_no and g.user_id = :user and g.scope = 'FULL' and g.valid_until is null)
                and not exists (select 1 from case_custodian k where k.case_no = c.case_no and k.user_id = :user))
        """;

    private final JdbcClient database;
    private final Visibility visibility;

    RemindedOfCases(JdbcClient database, Visibility visibility) {
        this.database = database;
        this.visibility = visibility;
    }

    @Override
    public Set<CaseNumber> hidden(Actor actor, Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? Set.of() : Mechanism.does(() -> asked(actor, numbers));
    }

    private Set<CaseNumber> asked(Actor actor, Collection<CaseNumber> numbers) {
        var me = visibility.of(actor);
        return Set.copyOf(database.sql(HIDDEN)
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .param("body", me.get("body"))
                .param("user", me.get("user"))
                .param("office", me.get("office"))
                .param("watches", actor.has(Role.OVERSIGHT))
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list());
    }
}
