package org.koldoo.intake;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Labels;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.EmergencyPlacements;
import org.koldoo.cases.EmergencyPlacements.PlacementChoice;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.NotTold;
import org.koldoo.cases.Timeline;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.BodyType;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.SopStatus;
import org.koldoo.journal.DaysLived;
import org.koldoo.journal.Journal;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.Attempts;
import org.koldoo.workflow.Deadlines;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItems;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Plays the modules below the intake: they answer as their contracts say, and no more. */
@TestConfiguration(proxyBeanMethods = false)
class Neighbours {

    static final UUID PLACE = UUID.nameUUIDFromBytes("place".getBytes());
    static final UUID STATE_PLACE = UUID.nameUUIDFromBytes("state".getBytes());
    static final UserId COLLEAGUE = new UserId(UUID.nameUUIDFromBytes("colleague".getBytes()));

    private static final Map<String, List<String>> LISTS = Map.of(
            "sex", List.of("F", "M", "X", "U"),
            "age_class", List.of("CHILD", "ADULT", "UNKNOWN_MAY_BE_CHILD"),
            "yes_no_unsure", List.of("YES", "NO", "UNSURE"),
            "home_or_abroad", List.of("HOME", "ABROAD", "BOTH"),
            "country", List.of("KG", "RU", "UZ"),
            "exploitation", List.of("LABOUR", "OTHER"),
            "emergency_number", List.of("112", "103"));

    @Bean
    Vault vault() {
        return new MemoryVault();
    }

    @Bean
    Journal journal() {
        return mock(Journal.class);
    }

    /** The program was at work all the time. */
    @Bean
    DaysLived daysLived() {
        var days = mock(DaysLived.class);
        when(days.since(any())).thenReturn(7);
        return days;
    }

    @Bean
    Deadlines deadlines() {
        var deadlines = mock(Deadlines.class);
        when(deadlines.due(anyString(), any())).thenAnswer(call -> {
            var days = call.getArgument(0, String.class).equals("intake.draft") ? 28 : 21;
            return call.getArgument(1, Instant.class).plus(Duration.ofDays(days));
        });
        return deadlines;
    }

    @Bean
    Attempts attempts() {
        return new Attempts() {
            @Override
            public <T> T run(Supplier<T> call) {
                return call.get();
            }
        };
    }

    /** Opens a case once for a request, as the contract says. */
    @Bean
    Cases cases() {
        var opened = new HashMap<UUID, CaseNumber>();
        var cases = mock(Cases.class);
        when(cases.open(any()))
                .thenAnswer(call -> opened.computeIfAbsent(
                        call.getArgument(0, NewCase.class).request(), request -> CaseNumber.random()));
        return cases;
    }

    @Bean
    EmergencyPlacements placements() {
        var placements = mock(EmergencyPlacements.class);
        var name = new Labels("Борбор", "Центр", "Centre");
        when(placements.choices(any(), any(), any(), any(), org.mockito.ArgumentMatchers.anyBoolean()))
                .thenReturn(List.of(
                        new PlacementChoice(STATE_PLACE, BodyCode.of("MVD"), name, "KG-O", 3, null, List.of()),
                        new PlacementChoice(PLACE, BodyCode.of("CCO"), name, "KG-O", 3, "+996 000 000", List.of())));
        return placements;
    }

    @Bean
    Institutions institutions() {
        var all = List.of(body("CCB", BodyType.CRISIS_CENTRE), body("MVD", BodyType.MINISTRY));
        var institutions = mock(Institutions.class);
        when(institutions.all()).thenReturn(all);
        when(institutions.find(any()))
                .thenAnswer(call -> all.stream()
                        .filter(body -> body.code().equals(call.getArgument(0)))
                        .findFirst());
        return institutions;
    }

    @Bean
    Accounts accounts() {
        var colleague = new StaffMember(
                COLLEAGUE, "c", "Colleague", BodyCode.of("CCB"), null, java.util.Set.of(Role.CASEWORKER), true);
        var accounts = mock(Accounts.class);
        when(accounts.ofBody(any())).thenReturn(List.of(colleague));
        when(accounts.find(any())).thenReturn(Optional.of(colleague));
        return accounts;
    }

    @Bean
    @Primary
    CodeLists fewCodes() {
        var lists = mock(CodeLists.class);
        when(lists.list(anyString()))
                .thenAnswer(call -> codes(call.getArgument(0)).stream()
                        .map(code -> new CodeLists.Code(code, new Labels(code, code, code), ""))
                        .toList());
        when(lists.knows(anyString(), anyString()))
                .thenAnswer(call -> codes(call.getArgument(0)).contains(call.getArgument(1, String.class)));
        when(lists.label(anyString(), anyString()))
                .thenAnswer(call -> new Labels(call.getArgument(1), call.getArgument(1), call.getArgument(1)));
        return lists;
    }

    /** Finds nobody unless a test says otherwise; each search has an id. */
    @Bean
    CaseSearch caseSearch() {
        var search = mock(CaseSearch.class);
        when(search.search(anyString()))
                .thenAnswer(call -> new CaseSearch.Found(UUID.randomUUID().toString(), List.of()));
        return search;
    }

    @Bean
    Consents consents() {
        return mock(Consents.class);
    }

    @Bean
    org.koldoo.cases.WhoKnows whoKnows() {
        return mock(org.koldoo.cases.WhoKnows.class);
    }

    @Bean
    org.koldoo.cases.ui.NotToldPanels notToldPanels() {
        var panels = mock(org.koldoo.cases.ui.NotToldPanels.class);
        when(panels.of(any())).thenAnswer(call -> new com.vaadin.flow.component.html.Div());
        return panels;
    }

    @Bean
    NotTold notTold() {
        return mock(NotTold.class);
    }

    @Bean
    Timeline timeline() {
        return mock(Timeline.class);
    }

    @Bean
    WorkItems workItems() {
        return mock(WorkItems.class);
    }

    @Bean
    CaseAccess caseAccess() {
        return mock(CaseAccess.class);
    }

    @Bean
    Procedures procedures() {
        return mock(Procedures.class);
    }

    private static List<String> codes(String list) {
        return LISTS.getOrDefault(list, List.of("ONE", "TWO"));
    }

    private static Body body(String code, BodyType type) {
        var police = type == BodyType.MINISTRY;
        return new Body(
                BodyCode.of(code),
                type,
                new Labels(code, code, code),
                police,
                police,
                true,
                SopStatus.values()[0],
                null,
                null,
                null,
                null,
                null);
    }
}
