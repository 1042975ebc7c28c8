package org.koldoo.cases.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Labels;
import org.koldoo.base.Languages;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.LanguageMemory;
import org.koldoo.base.ui.WithProof;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.AnsweredForOthers;
import org.koldoo.cases.AppealStanding;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseExport;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.CaseTeam;
import org.koldoo.cases.Cases;
import org.koldoo.cases.ConflictWall;
import org.koldoo.cases.Consents;
import org.koldoo.cases.CustodianDuty;
import org.koldoo.cases.EmergencyAccess;
import org.koldoo.cases.EmergencyCards;
import org.koldoo.cases.Scope;
import org.koldoo.cases.SealedCases;
import org.koldoo.cases.Sex;
import org.koldoo.cases.Standing;
import org.koldoo.cases.StepAnswers;
import org.koldoo.cases.SupportStanding;
import org.koldoo.cases.TasksInHand;
import org.koldoo.cases.Timeline;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.BodyType;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.SopStatus;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.JournalLine;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.AlreadyDone;
import org.koldoo.workflow.Attempts;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.ProcedureRun;
import org.koldoo.workflow.ProcedureSummary;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.StepChoice;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.StepField;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItemState;
import org.koldoo.workflow.WorkItems;
import org.koldoo.workflow.WorkQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * A small country for the screens: two bodies, cases and tasks in memory. Not a {@code @Configuration}, which the whole
 * program would find and start with.
 */
@ComponentScan({"org.koldoo.cases.ui", "org.koldoo.base.ui", "org.koldoo.base.texts"})
class World {

    static final BodyCode OWNER = BodyCode.of("CCO");
    static final BodyCode MINISTRY = BodyCode.of("MVD");
    static final UserId AIDA = new UserId(UUID.nameUUIDFromBytes("aida".getBytes()));
    static final UserId BEK = new UserId(UUID.nameUUIDFromBytes("bek".getBytes()));

    static final AnsweredForOthers.Review NOT_LOOKED = new AnsweredForOthers.Review(null, null, null, null, false, 0);

    final MutableClock clock = new MutableClock();
    final Map<CaseNumber, CaseHead> heads = new LinkedHashMap<>();
    final List<WorkItem> items = new ArrayList<>();
    final List<JournalEntry> journal = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    final Map<String, StepDeclaration> declarations = new LinkedHashMap<>();
    Optional<Scope> scope = Optional.empty();
    boolean hourIsOver;
    Optional<WorkItem> faster = Optional.empty();
    boolean secondPerson;
    AnsweredForOthers.Review review = NOT_LOOKED;
    boolean caseOpen = true;
    List<String> missing = List.of();
    List<CaseExport.Row> exported = List.of();

    void clear() {
        missing = List.of();
        exported = List.of();
        review = NOT_LOOKED;
        caseOpen = true;
        heads.clear();
        items.clear();
        journal.clear();
        calls.clear();
        declarations.clear();
        until = Optional.empty();
        scope = Optional.empty();
        hourIsOver = false;
        seal = new SealedCases.State(null, Set.of(), Set.of(), Set.of(), null);
        faster = Optional.empty();
        secondPerson = false;
        clock.reset();
    }

    static Actor caseworker() {
        return new Actor(AIDA, OWNER, null, Set.of(Role.CASEWORKER));
    }

    static Actor supervisor() {
        return new Actor(BEK, OWNER, null, Set.of(Role.SUPERVISOR));
    }

    static Actor officer() {
        return new Actor(BEK, MINISTRY, null, Set.of(Role.OFFICER));
    }

    CaseHead head(String codeName, AgeClass age, boolean danger) {
        var head = new CaseHead(
                CaseNumber.random(),
                codeName,
                OWNER,
                AIDA,
                Sex.F,
                age,
                YesNoUnsure.YES,
                YesNoUnsure.NO,
                danger,
                false,
                Standing.POSSIBLE,
                SupportStanding.ACTIVE,
                AppealStanding.NONE,
                clock.instant().minus(Duration.ofDays(3)),
                null,
                null,
                0);
        heads.put(head.number(), head);
        return head;
    }

