package org.koldoo.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalQuery;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Mechanism;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.DecisionDrafts;
import org.koldoo.workflow.DecisionDrafts.Draft;
import org.koldoo.workflow.ReplaySource.Otherwise;
import org.koldoo.workflow.ReplaySource.Replay;
import org.koldoo.workflow.decisions.DecisionTable.Row;
import org.koldoo.workflow.decisions.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A changed table asked about the screenings of the past, on each database. */
abstract class ReplayRules extends Mechanism {

    private final Actor coordinator = Acting.person("MOL", Role.COORDINATOR);

    @Autowired
    DecisionDrafts drafts;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient database;

    @Autowired
    Vault vault;

    @AfterEach
    void discard() {
        as(coordinator, () -> drafts.openOf("combination"))
                .ifPresent(draft -> does(coordinator, () -> drafts.discard(draft)));
    }

    private CaseNumber screened(AgeClass age, Answer everywhere, String conclusion) {
        var number = open(age, YesNoUnsure.NO, YesNoUnsure.NO);
        agreed(number, "MOL", "OMB");
        does(
                worker,
                () -> screenings.complete(
                        task(number, "screening").ref(), screening(conclusion, everywhere, "себеби")));
        return number;
    }

    /** Where nothing speaks for trafficking, talk again. */
    private Draft talkAgain() {
        return as(coordinator, () -> {
            var draft = drafts.read(drafts.begin("combination"));
            var rows = new ArrayList<>(draft.content().rows());
            rows.replaceAll(row -> {
                if (!row.id().equals("row12")) {
                    return row;
                }
                var outputs = new ArrayList<>(row.outputs());
                outputs.set(0, Value.code("RESCREEN"));
                return new Row(row.id(), row.source(), row.cells(), outputs);
            });
            return drafts.save(draft.id(), draft.version(), draft.content().with(rows));
        });
    }

    private Replay replay(Draft draft) {
        return as(coordinator, () -> drafts.replay(draft.id())).orElseThrow();
    }

    private static int count(Replay replay) {
        return replay.otherwise().stream()
                .filter(otherwise -> otherwise.before().equals("NOT_INDICATED")
                        && otherwise.after().equals("RESCREEN"))
                .mapToInt(Otherwise::count)
                .sum();
    }

    @Test
    void itTellsHowManyWouldComeOutOtherwiseAndNothingElse() {
        var draft = talkAgain();
        var before = replay(draft);
        screened(AgeClass.ADULT, Answer.NO, "NOT_INDICATED");
        screened(AgeClass.ADULT, Answer.NO, "NOT_INDICATED");
        screened(AgeClass.ADULT, Answer.YES, "INDICATED");
        screened(AgeClass.CHILD, Answer.NO, "INDICATED");
        var after = replay(draft);
        assertThat(after.lookedAt()).isEqualTo(before.lookedAt() + 4);
        assertThat(count(after)).isEqualTo(count(before) + 2);
        assertThat(after.changed()).isEqualTo(before.changed() + 2);
    }

    @Test
    void whatCanNoLongerBeReadIsCountedAsUntried() {
        var draft = talkAgain();
        var number = screened(AgeClass.ADULT, Answer.NO, "NOT_INDICATED");
        var before = replay(draft);
        does(worker, () -> vault.destroyKey(KeyOwner.of(number)));
        var after = replay(draft);
        assertThat(after.untried()).isEqualTo(before.untried() + 1);
        assertThat(after.lookedAt()).isEqualTo(before.lookedAt() - 1);
    }

    @Test
    void theJournalSaysWhoAskedAndOnlyNumbers() {
        var number = screened(AgeClass.ADULT, Answer.NO, "NOT_INDICATED");
        var draft = talkAgain();
        var replay = replay(draft);
        var entry = as(coordinator, () -> journal.find(JournalQuery.newest(50))).stream()
                .filter(line -> line.action().equals("decision.draft.replayed"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.user()).isEqualTo(coordinator.id());
        assertThat(entry.caseNumber()).isNull();
        assertThat(entry.facts()).containsEntry("lookedAt", String.valueOf(replay.lookedAt()));
        assertThat(entry.facts().toString()).doesNotContain(number.value());
    }

    @Test
    void aScreeningKeepsWhichVersionsAdvisedIt() {
        var number = screened(AgeClass.CHILD, Answer.NO, "INDICATED");
        var kept = as(
                worker,
                () -> database.sql("select advice_tables, treated_as_child from screening where case_no = ?")
                        .param(number.value())
                        .query()
                        .singleRow());
        assertThat(kept.get("advice_tables").toString()).matches("combination \\d+, dimension \\d+");
        assertThat(kept.get("treated_as_child")).isEqualTo(true);
    }
}
