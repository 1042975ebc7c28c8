package org.koldoo;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koldoo.base.KeyTrouble;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.institutions.FreePlaces;
import org.koldoo.testing.Asvs;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Async;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** The rules that hold this program together, each with its reason. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.koldoo");

    /** A value and a port that lie beside the screens they serve, and know nothing of them. */
    private static final Set<String> PLAIN = Set.of("Option", "LanguageMemory");

    /**
     * Asked by the engine, the clock and listeners too, where nobody is signed in. Where it matters who asks, they look at the
     * acting person themselves: a task lets only those do it whom it is addressed to.
     */
    private static final Set<String> ASKED_BY_ALL = Set.of(
            "StaffRegister",
            "BodyRegister",
            "DeadlineBook",
            "ProcedureBook",
            "WorkItemBook",
            "GrantedAccess",
            "KeptTimeline",
            "TasksInHand",
            "BodysOwnAnswers",
            "ReviewedAnswers",
            "RecordedConsents");

    /**
     * Each of these does what no person may ask for, and gives nothing of what it reads to a person; ReplayedScreenings gives
     * how many screenings a changed table would advise otherwise, and OpenedCards the fields of an emergency card to the custodian
     * on call, who holds no right to the case.
     */
    private static final Set<String> ACT_AS_THE_MECHANISM = Set.of(
            "ProcedureBook",
            "RunTable",
            "StepAssignment",
            "StepCompletion",
            "CaseChanges",
            "CaseSeal",
            "CustodianTable",
            "TelephoneTable",
            "EmergencyTable",
            "ExclusionTable",
            "KeptEmergency",
            "OpenedCards",
            "UnsealDeed",
            "GrantTable",
            "IndexedSearch",
            "NamesGo",
            "KeptCases",
            "KeptTimeline",
            "TasksInHand",
            "BodysOwnAnswers",
            "LawfulBases",
            "ReviewedAnswers",
            "WallTable",
            // What somebody else may see, who could be the second person; told as a yes or no to what asked in their
            // place.
            "GrantedAccess",
            "RemindedOfCases",
            "AlertTables",
            "CasePlanting",
            "DecoyTable",
            "ReplayedScreenings",
            // How long cases are kept, and their removal: dates, codes and numbers for those who lead a case or watch
            // over all.
            "CaseRows",
            "ForgottenRuns",
            "RestingCases",
            "AppealKeepsBack",
            "PlacedKeepBack",
            "RemovalCalendar",
            "CaseSight",
            "CountedKeeping",
            "Forgetting",
            "HoldTable",
            "DataRequestTable",
            "KnownData",
            "Introduction");

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        ApplicationModules.of(Koldoo.class).verify();
    }

    @Test
    void onlyWorkflowKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.koldoo.workflow..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.flowable..", "org.operaton.."))
                .because("an engine that only one module knows can be replaced, and cannot leak case content")
                .check(PROGRAM);
    }

    @Test
    void onlyScreensKnowTheScreens() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ui..")
                .and()
                .areNotAssignableTo(AppShellConfigurator.class)
                .and()
                .areNotMetaAnnotatedWith(EnableWebSecurity.class)
                .and()
                .haveSimpleNameNotContaining("SecurityConfiguration")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.vaadin..", "org.koldoo..ui..")
                        .and(describe("are no plain values", type -> !PLAIN.contains(type.getSimpleName()))))
                .because("what a service knows of screens cannot be used by a command, an interface or a test")
                .check(PROGRAM);
    }

    @Test
    void entitiesStayInTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .notBePublic()
                .because("outside its module an entity would be changed past the service that guards it")
                .allowEmptyShould(true)
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .because("a screen keeps what it shows in the session; it gets records, never entities")
                .check(PROGRAM);
    }

    @Test
    void repositoriesStayInTheirModule() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .because("the access rule lives in the services, so nobody may read past them")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void everyPageSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .because("a page without an annotation is refused at run time, and nobody finds out before a user does")
                .check(PROGRAM);
    }

    @Test
    @Asvs({"V8.2.1", "V8.3.1"})
    void everyServiceMethodSaysWhoMayCallIt() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and(describe(
                        "are not called by the program itself", (JavaMethod method) -> !calledByTheProgram(method)))
                .should(saysWhoMayCallIt())
                .because("hidden buttons are not authorisation: screens check the door, services check the deed;"
                        + " a port that the engine calls is a @Component")
                .check(PROGRAM);
    }

    @Test
    void whatIsRefusedIsRefusedInOneWay() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(Refused.class)
                .orShould()
                .beAssignableTo(KeyTrouble.class)
                .orShould()
                .resideInAnyPackage("org.koldoo.base.start..", "org.koldoo.workflow.guard..")
                .because("a Refused carries a code that the screen says in three languages; only the start, and the"
                        + " guard that reads files before anybody sees them, may fail otherwise")
                .check(PROGRAM);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("deadlines can be tested only with a clock that tests move, and there is one time zone")
                .check(PROGRAM);
    }

    @Test
    void onlyAFewActAsTheMechanism() {
        noClasses()
                .that(describe("are not named here", type -> !ACT_AS_THE_MECHANISM.contains(type.getSimpleName())))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Mechanism.class)
                .because("behind the mechanism the database shows every case; who adds a place to this list says there"
                        + " why no person gets to see what it reads")
                .check(PROGRAM);
    }

    @Test
    void onlyReferralsTakeAndFreePlaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.koldoo.referrals", "org.koldoo.institutions")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(FreePlaces.class)
                .because("whether a place may move is known to the referral alone, which has checked who acts")
                .check(PROGRAM);
    }

    @Test
    void newsTravelsInTheTransactionOfTheChange() {
        methods()
                .should()
                .notBeAnnotatedWith(Async.class)
                .andShould()
                .notBeAnnotatedWith(TransactionalEventListener.class)
                .because("record, engine and journal change together or not at all")
                .check(PROGRAM);
    }

    @Test
    void noTestSlipsBeansIntoTheWholeProgram() {
        noClasses()
                .that()
                .areNotMetaAnnotatedWith(TestConfiguration.class)
                .should()
                .beMetaAnnotatedWith(Component.class)
                .because("the scan of the program finds every component under org.koldoo, those of the tests too;"
                        + " use @TestConfiguration, or no annotation and name the class where it is needed")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("org.koldoo"));
    }

    private static boolean calledByTheProgram(JavaMethod method) {
        return method.isMetaAnnotatedWith(org.springframework.context.event.EventListener.class)
                || method.isMetaAnnotatedWith(org.springframework.scheduling.annotation.Scheduled.class)
                || ASKED_BY_ALL.contains(method.getOwner().getSimpleName());
    }

    private static ArchCondition<JavaMethod> saysWhoMayCallIt() {
        return new ArchCondition<>("carry @PreAuthorize, or their class does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                if (!method.isAnnotatedWith(PreAuthorize.class) && !owner.isAnnotatedWith(PreAuthorize.class)) {
                    events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " carries no @PreAuthorize"));
                }
            }
        };
    }
}
