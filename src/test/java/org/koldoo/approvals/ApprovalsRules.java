package org.koldoo.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Alerts;
import org.koldoo.testing.Acting;
import org.koldoo.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What two people must agree on is done by two people, whole, once, and with the rights of the moment. */
@Import(TestColleagues.class)
abstract class ApprovalsRules {

    @Autowired
    Approvals approvals;

    @Autowired
    LateApprovals late;

    @Autowired
    TestColleagues.People people;

    @Autowired
    TestColleagues.Deed deed;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    private Actor proposer;
    private Actor second;
    private String what;

    @BeforeEach
    void otherPeople() {
        proposer = Acting.person("CCB", Role.CASEWORKER);
        second = Acting.person("CCB", Role.SUPERVISOR);
        what = UUID.randomUUID() + " ";
        deed.proposers.clear();
    }

    @AfterEach
    void nobodyIsLeft() {
        people.known.clear();
        people.one.clear();
        deed.done.clear();
        deed.takes = Duration.ZERO;
        deed.walled.clear();
        clock.reset();
    }

    private Proposal proposal(@Nullable String body, @Nullable CaseNumber number) {
        return new Proposal(
                "test", body == null ? null : BodyCode.of(body), Role.SUPERVISOR, number, Map.of("what", what));
    }

    private UUID proposed() {
        people.add(proposer);
        people.add(second);
        return Acting.as(proposer, () -> approvals.propose(proposal("CCB", null)));
    }

    private List<Waiting> seenBy(Actor actor) {
        var all = Acting.as(actor, approvals::forMe);
        assertThat(Acting.as(actor, approvals::countForMe)).isEqualTo(all.size());
        return all.stream()
                .filter(waiting -> what.equals(waiting.proposal().content().get("what")))
                .toList();
    }

    private void approve(Actor actor, UUID id) {
        Acting.as(actor, () -> approvals.approve(id, digest()));
    }

    private String digest() {
        return ProposalDigest.of(proposal("CCB", null), proposer.id());
    }

