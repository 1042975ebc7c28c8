package org.koldoo.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Turns;
import org.koldoo.base.UserId;
import org.koldoo.files.Inspections;
import org.koldoo.institutions.SopStatus;
import org.koldoo.testing.Acting;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.PartyResolver;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on a real database with its neighbours made small; every call runs in a transaction of its own. */
final class Bench {

    /** Who looked at what, as the watch hears it. */
    final List<Onlooker.Look> looks = new java.util.ArrayList<>();

    final MutableClock clock;
    final Neighbours.Register register = new Neighbours.Register();
    final Neighbours.People people = new Neighbours.People();
    final Neighbours.ListJournal journal = new Neighbours.ListJournal();
    final Neighbours.WordIndex index = new Neighbours.WordIndex();
    final Engine engine = new Engine();
    final List<Object> events = new ArrayList<>();
    final AtomicInteger statements = new AtomicInteger();
    final AtomicInteger proofs = new AtomicInteger();

    final JdbcClient database;
    final CaseAccess access;
    final Cases cases;
    final CaseSearch search;
    final Consents consents;
    final NotTold notTold;
    final Timeline timeline;
    final StepAnswers answers;
    final CaseExport export;
    final AnsweredForOthers reviewed;
    final CaseTeam team;
    final CaseFacts facts;
    final ConflictWall wall;
    final SealedCases sealed;
    final EmergencyAccess emergency;
    final EmergencyCards cards;
    final CustodianDuty duty;
    final UnsealDeed unsealing;
    final ExclusionTable exclusions;
    final List<org.koldoo.journal.NewAlert> alerts = new ArrayList<>();
    final List<org.koldoo.approvals.Proposal> proposals = new ArrayList<>();
    private final TransactionTemplate transactions;

    /** On a database without tables. */
    Bench(DataSource source) {
        this(withTables(source), new MutableClock());
    }

