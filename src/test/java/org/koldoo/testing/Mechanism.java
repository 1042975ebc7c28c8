package org.koldoo.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Sex;
import org.koldoo.cases.StepAnswers;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.identification.Act;
import org.koldoo.identification.Answer;
import org.koldoo.identification.Decisions;
import org.koldoo.identification.IndicatorSet;
import org.koldoo.identification.NewDecision;
import org.koldoo.identification.NewScreening;
import org.koldoo.identification.Profile;
import org.koldoo.identification.Screenings;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.NewOffer;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole mechanism with invented people of four bodies, for tests of a chapter on its way through a case. */
public abstract class Mechanism {

    protected static final BodyCode CENTRE = BodyCode.of("CCO");

    @Autowired
    protected Cases cases;

    @Autowired
    protected Consents consents;

    @Autowired
    protected WorkItems workItems;

    @Autowired
    protected Screenings screenings;

    @Autowired
    protected Decisions decisions;

    @Autowired
    IndicatorSet indicators;

    @Autowired
    Accounts accounts;

    @Autowired
    UserAdmin users;

    @Autowired
    InstitutionAdmin institutions;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    Procedures procedures;

    @Autowired
    protected StepAnswers stepAnswers;

    @Autowired
    protected TransactionTemplate transactions;

    protected final Actor worker = Acting.person("CCB", Role.CASEWORKER);
    protected final Actor boss = Acting.person("CCB", Role.SUPERVISOR);
    protected final Actor centre = Acting.person("CCO", Role.CASEWORKER);
    protected final Actor centreBoss = Acting.person("CCO", Role.SUPERVISOR);
    protected final Actor officer = Acting.person("MOL", Role.OFFICER);
    protected final Actor ministryBoss = Acting.person("MOL", Role.SUPERVISOR);
    protected final Actor reviewer = Acting.person("OMB", Role.OFFICER);
    protected final Actor lawyer = Acting.person("LAWB", Role.LAWYER);
    protected final Actor stranger = Acting.person("MFA", Role.OFFICER);

