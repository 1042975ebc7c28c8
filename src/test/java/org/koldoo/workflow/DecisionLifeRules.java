package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.Actor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalLine;
import org.koldoo.journal.JournalQuery;
import org.koldoo.testing.Acting;
import org.koldoo.testing.SecondPerson;
import org.koldoo.workflow.DecisionDrafts.Draft;
import org.koldoo.workflow.DecisionDrafts.State;
import org.koldoo.workflow.DecisionVersion.Order;
import org.koldoo.workflow.decisions.Cell;
import org.koldoo.workflow.decisions.DecisionTable.Row;
import org.koldoo.workflow.decisions.Problem;
import org.koldoo.workflow.decisions.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A table from the draft to the version in force and back, on each database. */
abstract class DecisionLifeRules {

    private static final String TABLE = "dimension";
    private static final Map<String, Object> STRONG_AND_WEAK =
            Map.of("strongCount", 1, "mediumCount", 0, "weakCount", 1);
    private static final Order ORDER = new Order("12-П", LocalDate.of(2026, 11, 20));

    @Autowired
    DecisionTableBook book;

    @Autowired
    DecisionDrafts drafts;

    @Autowired
    DecisionTables tables;

    @Autowired
    DecisionVersions versions;

    @Autowired
    DecisionDraftRows rows;

    @Autowired
    ShippedTables shipped;

    @Autowired
    UserAdmin users;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    private Actor author = Acting.admin();
    private Actor second = Acting.admin();
    private Actor installation = Acting.admin();

    @BeforeEach
    void people() {
        author = staff(Role.COORDINATOR);
        second = staff(Role.COORDINATOR);
        installation = staff(Role.ADMIN);
    }

    @AfterEach
    void asItWas() {
        Acting.as(author, () -> {
            drafts.openOf(TABLE).ifPresent(drafts::discard);
            var first = book.versions(TABLE).getLast();
            if (!book.inForce(TABLE).orElseThrow().version().id().equals(first.id())) {
                book.goBack(TABLE, first.id());
            }
        });
        Acting.as(Acting.admin(), () -> List.of(author, second).forEach(person -> users.deactivate(person.id())));
    }

    private Actor staff(Role role) {
        var login = "t" + UUID.randomUUID().toString().substring(0, 8);
        return Acting.as(Acting.admin(), () -> {
            users.create(new NewStaffMember(login, "Айжан Тест", null, null, Set.of(role), "ky-KG"));
            SecondPerson.agrees(jdbc, transaction);
            return accounts.byLogin(login).orElseThrow().asActor();
        });
    }

    private static @Nullable String refusal(Actor actor, Supplier<?> work) {
        try {
            Acting.as(actor, (Runnable) work::get);
        } catch (Refused refused) {
            return refused.code();
        }
        return null;
    }

    private static @Nullable String refusal(Actor actor, Runnable work) {
        return refusal(actor, () -> {
            work.run();
            return 0;
        });
    }

    /** One strong and one weak sign no longer make a theme. */
    private Draft changed() {
        return Acting.as(author, () -> {
            var draft = drafts.read(drafts.begin(TABLE));
            return drafts.save(draft.id(), draft.version(), draft.content().without("row3"));
        });
    }

    private Draft asked() {
        var draft = changed();
        return Acting.as(author, () -> drafts.ask(draft.id(), draft.version(), ORDER));
    }

    private Draft approved() {
        var draft = asked();
        return Acting.as(second, () -> drafts.approve(draft.id(), draft.digest()));
    }

    private String advice() {
        return tables.evaluate(TABLE, STRONG_AND_WEAK).text("dimension");
    }

    @Test
    void whatComesWithTheProgramIsInForceOnceAndASecondStartChangesNothing() {
        var before = versions.active();
        shipped.start();
        assertThat(before).containsKeys("dimension", "combination");
        assertThat(versions.active()).isEqualTo(before);
    }