    private static DataSource withTables(DataSource source) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/base/V3__turns.sql"),
                        new ClassPathResource("db/migration/cases/V1__case_files.sql"),
                        new ClassPathResource("db/migration/cases/V2__answers_entered_for_others.sql"),
                        // Of the module below: what the next migration adds a row to.
                        new ByteArrayResource("""
                            create table deadline_parameter (name varchar(60), label_ky varchar(200), label_ru varchar(200),
                            label_en varchar(200), amount integer, unit varchar(20), source varchar(400), as_of date,
                            verified boolean);""".getBytes(StandardCharsets.UTF_8)),
                        new ClassPathResource("db/migration/cases/V3__sealed_and_emergency.sql"),
                        new ClassPathResource("db/migration/cases/V4__consents.sql"),
                        new ClassPathResource("db/migration/cases/V5__under_which_index_key.sql"),
                        new ClassPathResource("db/migration/cases/V6__telephones_for_the_night.sql"))
                .execute(source);
        return source;
    }

    /** On a database with its tables. */
    Bench(DataSource source, MutableClock clock) {
        this.clock = clock;
        var counted = ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> statements.incrementAndGet())
                .build();
        database = JdbcClient.create(counted);
        var batches = new JdbcTemplate(counted);
        var manager = new JdbcTransactionManager(counted);
        transactions = new TransactionTemplate(manager);
        bodies();
        ApplicationEventPublisher publisher = events::add;
        var vault = new Neighbours.PlaceVault();
        var files = new CaseFileTable(database);
        var grants = new GrantTable(database, batches);
        var walls = new WallTable(database, batches, register);
        exclusions = new ExclusionTable(database, vault);
        var factTable = new FactTable(database);
        var fields = new FieldTable(database, batches, vault);
        var indexes = new IndexTable(database, batches, index);
        var timelines = new TimelineTable(database, batches);
        var searches = new SearchTable(database);
        var visibility = new Visibility(database, clock);
        var guard = new CaseGuard(visibility);
        var bases = new BasisTable(database, vault);
        var consentTable = new ConsentTable(database, batches, vault);
        var notToldTable = new NotToldTable(database, vault, register);
        var lawful = new LawfulBases(consentTable, bases, notToldTable, files, walls, register, clock);
        var rights = new OwnerRights(grants, walls, register, people, clock);
        var rules = new FieldRules(new Neighbours.AnyCode(), clock);
        var samePerson = new SamePerson(indexes, timelines, index, publisher, clock);
        var childProtection = new ChildProtection(bases, walls, journal, clock);
        timeline = new KeptTimeline(timelines, guard, journal, vault, clock);
        access = new GrantedAccess(visibility, guard, grants, walls, files, exclusions, lawful, clock);
        engine.addressees = new CaseAddressees(
                files,
                walls,
                exclusions,
                lawful,
                register,
                people,
                new StaticListableBeanFactory().getBeanProvider(PartyResolver.class));
        engine.news = new StepNews(files, grants, lawful, timeline, engine, clock);
        facts = new CaseFacts(files, factTable, lawful);
        var seal = new CaseSeal(files, rights, timelines, journal, engine, clock);
        cases = new KeptCases(
                new CaseOpening(
                        new NewCaseRows(files, fields, indexes, factTable, rules, clock),
                        new SearchFirst(searches, clock),
                        new RequestTable(batches),
                        rights,
                        childProtection,
                        samePerson,
                        timelines,
                        vault,
                        journal,
                        engine,
                        publisher,
                        clock),
                new CaseChanges(
                        files,
                        fields,
                        indexes,
                        factTable,
                        rules,
                        seal,
                        childProtection,
                        timelines,
                        journal,
                        engine,
                        clock),
                new CaseLife(files, rights, people, timeline, journal, engine, publisher, clock),
                new CaseReading(
                        visibility,
                        files,
                        fields,
                        engine,
                        engine,
                        watched(walls),
                        () -> proofs.incrementAndGet(),
                        journal),
                guard,
                visibility,
                factTable,
                watched(walls),
                journal);
        search = new IndexedSearch(visibility, searches, samePerson, index, journal, clock);
        var ends = new ConsentEnds(lawful, grants, engine, publisher, clock);
        consents = new RecordedConsents(
                guard, consentTable, bases, lawful, notToldTable, ends, walls, timeline, journal, engine, clock);
        notTold = new KeptNotTold(guard, notToldTable, fields, ends, register, timeline, journal, clock);
        var answerTable = new AnswerTable(database, batches, vault);
        var outside = new OutsideAnswerTable(database, vault);
        var reviews = new OutsideReviewTable(database);
        var hand = new TasksInHand(engine, access, files, walls, exclusions);
        var own = new BodysOwnAnswers(hand, lawful, visibility);
        reviewed = new ReviewedAnswers(
                reviews,
                outside,
                answerTable,
                new AnswerRules(engine, clock, Inspections.withoutScanner()),
                own,
                visibility,
                files,
                engine,
                engine,
                timeline,
                journal,
                publisher,
                clock);
        answers = new DeclaredAnswers(
                answerTable,
                outside,
                reviews,
                visibility,
                hand,
                own,
                guard,
                engine,
                new AnswerRules(engine, clock, Inspections.withoutScanner()),
                journal,
                clock);
        export = new ExportedAnswers(answerTable, guard, engine, engine, () -> {}, watched(walls), journal);
        var telephones = new TelephoneTable(database, vault);
        team = new NamedTeam(guard, walls, rights, telephones, timeline, journal, engine);
        var raised = new Neighbours.ListAlerts(alerts);
        var circle = new WatchCircle(people, walls, exclusions);
        var custodians = new CustodianTable(database, vault);
        var custodianRules = new CustodianRules(register, walls, exclusions);
        wall = new KeptConflictWall(
                guard, walls, exclusions, register, people, circle, raised, timeline, journal, engine, clock);
        unsealing = new UnsealDeed(
                guard, files, walls, custodians, custodianRules, telephones, people, timeline, raised, journal, engine);
        sealed = new SealedFiles(
                guard,
                files,
                walls,
                custodians,
                custodianRules,
                telephones,
                seal,
                rights,
                unsealing,
                new Neighbours.Proposed(proposals).provider(),
                people,
                raised,
                timeline,
                journal,
                clock);
        emergency = new KeptEmergency(
                new EmergencyTable(database, vault),
                grants,
                files,
                visibility,
                guard,
                walls,
                exclusions,
                circle,
                register,
                new Neighbours.HoursFromNow(72).port(),
                proofs::incrementAndGet,
                new Turns(database),
                raised,
                timeline,
                journal,
                clock);
        cards = new OpenedCards(
                files,
                fields,
                walls,
                custodians,
                custodianRules,
                telephones,
                circle,
                proofs::incrementAndGet,
                raised,
                timeline,
                journal,
                clock);
        duty = new KeptDuty(custodians, register, people, journal, clock);
    }

    private void bodies() {
        register.put("CCB", false, false, SopStatus.NOT_APPLICABLE, null);
        register.put("NGO", false, false, SopStatus.NOT_APPLICABLE, null);
        register.put("MOL", false, true, SopStatus.UNKNOWN, null);
        register.put("MVD", true, true, SopStatus.UNKNOWN, null);
        register.put("MOH", false, true, SopStatus.UNKNOWN, null);
        register.put("BORD", true, true, SopStatus.ADOPTED, null);
        register.put("SMS", false, true, SopStatus.NOT_APPLICABLE, "MOL");
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> transactions.execute(status -> work.get()));
    }

    void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    CaseNumber open(Actor author, NewCase newCase) {
        return as(author, () -> cases.open(newCase));
    }

    /** A case of a grown-up without danger and officials, with the fields given. */
    static NewCase plain(Map<CaseField, String> fields) {
        return with(AgeClass.ADULT, false, YesNoUnsure.NO, Set.of(), Set.of(), fields);
    }

    static NewCase with(
            AgeClass age,
            boolean danger,
            YesNoUnsure official,
            Set<BodyCode> excluded,
            Set<UserId> team,
            Map<CaseField, String> fields) {
        var all = new EnumMap<CaseField, String>(CaseField.class);
        all.putAll(fields);
        return new NewCase(
                UUID.randomUUID(),
                Sex.F,
                age,
                YesNoUnsure.NO,
                YesNoUnsure.NO,
                danger,
                official,
                excluded,
                team,
                null,
                all);
    }

    private Onlookers watched(WallTable walls) {
        Onlooker onlooker = looks::add;
        return new Onlookers(
                new StaticListableBeanFactory(Map.of("onlooker", onlooker)).getBeanProvider(Onlooker.class), walls);
    }
}