    @BeforeEach
    void somebodyIsThere() {
        Map.of("CCO", Role.CASEWORKER, "MOL", Role.OFFICER, "LAWB", Role.LAWYER).forEach((body, role) -> {
            if (!accounts.someoneCanAct(BodyCode.of(body), role)) {
                var roles = role == Role.LAWYER ? Set.of(role) : Set.of(role, Role.SUPERVISOR);
                as(
                        Acting.admin(),
                        () -> users.create(new NewStaffMember(
                                "t" + UUID.randomUUID().toString().substring(0, 8),
                                "Айжан Тест",
                                BodyCode.of(body),
                                null,
                                roles,
                                "ky-KG")));
            }
        });
        SecondPerson.agrees(jdbc, transactions);
        as(
                Acting.admin(),
                () -> jdbc.sql("update app_user set last_sign_in = current_timestamp where last_sign_in is null")
                        .update());
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    /** As one person, in one transaction. */
    protected <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> transactions.execute(status -> work.get()));
    }

    protected void does(Actor actor, Runnable work) {
        clock.advance(Duration.ofSeconds(1));
        Acting.as(actor, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    /** What somebody is told who may not do this. */
    protected String refusal(Actor actor, Runnable work) {
        try {
            does(actor, work);
        } catch (Refused refused) {
            return refused.code();
        }
        return "nothing";
    }

    protected CaseNumber open(AgeClass age, YesNoUnsure foreigner, YesNoUnsure official) {
        return open(worker, age, foreigner, official);
    }

    protected CaseNumber open(Actor by, AgeClass age, YesNoUnsure foreigner, YesNoUnsure official) {
        var fields = new HashMap<CaseField, String>();
        fields.put(CaseField.LANGUAGE, "ky");
        fields.put(CaseField.STORY, "что было");
        fields.put(CaseField.SAFE_CONTACT_WAY, "PHONE");
        fields.put(CaseField.SAFE_CONTACT_HOURS, "кечинде");
        return as(
                by,
                () -> cases.open(new NewCase(
                        UUID.randomUUID(),
                        Sex.F,
                        age,
                        foreigner,
                        YesNoUnsure.NO,
                        false,
                        official,
                        Set.of(),
                        Set.of(),
                        null,
                        fields)));
    }

    protected CaseNumber adult() {
        return open(AgeClass.ADULT, YesNoUnsure.NO, YesNoUnsure.NO);
    }

    /** The person was asked and agrees that these bodies are told. */
    protected void agreed(CaseNumber number, String... bodies) {
        agreed(worker, number, bodies);
    }

    protected void agreed(Actor by, CaseNumber number, String... bodies) {
        does(by, () -> {
            consents.record(
                    number,
                    Arrays.stream(bodies)
                            .map(body -> consent(Consents.Purpose.SHARE_ORG, BodyCode.of(body)))
                            .toList());
            cases.fact(number, "fact_consent_asked", true);
            cases.fact(number, "fact_consent_given", true);
            var task = task(number, "informAndConsent");
            workItems.complete(workItems.lock(task.ref()), "GIVEN");
        });
    }

    protected static Consents.NewConsent consent(Consents.Purpose purpose, BodyCode recipient) {
        return new Consents.NewConsent(
                purpose,
                recipient,
                Consents.Answer.GIVEN,
                Consents.GivenBy.SELF,
                Consents.Form.SIGNATURE,
                null,
                true,
                "1",
                "ky",
                false,
                null,
                null);
    }

    /** An adult who was screened and presumed; all support is open. */
    protected CaseNumber presumed(YesNoUnsure foreigner, String... bodies) {
        var number = open(AgeClass.ADULT, foreigner, YesNoUnsure.NO);
        agreed(number, bodies);
        does(
                worker,
                () -> screenings.complete(task(number, "screening").ref(), screening("INDICATED", Answer.YES, "")));
        does(worker, () -> decisions.decide(task(number, "decidePresumed").ref(), decision("PRESUMED", "")));
        return number;
    }

    protected NewScreening screening(String conclusion, Answer everywhere, String reasons) {
        var answers = new HashMap<String, Answer>();
        indicators.of(Profile.ADULT_LABOUR).forEach(i -> answers.put(i.code(), everywhere));
        return new NewScreening(Profile.ADULT_LABOUR, Act.PRESENT, answers, conclusion, reasons);
    }

    protected static NewDecision decision(String outcome, String reasons) {
        return new NewDecision(outcome, false, Set.of(), Set.of(), Set.of(), reasons);
    }

    /** The open task of this kind. */
    protected WorkItem task(CaseNumber number, String key) {
        return workItems.ofCase(number).stream()
                .filter(i -> i.open() && (i.stepKey().equals(key) || i.element().equals(key)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not open, but " + open(number)));
    }

    /** Completes a task whose fields stand in the procedure. */
    protected void answer(Actor actor, CaseNumber number, String element, String outcome) {
        var task = task(number, element);
        var answers = new HashMap<String, String>();
        procedures.declaration(task).fields().stream()
                .filter(field -> field.requiredWith(outcome))
                .forEach(field -> answers.put(
                        field.key(),
                        switch (field.kind()) {
                            case CHOICE, CHOICES -> field.choices().getFirst().code();
                            case DATE -> "2026-11-24";
                            case NUMBER -> "1";
                            case YES_NO_REFUSED -> "YES";
                            default -> "жазуу";
                        }));
        does(actor, () -> stepAnswers.complete(task.ref(), outcome, answers));
    }

    protected String firstOutcome(CaseNumber number, String element) {
        var outcomes = procedures.declaration(task(number, element)).outcomes();
        return outcomes.isEmpty() ? "DONE" : outcomes.getFirst().code();
    }

    protected List<String> open(CaseNumber number) {
        return workItems.ofCase(number).stream()
                .filter(WorkItem::open)
                .map(WorkItem::element)
                .toList();
    }

    protected CaseHead head(CaseNumber number) {
        return as(worker, () -> cases.heads(List.of(number)).get(number));
    }

    /** A shelter of the crisis centre with one free place. */
    protected UUID shelter() {
        return shelterOf(CENTRE);
    }

    protected UUID shelterOf(BodyCode centre) {
        return as(
                Acting.admin(),
                () -> institutions.addOffer(new NewOffer(
                        centre,
                        "SHELTER",
                        new Labels("Баш паана", "Приют", "Shelter"),
                        "KG-O",
                        Set.of("F"),
                        true,
                        true,
                        true,
                        false,
                        Set.of("ky", "ru"),
                        5,
                        1,
                        "+996 3222 00000")));
    }
}
