package org.koldoo.vault;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.koldoo.approvals.Approvals;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
class ListedKeys implements BodysKeys {

    private final JdbcClient database;
    private final ObjectProvider<Approvals> approvals;
    private final Journal journal;

    ListedKeys(JdbcClient database, ObjectProvider<Approvals> approvals, Journal journal) {
        this.database = database;
        this.approvals = approvals;
        this.journal = journal;
    }

    @Override
    public List<Line> mine() {
        var me = CurrentActor.require();
        journal.append(JournalEntry.general("keys.listed", "", Map.of()));
        return database
                .sql(
                        "select k.body_code, k.version, k.made_at, (select count(*) from kek o where o.body_code = k.body_code"
                                + " and o.version < k.version) as older from kek k where not exists (select 1 from kek n"
                                + " where n.body_code = k.body_code and n.version > k.version) order by k.body_code")
                .query((row, number) -> {
                    var made = row.getObject(3, OffsetDateTime.class);
                    return new Line(
                            BodyCode.of(row.getString(1)),
                            row.getInt(2),
                            made == null ? null : made.toInstant(),
                            row.getInt(4) > 0);
                })
                .list()
                .stream()
                .filter(line -> me.administers(line.body()))
                .toList();
    }

    @Override
    public void proposeNew(BodyCode body) {
        approvals.getObject().propose(NewBodyKey.proposal(body));
    }
}
