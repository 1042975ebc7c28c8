package org.koldoo.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.Timeline;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Writes down a talk about consent: what was agreed to, the facts for the gateways, the timeline. In the caller's transaction. */
@Component
class ConsentRecorder {

    static final String STEP = "informAndConsent";

    private final ConsentTalkRecords talks;
    private final Consents consents;
    private final Cases cases;
    private final Timeline timeline;
    private final WorkItems workItems;
    private final PersonTexts texts;
    private final Clock clock;

    ConsentRecorder(
            ConsentTalkRecords talks,
            Consents consents,
            Cases cases,
            Timeline timeline,
            WorkItems workItems,
            PersonTexts texts,
            Clock clock) {
        this.talks = talks;
        this.consents = consents;
        this.cases = cases;
        this.timeline = timeline;
        this.workItems = workItems;
        this.texts = texts;
        this.clock = clock;
    }

    void task(WorkItem locked, Answers answers) {
        var outcome = record(locked.caseNumber(), locked.id(), answers);
        workItems.complete(locked, outcome.name());
    }

    /** The talk was held during the intake: the task that the new case has for it is done with it, if the actor may do it. */
    void withIntake(CaseNumber number, Answers answers) {
        var actor = CurrentActor.require();
        var task = workItems.openOfCases(List.of(number)).stream()
                .filter(item -> item.stepKey().equals(STEP) && workItems.mayDo(actor, item))
                .findFirst();
        if (task.isPresent()) {
            task(workItems.lock(task.get().ref()), answers);
        } else {
            record(number, null, answers);
        }
    }

    /** Only what was spoken about changes; whether the case may be kept does so only where that was asked again. */
    void further(CaseNumber number, Answers answers) {
        var talk = ConsentTalk.of(answers);
        if (talk.able() && talk.consents("").isEmpty()) {
            throw new Refused("intake.consent.nothing");
        }
        keep(number, null, talk, talk.furtherOutcome());
        if (talk.aboutHelp()) {
            given(number, talk.outcome());
        }
    }

    private ConsentTalk.Outcome record(CaseNumber number, @Nullable WorkItemId task, Answers answers) {
        var talk = ConsentTalk.of(answers);
        keep(number, task, talk, talk.outcome());
        cases.fact(number, "fact_consent_asked", true);
        given(number, talk.outcome());
        return talk.outcome();
    }

    private void keep(CaseNumber number, @Nullable WorkItemId task, ConsentTalk talk, ConsentTalk.Outcome outcome) {
        var version = texts.version("consent", talk.answers().text(ConsentQuestions.LANGUAGE));
        var actor = CurrentActor.require().id();
        talks.saveAndFlush(new ConsentTalkRecord(number, task, talk, outcome, version, actor, clock.instant()));
        var spoken = talk.consents(version, LocalDate.now(clock));
        if (!spoken.isEmpty()) {
            consents.record(number, spoken);
        }
        timeline.add(number, Timeline.Kind.CONSENT, "intake.consentTalk", Map.of("consent", outcome.name()));
    }

    private void given(CaseNumber number, ConsentTalk.Outcome outcome) {
        cases.fact(
                number,
                "fact_consent_given",
                outcome == ConsentTalk.Outcome.GIVEN || outcome == ConsentTalk.Outcome.PARTIAL);
    }
}