    private void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(code));
        assertThat(deed.done).isEmpty();
    }

    @Test
    void aSecondPersonApprovesAndThenItIsDone() {
        var id = proposed();
        assertThat(deed.done).isEmpty();
        assertThat(seenBy(proposer)).isEmpty();
        var waiting = seenBy(second).getFirst();
        assertThat(waiting.digest()).isEqualTo(digest());
        assertThat(waiting.standIn()).isFalse();

        Acting.as(second, () -> approvals.approve(id, waiting.digest()));

        assertThat(deed.done).containsExactly(what + second.id());
        assertThat(deed.proposers).containsExactly(proposer.id());
        assertThat(seenBy(second)).isEmpty();
        assertThat(Acting.as(proposer, approvals::decidedOfMine).getFirst().outcome())
                .isEqualTo(Decided.Outcome.DONE);
    }

    @Test
    void whoeverProposedItNeverApprovesItWhateverRolesTheyHave() {
        var both = people.add(Acting.person("CCB", Role.CASEWORKER, Role.SUPERVISOR));
        people.add(second);
        var id = Acting.as(both, () -> approvals.propose(proposal("CCB", null)));

        assertThat(seenBy(both)).isEmpty();
        refused(
                "approval.own",
                () -> Acting.as(
                        both, () -> approvals.approve(id, ProposalDigest.of(proposal("CCB", null), both.id()))));
    }

    @Test
    void neitherDoesASecondAccountOfTheSameHuman() {
        var id = proposed();
        people.one.add(Set.of(proposer.id(), second.id()));

        assertThat(seenBy(second)).isEmpty();
        refused("approval.own", () -> approve(second, id));
        refused("approval.nobody", () -> Acting.as(proposer, () -> approvals.propose(proposal("CCB", null))));
    }

    @Test
    void whoLostTheRoleMeanwhileApprovesNothingThoughTheSessionStillHasIt() {
        var id = proposed();
        people.known.remove(second.id());

        refused("approval.unknown", () -> approve(second, id));
    }

    @Test
    void whatTheProposerMayNotDoAnyMoreIsNotDone() {
        var id = proposed();
        people.known.put(proposer.id(), new Actor(proposer.id(), proposer.body(), null, Set.of(Role.OFFICER)));

        refused("approval.reason", () -> approve(second, id));
        people.known.remove(proposer.id());
        refused("approval.proposerGone", () -> approve(second, id));
    }

    @Test
    void whatWasChangedAfterItWasShownIsNotDone() {
        var id = proposed();
        refused("approval.changed", () -> Acting.as(second, () -> approvals.approve(id, "0".repeat(64))));

        change(id, what + "more");
        refused("approval.changed", () -> approve(second, id));
        var shown = Acting.as(second, approvals::forMe).stream()
                .filter(waiting -> waiting.id().equals(id))
                .findFirst()
                .orElseThrow();
        refused("approval.changed", () -> Acting.as(second, () -> approvals.approve(id, shown.digest())));
    }

    private void change(UUID id, String content) {
        Acting.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> database.sql("update approval_content set content = ? where approval_id = ?")
                                .params(content, id)
                                .update()));
    }

    @Test
    void twoWhoApproveAtTheSameMomentDoItOnce() throws Exception {
        var third = people.add(Acting.person("CCB", Role.SUPERVISOR));
        var id = proposed();
        deed.takes = Duration.ofMillis(150);
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries = List.of(second, third, second, third).stream()
                    .map(actor -> (Callable<String>) () -> {
                        try {
                            approve(actor, id);
                            return "done";
                        } catch (Refused no) {
                            return no.code();
                        }
                    })
                    .toList();
            for (var result : threads.invokeAll(tries)) {
                outcomes.add(result.get());
            }
        }
        assertThat(outcomes)
                .containsExactlyInAnyOrder("done", "approval.unknown", "approval.unknown", "approval.unknown");
        assertThat(deed.done).hasSize(1);
    }

    @Test
    void theSameWishIsThereOnlyOnce() {
        assertThat(proposed()).isEqualTo(proposed());
    }

    @Test
    void aBodyWithOneApproverBorrowsOneOfTheBodyThatStandsInAndOnlyThen() {
        people.add(proposer);
        var lent = people.add(Acting.person("LAWB", Role.SUPERVISOR));
        people.add(Acting.person("MVD", Role.SUPERVISOR));
        var alone = people.add(Acting.person("CCO", Role.CASEWORKER, Role.SUPERVISOR));
        Acting.as(alone, () -> approvals.propose(proposal("CCO", null)));

        assertThat(seenBy(lent)).hasSize(1).allMatch(Waiting::standIn);

        people.add(Acting.person("CCO", Role.SUPERVISOR));
        assertThat(seenBy(lent)).isEmpty();
    }

    @Test
    void whereNobodyStandsInItGoesToTheCoordinatorAndWhatConcernsACaseToOversight() {
        people.add(proposer);
        refused("approval.nobody", () -> Acting.as(proposer, () -> approvals.propose(proposal("CCB", null))));
        var coordinator = people.add(Acting.person("MOL", Role.COORDINATOR));
        var oversight = people.add(Acting.person("OMB", Role.OVERSIGHT));

        Acting.as(proposer, () -> approvals.propose(proposal("CCB", null)));
        Acting.as(proposer, () -> approvals.propose(proposal("CCB", CaseNumber.random())));

        assertThat(seenBy(coordinator)).hasSize(1).allMatch(it -> it.proposal().caseNumber() == null);
        assertThat(seenBy(oversight)).hasSize(1).allMatch(it -> it.proposal().caseNumber() != null);
    }

    @Test
    void aNewInstallationIsNotLockedOutAndOversightHearsOfIt() {
        people.add(proposer);
        var watcher = Acting.person("OMB", Role.OVERSIGHT);
        long before = Acting.as(watcher, alerts::unseen);
        people.lost = true;
        assertThat(Acting.as(proposer, () -> approvals.proposeOrDo(proposal("CCB", null))))
                .isTrue();
        assertThat(deed.done).isEmpty();
        assertThat(Acting.as(watcher, alerts::unseen)).isEqualTo(before + 1);

        people.lost = false;
        assertThat(Acting.as(proposer, () -> approvals.proposeOrDo(proposal("CCB", null))))
                .isFalse();
        assertThat(deed.done).containsExactly(what + proposer.id());
        assertThat(Acting.as(watcher, alerts::unseen)).isEqualTo(before + 2);

        people.add(second);
        assertThat(Acting.as(proposer, () -> approvals.proposeOrDo(proposal("CCB", null))))
                .isTrue();
        assertThat(deed.done).hasSize(1);
    }

    @Test
    void whatWaitsLongerThanFiveDaysGoesUpOnce() {
        var coordinator = people.add(Acting.person("MOL", Role.COORDINATOR));
        var id = proposed();
        long before = Acting.as(coordinator, alerts::unseen);
        clock.advance(Duration.ofDays(5).minusMinutes(1));
        late.goUp();
        assertThat(Acting.as(coordinator, alerts::unseen)).isEqualTo(before);
        assertThat(seenBy(coordinator)).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        late.goUp();
        late.goUp();
        assertThat(Acting.as(coordinator, () -> alerts.mine(500)))
                .filteredOn(alert -> alert.kind().equals("approval.late"))
                .isNotEmpty();
        var told = Acting.as(coordinator, alerts::unseen) - before;
        late.goUp();
        assertThat(Acting.as(coordinator, alerts::unseen) - before).isEqualTo(told);

        approve(coordinator, id);
        assertThat(deed.done).hasSize(1);
    }

    @Test
    void whatConcernsACaseIsToldWhenItIsLateToNobodyBehindItsWall() {
        var number = CaseNumber.random();
        var open = people.add(Acting.person("OMB", Role.OVERSIGHT));
        var walled = people.add(Acting.person("MOJ", Role.OVERSIGHT));
        deed.walled.add(walled.id());
        people.add(proposer);
        people.add(second);
        Acting.as(proposer, () -> approvals.propose(proposal("CCB", number)));
        clock.advance(Duration.ofDays(6));
        late.goUp();
        assertThat(Acting.as(open, () -> alerts.mine(500))).anyMatch(alert -> number.equals(alert.caseNumber()));
        assertThat(Acting.as(walled, () -> alerts.mine(500))).noneMatch(alert -> number.equals(alert.caseNumber()));
    }

    @Test
    void whatIsDeclinedOrTakenBackIsNotDoneAndTheProposerIsToldWhy() {
        var id = proposed();
        refused("approval.reason", () -> Acting.as(second, () -> approvals.decline(id, " ")));
        Acting.as(second, () -> approvals.decline(id, "Сначала поговорим"));
        refused("approval.unknown", () -> approve(second, id));
        assertThat(Acting.as(proposer, approvals::decidedOfMine).getFirst().reason())
                .isEqualTo("Сначала поговорим");
        assertThat(Acting.as(proposer, () -> alerts.mine(10)).getFirst().kind()).isEqualTo("approval.declined");

        var again = proposed();
        refused("approval.unknown", () -> Acting.as(second, () -> approvals.withdraw(again)));
        Acting.as(proposer, () -> approvals.withdraw(again));
        refused("approval.unknown", () -> approve(second, again));
    }

    @Test
    void aStrangerLearnsNothing() {
        var stranger = people.add(Acting.person("MVD", Role.SUPERVISOR));
        var id = proposed();

        assertThat(seenBy(stranger)).isEmpty();
        refused("approval.unknown", () -> approve(stranger, id));
    }
}
