package org.koldoo.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.EmergencyPlacements;
import org.koldoo.cases.NotTold;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts become cases here, once each. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
class IntakeService implements Intake {

    private final DraftDesk desk;
    private final SubmittedIntakes submitted;
    private final AnswerCheck check;
    private final AlikeCases alike;
    private final Cases cases;
    private final NotTold notTold;
    private final ConsentRecorder consents;
    private final WithoutCase withoutCase;
    private final ObjectProvider<EmergencyPlacements> placements;
    private final Clock clock;

    IntakeService(
            DraftDesk desk,
            SubmittedIntakes submitted,
            AnswerCheck check,
            AlikeCases alike,
            Cases cases,
            NotTold notTold,
            ConsentRecorder consents,
            WithoutCase withoutCase,
            ObjectProvider<EmergencyPlacements> placements,
            Clock clock) {
        this.desk = desk;
        this.submitted = submitted;
        this.check = check;
        this.alike = alike;
        this.cases = cases;
        this.notTold = notTold;
        this.consents = consents;
        this.withoutCase = withoutCase;
        this.placements = placements;
        this.clock = clock;
    }

    @Override
    public UUID start(IntakeMode mode, Beginning beginning) {
        guard();
        var searchId = beginning instanceof Beginning.Searched searched ? searched.searchId() : null;
        if (searchId != null && !searchId.matches("[0-9A-Za-z-]{1,40}")) {
            throw new Refused("intake.searchFirst");
        }
        return desk.begin(mode, searchId, beginning.code());
    }

    @Override
    public Draft read(UUID draft) {
        guard();
        var found = desk.find(draft);
        desk.tell("intake.draft.opened", draft, Map.of());
        return desk.open(found);
    }

    @Override
    public Draft save(UUID draft, long version, String page, Answers answers) {
        guard();
        var found = desk.find(draft);
        if (found.version() != version) {
            throw new Refused("intake.draft.elsewhere");
        }
        return desk.keep(found, page, answers);
    }

    @Override
    public List<DraftSummary> drafts() {
        guard();
        return desk.list();
    }

    @Override
    public List<CaseHead> alike(UUID draft) {
        guard();
        return alike.find(desk.open(desk.find(draft)).answers()).cases();
    }

    @Override
    public CaseNumber submit(UUID draft) {
        guard();
        return desk.lock(draft)
                .map(this::open)
                .or(() -> submitted(draft))
                .orElseThrow(() -> new Refused("intake.draft.unknown"));
    }

    @Override
    public Optional<CaseNumber> submitted(UUID draft) {
        var user = CurrentActor.require().id();
        return submitted.findById(draft).filter(done -> done.by(user)).map(SubmittedIntake::caseNumber);
    }

    @Override
    public void discard(UUID draft) {
        guard();
        desk.destroy(desk.find(draft), "DISCARDED");
    }

    /** In the journal it looks like any draft that was thrown away: nothing there says who refused. */
    @Override
    public void refused(UUID draft, Refusal refusal) {
        guard();
        var found = desk.lock(draft).orElseThrow(() -> new Refused("intake.draft.unknown"));
        withoutCase.count(desk.open(found).answers(), refusal);
        desk.destroy(found, "DISCARDED");
    }

    @Override
    public CaseNumber danger(DangerReport report) {
        guard();
        var before = submitted(report.request());
        if (before.isPresent()) {
            return before.get();
        }
        var number = cases.open(CaseInDanger.of(report));
        remember(report.request(), number);
        var offer = report.offer();
        if (offer != null) {
            placements.ifAvailable(port -> port.request(number, offer));
        }
        desk.tell(
                "intake.danger",
                report.request(),
                Map.of("case", number.value(), "place", String.valueOf(offer != null)));
        return number;
    }

    private CaseNumber open(IntakeDraft draft) {
        var answers = desk.open(draft).answers();
        var problems = check.all(answers);
        if (!problems.isEmpty()) {
            throw new Refused("intake.incomplete", problems.size());
        }
        var number = cases.open(CaseFromAnswers.of(draft.id(), searchId(draft, answers), answers));
        answers.codes(IntakePages.NOT_TOLD).forEach(body -> notTold.name(number, BodyCode.of(body), null));
        if (answers.is(ConsentQuestions.WHEN, "NOW")) {
            consents.withIntake(number, answers);
        }
        remember(draft.id(), number);
        desk.destroy(draft, "SUBMITTED");
        return number;
    }

    /** Who began as anonymous and then gave a name is searched for before the case is made. */
    private @Nullable String searchId(IntakeDraft draft, Answers answers) {
        return draft.searchId() != null
                ? draft.searchId()
                : alike.find(answers).searchIds().stream().findFirst().orElse(null);
    }

    private void remember(UUID request, CaseNumber number) {
        submitted.saveAndFlush(
                new SubmittedIntake(request, CurrentActor.require().id(), number, clock.instant()));
    }

    private static void guard() {
        var actor = CurrentActor.require();
        if (!actor.has(Role.CASEWORKER) && !actor.has(Role.SUPERVISOR) && !actor.has(Role.OFFICER)) {
            throw new Refused("intake.role");
        }
    }
}