    WorkItem item(CaseHead head, String element, BodyCode body, Instant due) {
        var item = new WorkItem(
                new WorkItemId(UUID.randomUUID()),
                head.number(),
                null,
                "nrm",
                UUID.nameUUIDFromBytes("v1".getBytes()),
                element,
                "custom",
                Stage.SCREENING,
                body,
                null,
                body.equals(OWNER) ? Role.CASEWORKER : Role.OFFICER,
                null,
                null,
                null,
                false,
                clock.instant().minus(Duration.ofDays(1)),
                due,
                WorkItemState.OPEN,
                null,
                null,
                null,
                3);
        items.add(item);
        declarations.computeIfAbsent(element, World::declaration);
        return item;
    }

    static StepDeclaration disclosing(StepDeclaration declared, Set<String> fields) {
        return new StepDeclaration(
                declared.topic(),
                declared.element(),
                declared.formKey(),
                declared.stage(),
                declared.name(),
                declared.guidance(),
                declared.fields(),
                declared.outcomes(),
                fields,
                declared.party(),
                declared.role(),
                declared.deadline(),
                declared.notBy(),
                declared.source());
    }

    static StepDeclaration declaration(String element) {
        return new StepDeclaration(
                "nrm",
                element,
                "custom",
                Stage.SCREENING,
                new Labels("Коопсуз жай табуу", "Найти безопасное место", "Find a safe place"),
                new Labels(
                        "Адамдын коопсуз экенин текшериңиз.",
                        "Убедитесь, что человек в безопасности.",
                        "Make sure that the person is safe."),
                List.of(
                        new StepField(
                                "place",
                                FieldKind.TEXT,
                                new Labels("Кайда", "Где", "Where"),
                                new Labels("", "", ""),
                                true,
                                Set.of(),
                                List.of()),
                        new StepField(
                                "told",
                                FieldKind.YES_NO_REFUSED,
                                new Labels("Кабары барбы", "Знает ли", "Was told"),
                                new Labels("", "", ""),
                                false,
                                Set.of(),
                                List.of()),
                        new StepField(
                                "why",
                                FieldKind.LONG_TEXT,
                                new Labels("Эмне үчүн", "Почему", "Why not"),
                                new Labels("", "", ""),
                                false,
                                Set.of("REFUSED"),
                                List.of())),
                List.of(
                        new StepChoice("SAFE", new Labels("Коопсуз", "Безопасно", "Safe now")),
                        new StepChoice("NOT_SAFE", new Labels("Коопсуз эмес", "Небезопасно", "Not safe")),
                        new StepChoice("REFUSED", new Labels("Баш тартылды", "Отказано", "Refused"))),
                Set.of("sex", "language"),
                "owner",
                Role.CASEWORKER,
                "safety.response",
                null,
                "Law 55, article 21");
    }

    @Bean
    Clock clock() {
        return clock;
    }

    @Bean
    WorkItems workItems() {
        return Partly.of(WorkItems.class, new WorkItemsHere());
    }

    public class WorkItemsHere {
        public List<String> missing(WorkItem item) {
            return missing;
        }

        public WorkQueue queue(Actor actor, QueueFilter filter) {
            var start = filter.after() == null
                    ? 0
                    : items.stream()
                                    .map(WorkItem::id)
                                    .toList()
                                    .indexOf(filter.after().id())
                            + 1;
            var open = items.stream()
                    .skip(start)
                    .filter(item -> item.open() && actor.of(item.body()))
                    .filter(item -> filter.topic() == null || filter.topic().equals(item.topic()))
                    .toList();
            var page = open.stream().limit(filter.size()).toList();
            return new WorkQueue(
                    page,
                    open.size() > page.size()
                            ? new QueueFilter.Position(
                                    page.getLast().dueAt(), page.getLast().id())
                            : null);
        }

        public List<WorkItem> ofCase(CaseNumber number) {
            return items.stream()
                    .filter(item -> item.caseNumber().equals(number))
                    .toList();
        }

        public List<WorkItem> openOfCases(Collection<CaseNumber> numbers) {
            return items.stream()
                    .filter(item -> item.open() && numbers.contains(item.caseNumber()))
                    .toList();
        }

        public boolean mayDo(Actor actor, WorkItem item) {
            return !secondPerson && actor.of(item.body()) && actor.has(item.role());
        }

