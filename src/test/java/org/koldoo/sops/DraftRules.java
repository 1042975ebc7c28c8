package org.koldoo.sops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.sops.edit.Editing;
import org.koldoo.sops.edit.Outline;
import org.koldoo.sops.edit.Source;
import org.koldoo.testing.Acting;
import org.koldoo.testing.MutableClock;
import org.koldoo.testing.SecondPerson;
import org.koldoo.workflow.ProcedureVersions;
import org.koldoo.workflow.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How a ministry changes its procedure, and what nobody may do to one. */
abstract class DraftRules {

    private static final String TOPIC = "MFA.travel-document";
    private static final Actor CASEWORKER = Acting.person("CCB", Role.CASEWORKER);
    private static final Actor OTHER_MINISTRY = Acting.person("MOL", Role.ADMIN);
    private static final Order TRIAL = new Order(null, null, true, null);

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactionOfTest;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Blocks blocks;

    @Autowired
    private ProcedureVersions versions;

    @Autowired
    private Procedures procedures;

    @Autowired
    private UserAdmin users;

    @Autowired
    private MutableClock clock;

    private Actor writer;
    private Actor second;
    private UUID inForce;

    @BeforeEach
    void twoAdministratorsOfTheMinistry() {
        writer = member("MFA", Role.ADMIN);
        second = member("MFA", Role.ADMIN);
        inForce = Acting.as(
                writer, () -> versions.active(TOPIC, null).orElseThrow().id());
    }

    @AfterEach
    void nothingIsLeftOpen() {
        clock.advance(Duration.ofHours(1));
        Acting.as(second, () -> drafts.of(TOPIC, null).ifPresent(draft -> drafts.discard(draft.id())));
        clock.reset();
        Acting.as(writer, () -> {
            if (!versions.active(TOPIC, null).orElseThrow().id().equals(inForce)) {
                versions.activate(inForce);
            }
        });
    }

    @Test
    void whatTwoPeopleAgreedOnComesIntoForceByteByByte() {
        var draft = renamed("Papers for the journey");
        submit(draft);
        var seen = Acting.as(second, () -> drafts.find(draft.id()));
        Acting.as(second, () -> reviews.approve(draft.id(), seen.digest()));
        var version = Acting.as(writer, () -> reviews.publish(draft.id()));
        Acting.as(writer, () -> {
            assertThat(versions.bpmn(version)).isEqualTo(seen.bpmn());
            assertThat(versions.active(TOPIC, null))
                    .map(ProcedureVersions.Version::id)
                    .contains(version);
            assertThat(reviews.publications(TOPIC, null))
                    .filteredOn(one -> one.version().equals(version))
                    .extracting(Publication::approvedBy)
                    .containsExactly(second.id());
            assertThat(drafts.of(TOPIC, null)).isEmpty();
        });
    }

    @Test
    void whoeverWroteADraftNeverApprovesIt() {
        var draft = renamed("Papers");
        clock.advance(Duration.ofMinutes(11));
        Acting.as(second, () -> {
            var taken = drafts.takeOver(draft.id());
            drafts.save(taken.id(), taken.revision(), name(taken.bpmn(), "Papers, again"));
        });
        var now = Acting.as(second, () -> drafts.find(draft.id()));
        Acting.as(second, () -> reviews.submit(now.id(), now.revision(), TRIAL));
        Acting.as(writer, () -> {
            assertThat(reviews.mayDecide(now.id())).isFalse();
            refused("draft.secondPerson", () -> reviews.approve(now.id(), now.digest()));
        });
    }

    /** Else somebody alone would put into force what a colleague had left half done, or had taken back. */
    @Test
    void whoeverSubmitsAColleaguesDraftDoesNotApproveIt() {
        var draft = renamed("Half done");
        Acting.as(second, () -> {
            assertThat(reviews.deciders(draft.id()))
                    .noneMatch(person -> person.id().equals(second.id()));
            reviews.submit(draft.id(), draft.revision(), TRIAL);
            assertThat(reviews.mayDecide(draft.id())).isFalse();
            refused("draft.secondPerson", () -> reviews.approve(draft.id(), draft.digest()));
        });
    }

