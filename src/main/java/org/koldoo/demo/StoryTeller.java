package org.koldoo.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.DemoPeople;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.TravellingClock;
import org.koldoo.base.UserId;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.closure.Closures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a story: opens the case in the past and does its tasks, each as the person it is addressed to. */
@Component
@Profile("demo")
class StoryTeller {

    private static final Logger LOG = LoggerFactory.getLogger(StoryTeller.class);

    /** Not a task: the worker starts to close the case before the mechanism comes to its end. */
    static final String START_CLOSING = "startClosing";

    /** Not a task: the worker refers to a service, {@code SERVICE BODY}. */
    static final String REFER = "refer";

    /** Not a task: the worker asks a centre for a place now. */
    static final String REFER_NOW = "referNow";

    private final CaseSearch search;
    private final Cases cases;
    private final Consents consents;
    private final WorkItems workItems;
    private final DemoTasks tasks;
    private final Closures closures;
    private final DemoReferrals sent;
    private final DemoActing acting;
    private final DemoPeople people;
    private final TravellingClock clock;
    private final TransactionTemplate transaction;

    StoryTeller(
            CaseSearch search,
            Cases cases,
            Consents consents,
            WorkItems workItems,
            DemoTasks tasks,
            Closures closures,
            DemoReferrals sent,
            DemoActing acting,
            DemoPeople people,
            TravellingClock clock,
            PlatformTransactionManager transactions) {
        this.search = search;
        this.cases = cases;
        this.consents = consents;
        this.workItems = workItems;
        this.tasks = tasks;
        this.closures = closures;
        this.sent = sent;
        this.acting = acting;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void tell(Story story, Instant now) {
        var began = now.minus(Duration.ofMinutes((long) (story.daysAgo * 24 * 60)));
        clock.travel(began);
        var worker = acting.actor(story.worker);
        var number = acting.as(worker, () -> transaction.execute(status -> open(story)));
        if (number == null) {
            return;
        }
        for (var move : story.moves) {
            var at = began.plus(Duration.ofMinutes((long) (move.hours() * 60)));
            if (at.isBefore(now)) {
                clock.travel(at);
                move(story, number, move);
            }
        }
    }

    private CaseNumber open(Story story) {
        var request = UUID.nameUUIDFromBytes(
                ("koldoo-demo:" + story.daysAgo + story.worker).getBytes(StandardCharsets.UTF_8));
        var team = story.officialInvolved == YesNoUnsure.NO
                ? Set.<UserId>of()
                : Set.of(acting.actor("gulnara").id());
        var searched = search.search(
                        story.fields.get(CaseField.FAMILY_NAME) + " " + story.fields.get(CaseField.GIVEN_NAME))
                .searchId();
        return cases.open(new NewCase(
                request,
                story.sex,
                story.age,
                story.foreigner,
                story.abroad,
                story.danger,
                story.officialInvolved,
                Set.of(),
                team,
                searched,
                story.fields));
    }

    private List<Consents.NewConsent> agreed(Story story) {
        var given = new ArrayList<Consents.NewConsent>();
        given.add(consent(Consents.Purpose.INTERVIEW, null, story));
        given.add(consent(Consents.Purpose.CASE_MANAGEMENT, null, story));
        given.add(consent(Consents.Purpose.RETURN, null, story));
        story.sharedWith.forEach(body -> given.add(consent(purpose(body), body, story)));
        if (story.policeAgreed) {
            given.add(consent(Consents.Purpose.SHARE_POLICE, BodyCode.of("MVD"), story));
        }
        return given;
    }

    /** Border guards enforce the law as the police do, so that they are told under the same consent. */
    private static Consents.Purpose purpose(BodyCode body) {
        return body.value().equals("BORD") ? Consents.Purpose.SHARE_POLICE : Consents.Purpose.SHARE_ORG;
    }

    private static Consents.NewConsent consent(Consents.Purpose purpose, @Nullable BodyCode recipient, Story story) {
        return new Consents.NewConsent(
                purpose,
                recipient,
                Consents.Answer.GIVEN,
                story.age.treatedAsChild() ? Consents.GivenBy.GUARDIAN : Consents.GivenBy.SELF,
                Consents.Form.SIGNATURE,
                null,
                true,
                "1",
                "ky",
                story.foreigner == YesNoUnsure.YES,
                null,
                null);
    }

    private void move(Story story, CaseNumber number, Story.Move move) {
        if (started(story, number, move)) {
            return;
        }
        var item = workItems.ofCase(number).stream()
                .filter(i -> i.open()
                        && (i.element().equals(move.task()) || i.stepKey().equals(move.task())))
                .findFirst();
        var doer = item.flatMap(this::doer);
        if (item.isEmpty() || doer.isEmpty()) {
            LOG.warn(
                    "The demonstration has {} for the task {}; open are {}",
                    item.isEmpty() ? "nothing" : "nobody",
                    move.task(),
                    workItems.ofCase(number).stream()
                            .filter(WorkItem::open)
                            .map(WorkItem::element)
                            .toList());
            return;
        }
        acting.as(
                doer.get(),
                () -> transaction.executeWithoutResult(status -> {
                    if (move.task().equals("informAndConsent")) {
                        consents.record(number, agreed(story));
                        cases.fact(number, "fact_consent_asked", true);
                        cases.fact(number, "fact_consent_given", true);
                    }
                    tasks.complete(story, item.get(), move.result());
                }));
    }

    /** What a worker starts from the case page rather than from a task. */
    private boolean started(Story story, CaseNumber number, Story.Move move) {
        switch (move.task()) {
            case START_CLOSING -> acting.as(acting.actor(story.worker), () -> closures.start(number));
            case REFER -> acting.as(acting.actor(story.worker), () -> sent.refer(number, move.result(), false));
            case REFER_NOW -> acting.as(acting.actor(story.worker), () -> sent.refer(number, move.result(), true));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The assignee, or whoever of the body may do it. */
    private Optional<Actor> doer(WorkItem item) {
        return people.all().stream()
                .map(person -> person.member().asActor())
                .sorted(Comparator.comparing(actor -> !actor.id().equals(item.assignee())))
                .filter(actor -> workItems.mayDo(actor, item))
                .findFirst();
    }
}