        public Optional<WorkItem> find(WorkItemId id) {
            return items.stream().filter(item -> item.id().equals(id)).findFirst();
        }

        public WorkItem lock(WorkItemRef ref) {
            return find(ref.id()).orElseThrow();
        }

        public void take(WorkItem locked) {
            calls.add("take " + locked.element());
        }
    }

    @Bean
    TasksInHand inHand() {
        return org.mockito.Mockito.mock(TasksInHand.class);
    }

    @Bean
    Procedures procedures() {
        return Partly.of(Procedures.class, new Object() {
            public List<ProcedureSummary> active() {
                return List.of(new ProcedureSummary(
                        UUID.nameUUIDFromBytes("v1".getBytes()),
                        "nrm",
                        null,
                        new Labels("Улуттук механизм", "Национальный механизм", "National mechanism"),
                        1,
                        clock.instant(),
                        3));
            }

            public StepDeclaration declaration(WorkItem item) {
                return declarations.get(item.element());
            }

            public List<ProcedureRun> runsOf(CaseNumber number) {
                return List.of();
            }

            public List<Procedures.Waiting> waiting(CaseNumber number) {
                return List.of(new Procedures.Waiting(
                        new Labels("Калыбына келүү", "Восстановление", "Recovery"),
                        clock.instant().plus(Duration.ofDays(30))));
            }
        });
    }