    @Test
    void whoeverTakesAStepBackHasHadAHandInIt() {
        var abandoned = renamed("Abandoned");
        Acting.as(
                writer, () -> drafts.save(abandoned.id(), abandoned.revision(), name(abandoned.bpmn(), "Considered")));
        clock.advance(Duration.ofMinutes(11));
        Acting.as(second, () -> {
            var taken = drafts.takeOver(abandoned.id());
            drafts.undo(taken.id(), taken.revision());
        });
        clock.advance(Duration.ofMinutes(11));
        Acting.as(writer, () -> {
            var back = drafts.takeOver(abandoned.id());
            reviews.submit(back.id(), back.revision(), TRIAL);
        });
        Acting.as(
                second,
                () -> refused(
                        "draft.secondPerson",
                        () -> reviews.approve(
                                abandoned.id(), drafts.find(abandoned.id()).digest())));
    }

    @Test
    void whatHasEndedIsNotOpenedAgain() {
        var published = approved();
        Acting.as(writer, () -> reviews.publish(published.id()));
        var discarded = renamed("Discarded");
        Acting.as(writer, () -> drafts.discard(discarded.id()));
        for (var ended : List.of(published, discarded)) {
            Acting.as(writer, () -> {
                refused("draft.ended", () -> reviews.withdraw(ended.id()));
                refused("draft.ended", () -> drafts.takeOver(ended.id()));
                assertThat(drafts.find(ended.id()).state().open()).isFalse();
            });
        }
    }

    /** The second person saw the difference to a version that somebody has taken out of force since. */
    @Test
    void whatWasApprovedDoesNotUndoAWayBack() {
        var first = approved();
        Acting.as(writer, () -> reviews.publish(first.id()));
        var next = approved();
        Acting.as(second, () -> reviews.goBack(inForce));
        Acting.as(writer, () -> {
            refused("draft.base", () -> reviews.publish(next.id()));
            var back = reviews.withdraw(next.id());
            reviews.submit(back.id(), back.revision(), TRIAL);
        });
        Acting.as(second, () -> reviews.approve(next.id(), next.digest()));
        Acting.as(writer, () -> assertThat(reviews.publish(next.id())).isNotEqualTo(inForce));
    }

    @Test
    void anApprovalIsForTheFileThatWasSeen() {
        var draft = renamed("Papers");
        submit(draft);
        var seen = Acting.as(second, () -> drafts.find(draft.id()));
        Acting.as(writer, () -> {
            var back = reviews.withdraw(draft.id());
            var changed = drafts.save(back.id(), back.revision(), name(back.bpmn(), "Something else"));
            reviews.submit(changed.id(), changed.revision(), TRIAL);
        });
        Acting.as(second, () -> refused("draft.changed", () -> reviews.approve(draft.id(), seen.digest())));
    }

    @Test
    void whatIsApprovedCannotBeChangedAnyMore() {
        var draft = approved();
        Acting.as(writer, () -> refused("draft.locked", () -> drafts.save(draft.id(), draft.revision(), draft.bpmn())));
    }

    @Test
    void anApprovalOfSomebodyWhoLostTheRightCountsForNothing() {
        var draft = approved();
        Acting.as(Acting.admin(), () -> users.deactivate(second.id()));
        Acting.as(writer, () -> refused("draft.approverGone", () -> reviews.publish(draft.id())));
    }

    @Test
    void aMinistryChangesOnlyItsOwnProcedures() {
        Acting.as(writer, () -> {
            refused("draft.notYours", () -> drafts.start("nrm", null));
            refused("draft.notYours", () -> drafts.start("MOL.residence", null));
        });
        Acting.as(OTHER_MINISTRY, () -> refused("draft.notYours", () -> drafts.start(TOPIC, null)));
        Acting.as(Acting.admin(), () -> refused("draft.notYours", () -> drafts.start(TOPIC, null)));
    }

    @Test
    void theSpineBelongsToTheCoordinator() {
        var coordinator = member(null, Role.COORDINATOR);
        Acting.as(coordinator, () -> {
            var draft = drafts.start("closure", null);
            refused("draft.notYours", () -> drafts.start(TOPIC, null));
            drafts.discard(draft.id());
        });
    }

