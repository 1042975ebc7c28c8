package org.koldoo.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.BodyCode;
import org.koldoo.cases.StepAnswers;
import org.koldoo.closure.Closures;
import org.koldoo.identification.Act;
import org.koldoo.identification.Answer;
import org.koldoo.identification.Decisions;
import org.koldoo.identification.IndicatorSet;
import org.koldoo.identification.NewDecision;
import org.koldoo.identification.NewScreening;
import org.koldoo.identification.Profile;
import org.koldoo.identification.Screenings;
import org.koldoo.legalaid.LegalAid;
import org.koldoo.referrals.Referrals;
import org.koldoo.returns.Returns;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Does a task of the demonstration as its form would: through the chapter's service. */
@Component
@org.springframework.context.annotation.Profile("demo")
class DemoTasks {

    private static final Set<String> SAID_YES =
            Set.of("DR01", "DR02", "CR05", "CR10", "VR06", "EX01", "EX02", "EX04", "CD01", "CD03", "CD14", "VD01");

    private final Screenings screenings;
    private final IndicatorSet indicators;
    private final Decisions decisions;
    private final Referrals referrals;
    private final LegalAid legalAid;
    private final Returns returns;
    private final Closures closures;
    private final StepAnswers answers;
    private final Procedures procedures;
    private final WorkItems workItems;
    private final Clock clock;

    DemoTasks(
            Screenings screenings,
            IndicatorSet indicators,
            Decisions decisions,
            Referrals referrals,
            LegalAid legalAid,
            Returns returns,
            Closures closures,
            StepAnswers answers,
            Procedures procedures,
            WorkItems workItems,
            Clock clock) {
        this.screenings = screenings;
        this.indicators = indicators;
        this.decisions = decisions;
        this.referrals = referrals;
        this.legalAid = legalAid;
        this.returns = returns;
        this.closures = closures;
        this.answers = answers;
        this.procedures = procedures;
        this.workItems = workItems;
        this.clock = clock;
    }

    void complete(Story story, WorkItem item, String result) {
        var ref = item.ref();
        switch (item.stepKey()) {
            case "informAndConsent" -> workItems.complete(workItems.lock(ref), result);
            case "screening" -> screenings.complete(ref, screening(story, result));
            case "decidePresumed", "reviewNegative", "prepareDecision", "decideIdentification", "confirmNegative" ->
                decisions.decide(ref, decision(result));
            case "arrangeServices", "arrangePlacement" -> referrals.arranged(ref, result);
            case "answerReferral" -> referrals.answer(ref, result, result.equals("DECLINED") ? "FULL" : null);
            case "confirmArrival" -> referrals.arrived(ref, result);
            case "confirmService" -> referrals.served(ref, result);
            case "phoneCentre" -> referrals.phoned(ref, result, "дежурная", null);
            case "offerLegalAid" -> legalAid.offer(ref, result, result.equals("PRO_BONO") ? BodyCode.of("LAWB") : null);
            case "firstConsultation" ->
                legalAid.consulted(ref, result, new LegalAid.Consultation(Set.of("RIGHTS", "WAGES"), ""));
            case "checkNonPunishment" ->
                legalAid.checked(ref, result, new LegalAid.PunishmentCheck(Set.of(), "NO", ""));
            case "recordWish" -> returns.wish(ref, result, new Returns.Wish(country(story), true, ""));
            case "assessReturnRisk" ->
                returns.risk(ref, result, new Returns.Risk(Set.of("NO_HOME"), "LOW", "Родственники встречают"));
            case "proposeClosure" ->
                closures.propose(ref, result, new Closures.Proposal("PLAN_COMPLETED", "План выполнен", true));
            case "approveClosure" -> closures.approve(ref, result, "");
            default -> answers.complete(ref, outcome(item, result), filled(item));
        }
    }

    private NewScreening screening(Story story, String conclusion) {
        boolean child = story.age.treatedAsChild();
        boolean sexual = story.fields
                .getOrDefault(org.koldoo.cases.CaseField.EXPLOITATION_TYPES, "")
                .contains("SEX");
        var profile = Profile.valueOf((child ? "CHILD_" : "ADULT_") + (sexual ? "SEXUAL" : "LABOUR"));
        Map<String, Answer> given = new HashMap<>();
        boolean indicated = conclusion.equals("INDICATED");
        boolean halfway = conclusion.equals("CONTINUE_LATER");
        indicators.of(profile).forEach(i -> {
            if (!halfway || i.code().startsWith("DR") || i.code().startsWith("CR")) {
                given.put(i.code(), indicated && SAID_YES.contains(i.code()) ? Answer.YES : Answer.NO);
            }
        });
        var reasons = conclusion.equals("NOT_INDICATED") ? "Зарплату задержали, но паспорт и свобода были у него" : "";
        return new NewScreening(profile, Act.PRESENT, given, conclusion, reasons);
    }

    private static NewDecision decision(String result) {
        return new NewDecision(
                result,
                false,
                Set.of("RECRUITMENT", "HARBOURING"),
                Set.of("DECEPTION", "ABUSE_OF_VULNERABILITY"),
                Set.of("LABOUR"),
                result.startsWith("PROPOSE") ? "Элементов определения не видно" : "");
    }

    private static String country(Story story) {
        return story.fields.getOrDefault(org.koldoo.cases.CaseField.CITIZENSHIP, "KG");
    }

    private String outcome(WorkItem item, String result) {
        return result.isEmpty()
                ? procedures.declaration(item).outcomes().getFirst().code()
                : result;
    }

    /** Answers for the fields a procedure declares itself: something plausible of the right kind. */
    private Map<String, String> filled(WorkItem item) {
        Map<String, String> filled = new HashMap<>();
        for (var field : procedures.declaration(item).fields()) {
            filled.put(
                    field.key(),
                    switch (field.kind()) {
                        case NUMBER -> "1";
                        case DATE -> LocalDate.now(clock).toString();
                        case CHOICE, CHOICES -> field.choices().getFirst().code();
                        case YES_NO_REFUSED -> "YES";
                        case TEXT, LONG_TEXT, PERSON -> "—";
                    });
            if (!field.required() && (field.kind() == FieldKind.TEXT || field.kind() == FieldKind.PERSON)) {
                filled.remove(field.key());
            }
        }
        return filled;
    }
}