    @Bean
    Cases cases() {
        return Partly.of(Cases.class, new Object() {
            public CaseHead read(CaseNumber number) {
                return Optional.ofNullable(heads.get(number)).orElseThrow(Refused::noSuchCase);
            }

            public Map<CaseNumber, CaseHead> heads(Collection<CaseNumber> numbers) {
                return heads.entrySet().stream()
                        .filter(entry -> numbers.contains(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            }

            public List<CaseHead> mine(CaseNumber after, int size) {
                return heads.values().stream().limit(size).toList();
            }

            public Map<CaseField, String> fields(CaseNumber number, Set<CaseField> wanted) {
                var all = new EnumMap<CaseField, String>(CaseField.class);
                all.putAll(Map.of(CaseField.SEX, "F", CaseField.AGE_CLASS, "ADULT"));
                all.keySet().retainAll(wanted);
                return all;
            }

            public Map<CaseField, String> reveal(CaseNumber number, Set<CaseField> wanted, String purpose) {
                calls.add("reveal " + purpose);
                return Map.of(CaseField.GIVEN_NAME, "Айгүл");
            }

            public Map<CaseField, String> fieldsFor(WorkItem item) {
                return Map.of(CaseField.SEX, "F");
            }

            public Map<CaseField, String> revealFor(WorkItem item, String purpose) {
                calls.add("reveal " + purpose);
                return Map.of(CaseField.SAFE_CONTACT, "+996700112233");
            }
        });
    }

    SealedCases.State seal = new SealedCases.State(null, Set.of(), Set.of(), Set.of(), null);

    @Bean
    SealedCases sealedCases() {
        return Partly.of(SealedCases.class, new Object() {
            public SealedCases.State of(CaseNumber number) {
                return seal;
            }

            public void seal(CaseNumber number, Set<UserId> others) {
                calls.add("seal " + others.size());
            }

            public List<StaffMember> custodiansFor(CaseNumber number) {
                return List.of();
            }
        });
    }

    @Bean
    CaseTeam caseTeam() {
        return org.mockito.Mockito.mock(CaseTeam.class);
    }

    @Bean
    ConflictWall conflictWall() {
        return Partly.of(ConflictWall.class, new Object() {
            public List<ConflictWall.Excluded> of(CaseNumber number) {
                return List.of();
            }

            public List<ConflictWall.Route> routes(CaseNumber number, BodyCode instead) {
                return List.of();
            }

            public void exclude(CaseNumber number, ConflictWall.Whom whom, String reason) {
                calls.add("exclude " + whom.body() + " " + reason);
            }
        });
    }

    Optional<Instant> until = Optional.empty();

    @Bean
    EmergencyAccess emergencyAccess() {
        return Partly.of(EmergencyAccess.class, new Object() {
            public EmergencyAccess.Standing standing() {
                return EmergencyAccess.Standing.MAY;
            }

            public Optional<EmergencyAccess.Opened> open(String typed, String code, String reason) {
                calls.add("emergency " + code);
                return heads.keySet().stream()
                        .filter(number -> number.value().equals(typed))
                        .findFirst()
                        .map(number -> new EmergencyAccess.Opened(
                                number, clock.instant().plusSeconds(3600)));
            }

            public Optional<Instant> until(CaseNumber number) {
                return until;
            }
        });
    }

    @Bean
    EmergencyCards emergencyCards() {
        return (typed, reason) -> Optional.empty();
    }

    @Bean
    org.koldoo.cases.WhoKnows whoKnows() {
        return org.mockito.Mockito.mock(org.koldoo.cases.WhoKnows.class);
    }

    @Bean
    org.koldoo.workflow.Deadlines deadlines() {
        return org.mockito.Mockito.mock(org.koldoo.workflow.Deadlines.class);
    }

    @Bean
    org.koldoo.cases.NotTold notTold() {
        var nobody = org.mockito.Mockito.mock(org.koldoo.cases.NotTold.class);
        org.mockito.Mockito.when(nobody.of(org.mockito.ArgumentMatchers.any()))
                .thenReturn(new org.koldoo.cases.NotTold.Warning(null, List.of()));
        return nobody;
    }

    @Bean
    CustodianDuty custodianDuty() {
        return org.mockito.Mockito.mock(CustodianDuty.class);
    }

    @Bean
    WithProof withProof() {
        return Runnable::run;
    }

    @Bean
    CaseSearch search() {
        return typed -> new CaseSearch.Found(
                "s-1",
                heads.values().stream()
                        .filter(head -> head.codeName().equals(typed))
                        .toList());
    }

    @Bean
    CaseAccess access() {
        return Partly.of(CaseAccess.class, new Object() {
            public Optional<Scope> scope(Actor actor, CaseNumber number) {
                if (hourIsOver) {
                    return Optional.empty();
                }
                return scope.or(() -> actor.of(OWNER) ? Optional.of(Scope.FULL) : Optional.of(Scope.STEP));
            }

            public void require(CaseNumber number, Scope atLeast) {
                if (scope(CurrentActor.require(), number).orElseThrow() != Scope.FULL) {
                    throw Refused.noSuchCase();
                }
            }

            public Set<CaseField> sharedFields(Actor actor, CaseNumber number) {
                return Set.of(CaseField.SEX);
            }
        });
    }

    @Bean
    CaseExport caseExport() {
        return (number, purpose, mark) -> {
            calls.add("export " + purpose);
            return exported;
        };
    }

    @Bean
    StepAnswers stepAnswers() {
        return Partly.of(StepAnswers.class, new Object() {
            public void complete(WorkItemRef ref, String outcome, Map<String, String> answers) {
                faster.ifPresent(item -> {
                    throw new AlreadyDone(item);
                });
                calls.add("complete " + outcome + " " + answers);
            }

            public void closeFor(WorkItemRef ref, String outcome, StepAnswers.OutsideAnswer answer) {
                calls.add("closeFor " + outcome + " " + (answer == null ? "" : answer.way()));
            }
        });
    }

    @Bean
    AnsweredForOthers answeredForOthers() {
        return Partly.of(AnsweredForOthers.class, new Object() {
            public List<WorkItem> toReview(int size) {
                return CurrentActor.require().of(MINISTRY) ? closedFor() : List.of();
            }

            public List<WorkItem> corrected(int size) {
                return CurrentActor.require().of(OWNER) && review.outcome() != null && !review.noted()
                        ? closedFor()
                        : List.of();
            }

            public AnsweredForOthers.Entered read(WorkItemId id) {
                var item = closedFor().stream()
                        .filter(closed -> closed.id().equals(id))
                        .findFirst()
                        .orElseThrow(Refused::noSuchCase);
                var letter = new StepAnswers.OutsideAnswer(
                        StepAnswers.OutsideAnswer.Way.LETTER,
                        "12/3",
                        java.time.LocalDate.of(2026, 11, 20),
                        "Duty officer",
                        null,
                        null);
                var owner = CurrentActor.require().of(OWNER);
                return new AnsweredForOthers.Entered(item, letter, Map.of("place", "Osh"), review, owner, caseOpen);
            }

            public void confirm(WorkItemId id, long version) {
                calls.add("confirm " + version);
            }

            public void correct(WorkItemId id, String outcome, Map<String, String> answers, long version) {
                if (version != review.version()) {
                    throw new Refused("case.outside.changed");
                }
                calls.add("correct " + outcome + " " + answers);
            }

            public void noted(WorkItemId id) {
                calls.add("noted");
            }
        });
    }

    private List<WorkItem> closedFor() {
        return items.stream()
                .filter(item -> item.state() == WorkItemState.ANSWERED_OUTSIDE)
                .toList();
    }

    @Bean
    Consents consents() {
        return Partly.of(Consents.class, new Object() {
            public List<Consents.Consent> of(CaseNumber number) {
                return List.of();
            }

            public UUID recordBasis(
                    CaseNumber number, BodyCode to, Consents.BasisKind kind, String reason, boolean knowing) {
                calls.add("basis " + to + " " + kind);
                return UUID.randomUUID();
            }
        });
    }

    @Bean
    Timeline timeline() {
        return Partly.of(Timeline.class, new Object() {
            public List<Timeline.Entry> of(CaseNumber number, Timeline.Kind kind, Instant before, int size) {
                return List.of();
            }
        });
    }

    @Bean
    Journal journal() {
        return Partly.of(Journal.class, new Object() {
            public void append(JournalEntry entry) {
                journal.add(entry);
            }

            public List<JournalLine> ofCase(CaseNumber number, int limit) {
                return List.of();
            }
        });
    }

    @Bean
    Attempts attempts() {
        return new Attempts() {
            @Override
            public <T> T run(java.util.function.Supplier<T> serviceCall) {
                return serviceCall.get();
            }
        };
    }

    @Bean
    Institutions institutions() {
        return Partly.of(Institutions.class, new Object() {
            public Optional<Body> find(BodyCode code) {
                return all().stream().filter(body -> body.code().equals(code)).findFirst();
            }

            public List<org.koldoo.institutions.Office> offices(BodyCode body) {
                return List.of();
            }

            public List<Body> all() {
                return List.of(
                        body(OWNER, new Labels("Ош кризистик борбору", "Кризисный центр Ош", "Crisis centre Osh")),
                        body(MINISTRY, new Labels("ИИМ", "МВД", "Ministry of Internal Affairs")));
            }
        });
    }

    private static Body body(BodyCode code, Labels name) {
        return new Body(code, BodyType.NGO, name, false, false, true, SopStatus.UNKNOWN, null, null, null, null, null);
    }

    @Bean
    Accounts accounts() {
        return Partly.of(Accounts.class, new Object() {
            public Optional<StaffMember> find(UserId id) {
                return id.equals(AIDA)
                        ? Optional.of(new StaffMember(AIDA, "aida", "Аида", OWNER, null, Set.of(Role.CASEWORKER), true))
                        : Optional.empty();
            }

            public List<StaffMember> ofBody(BodyCode body) {
                return List.of(
                        new StaffMember(BEK, "bek", "Бек", body, null, Set.of(Role.CASEWORKER), true),
                        new StaffMember(AIDA, "aida", "Аида", body, null, Set.of(Role.CASEWORKER), true));
            }

            public Map<UserId, StaffMember> findAll(Collection<UserId> ids) {
                return ids.stream()
                        .flatMap(id -> find(id).stream())
                        .collect(Collectors.toMap(StaffMember::id, member -> member));
            }
        });
    }

    @Bean
    LanguageMemory english() {
        return Partly.of(LanguageMemory.class, new Object() {
            public Optional<java.util.Locale> recall() {
                return Optional.of(Languages.ENGLISH);
            }
        });
    }

    @Bean
    CaseAction noAction() {
        return Partly.of(CaseAction.class, new Object() {
            public int order() {
                return 1;
            }

            public boolean offered(CaseHead head) {
                return false;
            }
        });
    }

    @Bean
    StepForm noForm() {
        return Partly.of(StepForm.class, new Object() {
            public String stepKey() {
                return "nobodys";
            }
        });
    }
}