    @Test
    void aDraftIsNobodyElsesBusiness() {
        var draft = renamed("Papers");
        Acting.as(OTHER_MINISTRY, () -> {
            refused("draft.unknown", () -> drafts.find(draft.id()));
            refused("draft.unknown", () -> drafts.save(draft.id(), draft.revision(), draft.bpmn()));
            refused("draft.unknown", () -> reviews.withdraw(draft.id()));
            assertThat(drafts.open()).noneMatch(open -> open.id().equals(draft.id()));
        });
        assertThatThrownBy(() -> Acting.as(CASEWORKER, () -> drafts.find(draft.id())))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void theSecondOneSeesWhoHoldsTheDraft() {
        var draft = renamed("Papers");
        Acting.as(second, () -> {
            var seen = drafts.start(TOPIC, null);
            assertThat(seen.id()).isEqualTo(draft.id());
            assertThat(seen.holder()).isEqualTo(writer.id());
            assertThat(seen.editable()).isFalse();
            refused("draft.held", () -> drafts.save(seen.id(), seen.revision(), name(seen.bpmn(), "Mine")));
            refused("draft.heldNow", () -> drafts.takeOver(seen.id()));
        });
        clock.advance(Duration.ofMinutes(11));
        Acting.as(
                second, () -> assertThat(drafts.takeOver(draft.id()).editable()).isTrue());
    }

    @Test
    void anOldWindowDoesNotOverwriteWhatANewOneSaved() {
        var draft = renamed("Papers");
        Acting.as(writer, () -> {
            drafts.save(draft.id(), draft.revision(), name(draft.bpmn(), "Newer"));
            refused("draft.changed", () -> drafts.save(draft.id(), draft.revision(), name(draft.bpmn(), "Older")));
        });
    }

    @Test
    void undoGoesBackStepByStepAndForthAgain() {
        Acting.as(writer, () -> {
            var first = drafts.start(TOPIC, null);
            var one = drafts.save(first.id(), first.revision(), name(first.bpmn(), "One"));
            var two = drafts.save(one.id(), one.revision(), name(one.bpmn(), "Two"));
            var undone = drafts.undo(two.id(), two.revision());
            assertThat(undone.bpmn()).isEqualTo(one.bpmn());
            assertThat(drafts.redo(two.id(), undone.revision()).bpmn()).isEqualTo(two.bpmn());
            var start = drafts.undo(
                    two.id(),
                    drafts.undo(two.id(), drafts.find(two.id()).revision()).revision());
            assertThat(start.bpmn()).isEqualTo(first.bpmn());
            assertThat(start.undoable()).isFalse();
            assertThat(start.redoable()).isTrue();
        });
    }

    @Test
    void aDraftWithErrorsIsKeptButNeverSubmitted() {
        Acting.as(writer, () -> {
            var draft = drafts.start(TOPIC, null);
            var broken = drafts.save(
                    draft.id(),
                    draft.revision(),
                    draft.bpmn().replaceFirst("<koldoo:party>MFA</koldoo:party>", "<koldoo:party>XYZ</koldoo:party>"));
            refused("procedure.refused", () -> reviews.submit(broken.id(), broken.revision(), TRIAL));
            assertThat(drafts.find(draft.id()).bpmn()).contains("XYZ");
        });
    }

    @Test
    void whatTheRulesOfTheDayRefuseNeverComesIntoForce() {
        Acting.as(writer, () -> {
            var file = drafts.start(TOPIC, null)
                    .bpmn()
                    .replaceFirst("<koldoo:party>MFA</koldoo:party>", "<koldoo:party>XYZ</koldoo:party>");
            refused("procedure.refused", () -> versions.publish(file.getBytes(StandardCharsets.UTF_8)));
        });
    }

    @Test
    void whatIsNoFileOfAProcedureIsRefused() {
        Acting.as(writer, () -> {
            var draft = drafts.start(TOPIC, null);
            refused("draft.unreadable", () -> drafts.save(draft.id(), draft.revision(), "<a"));
            refused(
                    "draft.otherProcedure",
                    () -> drafts.save(draft.id(), draft.revision(), draft.bpmn().replace(TOPIC, "MFA.other")));
        });
    }

    @Test
    void anOrderOrAnOpenTrialIsNamed() {
        var draft = renamed("Papers");
        Acting.as(writer, () -> {
            refused("draft.order", () -> submit(draft, new Order(" ", null, false, null)));
            refused(
                    "draft.orderDate",
                    () -> submit(draft, new Order("12", LocalDate.now(clock).plusDays(1), false, null)));
        });
    }

    @Test
    void nothingIsSubmittedThatChangesNothing() {
        Acting.as(writer, () -> {
            var draft = drafts.start(TOPIC, null);
            refused("draft.unchanged", () -> submit(draft, TRIAL));
        });
    }

    @Test
    void goingBackIsOneActionAndSeenByASecondPersonAfterwards() {
        var before = Acting.as(writer, () -> versions.active(TOPIC, null).orElseThrow());
        var draft = approved();
        Acting.as(writer, () -> reviews.publish(draft.id()));
        Acting.as(writer, () -> reviews.goBack(before.id()));
        Acting.as(writer, () -> {
            assertThat(versions.active(TOPIC, null).orElseThrow().id()).isEqualTo(before.id());
            assertThat(reviews.toConfirm()).isEmpty();
        });
        Acting.as(second, () -> {
            var waiting = reviews.toConfirm().stream()
                    .filter(publication -> publication.version().equals(before.id()))
                    .toList();
            assertThat(waiting).hasSize(1);
            reviews.confirm(waiting.getFirst().id());
            assertThat(reviews.publications(TOPIC, null))
                    .filteredOn(one -> one.id().equals(waiting.getFirst().id()))
                    .extracting(Publication::reviewedBy)
                    .containsExactly(second.id());
            refused(
                    "publication.unknown",
                    () -> reviews.confirm(waiting.getFirst().id()));
        });
        Acting.as(OTHER_MINISTRY, () -> refused("draft.notYours", () -> reviews.goBack(before.id())));
    }

    @Test
    void whereABodyHasNoSecondAdministratorTheCoordinatorDecides() {
        var body = "LABI"; // nobody else's test has an administrator there
        var alone = member(body, Role.ADMIN);
        var coordinator = member(null, Role.COORDINATOR);
        var name = new Labels("Сыноо", "Проба", "Trial " + UUID.randomUUID());
        var draft = Acting.as(alone, () -> drafts.startWith(blocks.procedure("LABI.visit-" + random(), name)));
        Acting.as(alone, () -> reviews.submit(draft.id(), draft.revision(), TRIAL));
        Acting.as(coordinator, () -> assertThat(reviews.mayDecide(draft.id())).isTrue());
        member(body, Role.ADMIN);
        Acting.as(coordinator, () -> assertThat(reviews.mayDecide(draft.id())).isFalse());
        Acting.as(alone, () -> drafts.discard(draft.id()));
    }

    @Test
    void aBodysOwnVersionStartsAsACopyOfTheCountrys() {
        var body = BodyCode.of("MOJ");
        var admin = member("MOJ", Role.ADMIN);
        Acting.as(admin, () -> {
            var draft = drafts.start("screening", body);
            var national = procedures.active().stream()
                    .filter(one -> one.topic().equals("screening") && one.body() == null)
                    .findFirst()
                    .orElseThrow();
            assertThat(Outline.of(draft.bpmn()).body()).isEqualTo(body);
            assertThat(Outline.of(draft.bpmn()).tasks()).hasSize(national.steps());
            drafts.discard(draft.id());
        });
    }

    private static String random() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private Draft approved() {
        var draft = renamed("Papers " + UUID.randomUUID());
        submit(draft);
        return Acting.as(second, () -> reviews.approve(draft.id(), draft.digest()));
    }

    private Draft renamed(String english) {
        return Acting.as(writer, () -> {
            var draft = drafts.start(TOPIC, null);
            return drafts.save(draft.id(), draft.revision(), name(draft.bpmn(), english));
        });
    }

    private static String name(String bpmn, String english) {
        UnaryOperator<String> change =
                file -> Editing.procedure(file, new Labels("Жол документи", "Документы", english), Source.NONE);
        return change.apply(bpmn);
    }

    private void submit(Draft draft) {
        Acting.as(writer, () -> submit(draft, TRIAL));
    }

    private void submit(Draft draft, Order order) {
        reviews.submit(draft.id(), draft.revision(), order);
    }

    private Actor member(String body, Role role) {
        var id = Acting.as(
                Acting.admin(),
                () -> users.create(new NewStaffMember(
                                "t" + UUID.randomUUID().toString().substring(0, 12),
                                "Somebody",
                                body == null ? null : BodyCode.of(body),
                                null,
                                Set.of(role),
                                "ru"))
                        .user());
        SecondPerson.agrees(sql, transactionOfTest);
        return new Actor(new UserId(id.value()), body == null ? null : BodyCode.of(body), null, Set.of(role));
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(Refused.class)
                .extracting(refusal -> ((Refused) refusal).code())
                .isEqualTo(code);
    }
}