    @Test
    void anApprovedDraftIsInForceAtOnceAndTellsItsVersion() {
        assertThat(advice()).isEqualTo("POSITIVE");
        var draft = approved();
        assertThat(advice()).isEqualTo("POSITIVE");
        var version = Acting.as(author, () -> drafts.publish(draft.id()));
        assertThat(advice()).isEqualTo("NEGATIVE");
        var inForce = Acting.as(author, () -> book.inForce(TABLE)).orElseThrow();
        assertThat(inForce.version().id()).isEqualTo(version);
        assertThat(inForce.version().order()).isEqualTo(ORDER);
        assertThat(inForce.version().createdBy()).isEqualTo(author.id());
        assertThat(inForce.version().approvedBy()).isEqualTo(second.id());
        assertThat(inForce.version().digest()).isEqualTo(draft.digest());
        assertThat(tables.evaluate(TABLE, STRONG_AND_WEAK).version())
                .isEqualTo(inForce.version().number());
        assertThat(Acting.as(author, () -> drafts.read(draft.id())).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aShippedTableIsNotShippedOverWhatThePeopleHereDecided() {
        var draft = approved();
        var version = Acting.as(author, () -> drafts.publish(draft.id()));
        shipped.start();
        assertThat(versions.active()).containsEntry(TABLE, version);
    }

    @Test
    void nobodyApprovesWhereTheyHadAHandInIt() {
        var draft = asked();
        assertThat(refusal(author, () -> drafts.approve(draft.id(), draft.digest())))
                .isEqualTo("decision.secondPerson");
        Acting.as(second, () -> {
            var again = drafts.takeBack(draft.id());
            drafts.undo(draft.id(), again.version());
        });
        Acting.as(author, () -> {
            var again = drafts.read(draft.id());
            var redone = drafts.redo(draft.id(), again.version());
            drafts.ask(draft.id(), redone.version(), null);
        });
        assertThat(refusal(second, () -> drafts.approve(draft.id(), draft.digest())))
                .isEqualTo("decision.secondPerson");
    }

    @Test
    void theAdministratorOfTheInstallationStandsInOnlyWhereThereIsNoOtherCoordinator() {
        var draft = asked();
        assertThat(refusal(installation, () -> drafts.approve(draft.id(), draft.digest())))
                .isEqualTo("decision.otherCoordinator");
        transaction.executeWithoutResult(status ->
                accounts.active(Role.COORDINATOR).forEach(coordinator -> rows.hand(draft.id(), coordinator.id())));
        assertThat(refusal(installation, () -> drafts.approve(draft.id(), draft.digest())))
                .isNull();
        assertThat(refusal(installation, () -> drafts.publish(draft.id()))).isNull();
    }

    @Test
    void nobodyElseTouchesThem() {
        var ministry = Acting.person("MOL", Role.ADMIN);
        var draft = asked();
        for (Supplier<?> deed : List.<Supplier<?>>of(
                () -> drafts.begin(TABLE),
                () -> drafts.read(draft.id()),
                () -> drafts.approve(draft.id(), draft.digest()),
                () -> drafts.reject(draft.id(), "x"),
                () -> drafts.takeBack(draft.id()),
                () -> drafts.replay(draft.id()),
                () -> drafts.publish(draft.id()))) {
            assertThat(refusal(ministry, deed)).isEqualTo("decision.notYours");
        }
        assertThat(Acting.as(ministry, () -> drafts.openOf(TABLE))).isEmpty();
        assertThat(refusal(installation, () -> drafts.begin(TABLE))).isEqualTo("decision.notYours");
        assertThat(refusal(installation, () -> drafts.discard(draft.id()))).isEqualTo("decision.notYours");
        var first = Acting.as(author, () -> book.versions(TABLE)).getLast().id();
        for (var actor : List.of(
                Acting.person("CCB", Role.CASEWORKER),
                Acting.person("CCB", Role.SUPERVISOR),
                Acting.person("MOL", Role.OFFICER))) {
            assertThatThrownBy(() -> Acting.as(actor, () -> drafts.read(draft.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Acting.as(actor, () -> book.goBack(TABLE, first)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(Acting.as(actor, () -> book.inForce(TABLE))).isPresent();
        }
        assertThatThrownBy(() -> Acting.as(ministry, () -> book.goBack(TABLE, first)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void bytesThatWereChangedAfterTheApprovalAreNotPublished() {
        var draft = approved();
        var dmn = rows.dmn(draft.id(), 1);
        var other = new String(dmn, StandardCharsets.UTF_8).replace("three medium", "three medium ");
        jdbc.sql("update decision_draft_revision set dmn = ? where draft_id = ? and revision = 1")
                .param(other.getBytes(StandardCharsets.UTF_8))
                .param(draft.id())
                .update();
        assertThat(refusal(author, () -> drafts.publish(draft.id()))).isEqualTo("decision.draft.bytes");
        assertThat(advice()).isEqualTo("POSITIVE");
    }

    @Test
    void anApproverWhoLostTheRoleHasNotApproved() {
        var draft = approved();
        Acting.as(Acting.admin(), () -> users.deactivate(second.id()));
        assertThat(refusal(author, () -> drafts.publish(draft.id()))).isEqualTo("decision.draft.approver");
    }

    @Test
    void whatWasApprovedIsWhatTheApproverSaw() {
        var draft = asked();
        assertThat(refusal(second, () -> drafts.approve(draft.id(), "0".repeat(64))))
                .isEqualTo("decision.draft.changed");
    }

    @Test
    void anEditorWhoIsSlowerLosesNothingAndOverwritesNothing() {
        var draft = changed();
        Acting.as(
                second,
                () -> drafts.save(draft.id(), draft.version(), draft.content().moved("row4", -1)));
        assertThat(refusal(
                        author,
                        () -> drafts.save(
                                draft.id(), draft.version(), draft.content().without("row4"))))
                .isEqualTo("decision.draft.changed");
    }

    @Test
    void everyStepCanBeUndoneAndDoneAgainUntilSomethingElseIsDone() {
        var draft = changed();
        Acting.as(author, () -> {
            var undone = drafts.undo(draft.id(), draft.version());
            assertThat(undone.changes()).isEmpty();
            assertThat(undone.undo()).isFalse();
            assertThat(undone.redo()).isTrue();
            var redone = drafts.redo(draft.id(), undone.version());
            assertThat(redone.content()).isEqualTo(draft.content());
            var back = drafts.undo(draft.id(), redone.version());
            var other = drafts.save(draft.id(), back.version(), back.content().moved("row2", -1));
            assertThat(other.redo()).isFalse();
        });
    }

    @Test
    void aTableWithAGapOrWithoutAChangeIsNotReviewed() {
        var draft = Acting.as(author, () -> drafts.read(drafts.begin(TABLE)));
        assertThat(refusal(author, () -> drafts.ask(draft.id(), draft.version(), null)))
                .isEqualTo("decision.draft.same");
        var gap = Acting.as(
                author,
                () -> drafts.save(draft.id(), draft.version(), draft.content().without("row6")));
        assertThat(gap.problems()).extracting(Problem::code).contains(Problem.Code.GAP);
        assertThat(refusal(author, () -> drafts.ask(draft.id(), gap.version(), null)))
                .isEqualTo("decision.draft.problems");
        assertThat(refusal(author, () -> drafts.replay(draft.id()))).isEqualTo("decision.draft.problems");
    }

    @Test
    void anOrderIsNumberedAndOfThePast() {
        var draft = changed();
        assertThat(refusal(
                        author,
                        () -> drafts.ask(draft.id(), draft.version(), new Order(" ", LocalDate.of(2026, 1, 1)))))
                .isEqualTo("decision.order.number");
        assertThat(refusal(
                        author,
                        () -> drafts.ask(draft.id(), draft.version(), new Order("1", LocalDate.of(2099, 1, 1)))))
                .isEqualTo("decision.order.date");
    }

    @Test
    void aDraftThatWasSentBackSaysWhyAndNeedsANewApproval() {
        var draft = asked();
        assertThat(refusal(second, () -> drafts.reject(draft.id(), " "))).isEqualTo("decision.reason");
        var back = Acting.as(second, () -> drafts.reject(draft.id(), "негиз жок"));
        assertThat(back.state()).isEqualTo(State.DRAFT);
        assertThat(back.rejected()).isEqualTo("негиз жок");
        assertThat(refusal(author, () -> drafts.publish(draft.id()))).isEqualTo("decision.draft.changed");
    }

    @Test
    void onePersonGoesBackAtOnceAndASecondLooksAtItAfterwards() {
        var draft = approved();
        Acting.as(author, () -> drafts.publish(draft.id()));
        var first = Acting.as(author, () -> book.versions(TABLE)).getLast();
        Acting.as(author, () -> book.goBack(TABLE, first.id()));
        assertThat(advice()).isEqualTo("POSITIVE");
        assertThat(Acting.as(author, () -> book.inForce(TABLE)).orElseThrow().toConfirm())
                .isTrue();
        assertThat(Acting.as(author, () -> book.mayConfirm(TABLE))).isFalse();
        assertThat(refusal(author, () -> book.confirm(TABLE))).isEqualTo("decision.secondPerson");
        assertThat(refusal(installation, () -> book.confirm(TABLE))).isEqualTo("decision.otherCoordinator");
        assertThat(refusal(second, () -> book.confirm(TABLE))).isNull();
        assertThat(Acting.as(author, () -> book.inForce(TABLE)).orElseThrow().toConfirm())
                .isFalse();
        assertThat(refusal(author, () -> book.goBack(TABLE, first.id()))).isEqualTo("decision.version.inForce");
    }

    @Test
    void aDraftOverWhichSomebodyWentBackIsLookedAtAgain() {
        var earlier = approved();
        var version = Acting.as(author, () -> drafts.publish(earlier.id()));
        var draft = Acting.as(author, () -> {
            var begun = drafts.read(drafts.begin(TABLE));
            var saved = drafts.save(begun.id(), begun.version(), begun.content().without("row5"));
            return drafts.ask(begun.id(), saved.version(), null);
        });
        Acting.as(second, () -> drafts.approve(draft.id(), draft.digest()));
        Acting.as(
                author, () -> book.goBack(TABLE, book.versions(TABLE).getLast().id()));
        assertThat(Acting.as(author, () -> drafts.read(draft.id())).baseMoved()).isTrue();
        assertThat(refusal(author, () -> drafts.publish(draft.id()))).isEqualTo("decision.draft.base");
        assertThat(versions.active()).doesNotContainEntry(TABLE, version);
    }

    @Test
    void onlyRowsAreTakenFromWhatIsSaved() {
        var draft = Acting.as(author, () -> drafts.read(drafts.begin(TABLE)));
        var row = new Row(
                "rownew",
                "law",
                List.of(Cell.oneOf(Value.number(7)), Cell.ANY, Cell.ANY),
                List.of(Value.code("POSITIVE")));
        var saved = Acting.as(
                author,
                () -> drafts.save(
                        draft.id(),
                        draft.version(),
                        new org.koldoo.workflow.decisions.DecisionTable(
                                "other", "x", "x", draft.content().policy(), List.of(), List.of(), List.of(row))));
        assertThat(saved.content().key()).isEqualTo(TABLE);
        assertThat(saved.content().inputs()).isEqualTo(draft.content().inputs());
        assertThat(saved.content().rows()).containsExactly(row);
    }

    @Test
    void whatCannotBeWrittenSafelyIsNotSaved() {
        var draft = Acting.as(author, () -> drafts.read(drafts.begin(TABLE)));
        var row = new Row(
                "rowx",
                "law",
                List.of(Cell.oneOf(Value.code("${x}")), Cell.ANY, Cell.ANY),
                List.of(Value.code("POSITIVE")));
        assertThat(refusal(
                        author,
                        () -> drafts.save(
                                draft.id(), draft.version(), draft.content().with(0, row))))
                .isEqualTo("decision.draft.cell");
    }

    @Autowired
    Journal journal;

    @Test
    void everyStepIsInTheJournalInCodesOnly() {
        var draft = approved();
        var version = Acting.as(author, () -> drafts.publish(draft.id()));
        var actions = Acting.as(
                installation,
                () -> transaction.execute(status -> journal.find(JournalQuery.newest(1_000)).stream()
                        .filter(line -> Set.of(draft.id().toString(), version.toString())
                                .contains(line.object()))
                        .map(JournalLine::action)
                        .toList()));
        assertThat(actions)
                .contains(
                        "decision.draft.begun",
                        "decision.draft.changed",
                        "decision.draft.asked",
                        "decision.draft.approved",
                        "decision.published");
    }
}
