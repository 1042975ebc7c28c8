package org.koldoo.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What holds for the register and the directory on every database. */
abstract class InstitutionsRules {

    private static final BodyCode CCB = BodyCode.of("CCB");
    private static final BodyCode CCO = BodyCode.of("CCO");
    private static final Labels OSH = new Labels("Ош бөлүмү", "Ошский отдел", "Osh office");

    @Autowired
    Institutions institutions;

    @Autowired
    InstitutionAdmin admin;

    @Autowired
    ServiceDirectory directory;

    @Autowired
    FreePlaces places;

    @MockitoBean
    org.koldoo.base.FreshSignIn proof;

    @MockitoBean
    Journal journal;

    @MockitoBean
    CodeLists codes;

    @BeforeEach
    void everyCodeIsKnown() {
        when(codes.knows(anyString(), anyString())).thenReturn(true);
    }

    @Test
    void onlyBodiesThatASourceNamesCountAsHavingAdopted() {
        assertThat(institutions.all())
                .filteredOn(body -> body.sopStatus() == SopStatus.ADOPTED && body.type() != BodyType.NGO)
                .extracting(body -> body.code().value())
                .containsExactlyInAnyOrder("OMB", "BORD");
        assertThat(status("MFA")).isEqualTo(SopStatus.NOT_ADOPTED);
        assertThat(status("GKNB")).isEqualTo(SopStatus.NOT_ADOPTED);
        assertThat(status("LSG")).isEqualTo(SopStatus.PARTIAL);
        assertThat(status("MOL")).isEqualTo(SopStatus.UNKNOWN);
        assertThat(institutions.all())
                .filteredOn(body -> body.sopStatus() != SopStatus.NOT_APPLICABLE)
                .allMatch(body -> body.sopSource() != null && body.sopAsOf() != null);
    }

    @Test
    void aClosedBodyIsKeptAndItsSuccessorActs() {
        assertThat(institutions.find(BodyCode.of("SMS")).orElseThrow().closedOn())
                .isNotNull();
        assertThat(institutions.acting(BodyCode.of("SMS")).orElseThrow().code().value())
                .isEqualTo("MOL");
        assertThat(institutions.acting(CCB).orElseThrow().code()).isEqualTo(CCB);
        assertThat(institutions.all().getLast().code().value()).isEqualTo("SMS");
    }

    @Test
    void theDirectoryPutsWhatFitsFirstAndSaysWhyTheRestDoesNot() {
        var service = freshService();
        var womenOnly = offer(CCB, service, Set.of("F"), false, 3, 3);
        var full = offer(CCO, service, Set.of("F", "M"), true, 2, 0);
        var fits = offer(CCO, service, Set.of("M"), true, 2, 1);
        var man = new ServiceQuery(service, "M", null, "ky", "KG-O", false, false);

        var found = Acting.as(Acting.person("CCB", Role.CASEWORKER), () -> directory.search(man));
        assertThat(found)
                .extracting(match -> match.offer().id())
                .startsWith(fits)
                .contains(womenOnly, full);
        assertThat(found.getFirst().fits()).isTrue();
        assertThat(found)
                .filteredOn(match -> match.offer().id().equals(womenOnly))
                .singleElement()
                .satisfies(match -> assertThat(match.misfits()).containsExactly("sex"));
        assertThat(found)
                .filteredOn(match -> match.offer().id().equals(full))
                .singleElement()
                .satisfies(match -> assertThat(match.misfits()).containsExactly("full"));
    }

    @Test
    void whereNothingFitsTheDirectoryIsStillNotEmpty() {
        var service = freshService();
        offer(CCB, service, Set.of("F"), false, 1, 0);
        var child = new ServiceQuery(service, "M", true, "tg", null, true, true);
        var found = Acting.as(Acting.person("MOL", Role.OFFICER), () -> directory.search(child));
        assertThat(found)
                .singleElement()
                .satisfies(match ->
                        assertThat(match.misfits()).containsExactly("full", "sex", "child", "language", "access"));
    }

    @Test
    void placesNeitherFallBelowNoneNorRiseAboveAll() {
        var offer = offer(CCB, freshService(), Set.of(), true, 1, 1);
        Acting.as(Acting.person("CCB", Role.CASEWORKER), () -> {
            places.taken(offer);
            assertThat(directory.find(offer).orElseThrow().placesFree()).isZero();
            refused("place.none", () -> places.taken(offer));
            places.freed(offer);
            refused("place.aboveTotal", () -> places.freed(offer));
        });
    }

    @Test
    void aCentreCountsItsOwnPlacesAndNobodyElses() {
        var offer = offer(CCB, freshService(), Set.of(), true, 4, 4);
        Acting.as(Acting.person("CCB", Role.SUPERVISOR), () -> admin.setFreePlaces(offer, 2));
        Acting.as(Acting.person("CCO", Role.CASEWORKER), () -> {
            assertThat(directory.find(offer).orElseThrow().placesFree()).isEqualTo(2);
            refused("offer.notYours", () -> admin.setFreePlaces(offer, 1));
        });
        Acting.as(
                Acting.person("CCB", Role.OFFICER),
                () -> assertThatThrownBy(() -> admin.setFreePlaces(offer, 1))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void onlyAdministratorsKeepTheRegister() {
        var body = institutions.find(CCB).orElseThrow();
        Acting.as(Acting.person("CCB", Role.SUPERVISOR), () -> {
            assertThatThrownBy(() -> admin.change(body)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> admin.addOffer(terms(CCB, "SHELTER", Set.of(), true, 1, 1)))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void anAdministratorOfABodyKeepsWhatIsThatBodys() {
        Acting.as(Acting.adminOf("CCO"), () -> {
            admin.change(sop(institutions.find(CCO).orElseThrow(), SopStatus.DRAFT));
            var office = admin.addOffice(CCO, freshCode(), OSH, "KG-O");
            admin.changeOffice(office, OSH, "KG-J");
            var offer = admin.addOffer(terms(CCO, freshService(), Set.of(), true, 1, 1));
            admin.changeOffer(offer, terms(CCO, freshService(), Set.of(), true, 2, 2));
            admin.setFreePlaces(offer, 1);
            admin.closeOffer(offer);
        });
        assertThat(status("CCO")).isEqualTo(SopStatus.DRAFT);
    }

    @Test
    void forAnAdministratorOfABodyTheOtherBodiesAreNotThereToChange() {
        var before = institutions.find(CCB).orElseThrow();
        var office = Acting.as(Acting.admin(), () -> admin.addOffice(CCB, freshCode(), OSH, "KG-O"));
        var theirs = offer(CCB, freshService(), Set.of(), true, 4, 4);
        var own = offer(CCO, freshService(), Set.of(), true, 4, 4);
        Acting.as(Acting.adminOf("CCO"), () -> {
            refused("body.onlyInstallation", () -> admin.add(body(BodyCode.of(freshCode()), SopStatus.UNKNOWN, null)));
            refused("body.unknown", () -> admin.change(sop(before, SopStatus.DRAFT)));
            refused("body.unknown", () -> admin.change(body(BodyCode.of(freshCode()), SopStatus.UNKNOWN, null)));
            refused("body.unknown", () -> admin.addOffice(CCB, freshCode(), OSH, "KG-O"));
            refused("office.unknown", () -> admin.changeOffice(office, OSH, "KG-J"));
            refused("office.unknown", () -> admin.changeOffice(UUID.randomUUID(), OSH, "KG-J"));
            refused("body.unknown", () -> admin.addOffer(terms(CCB, freshService(), Set.of(), true, 1, 1)));
            refused("body.unknown", () -> admin.changeOffer(own, terms(CCB, freshService(), Set.of(), true, 1, 1)));
            for (var offer : Set.of(theirs, UUID.randomUUID())) {
                refused("offer.unknown", () -> admin.changeOffer(offer, terms(CCO, "S", Set.of(), true, 1, 1)));
                refused("offer.unknown", () -> admin.closeOffer(offer));
            }
            refused("offer.notYours", () -> admin.setFreePlaces(theirs, 1));
        });
        assertThat(institutions.find(CCB).orElseThrow()).isEqualTo(before);
        assertThat(institutions.offices(CCB)).extracting(Office::region).doesNotContain("KG-J");
    }

    @Test
    void whatDecidesWhoGetsWhichTaskIsNotForTheBodyItself() {
        var kept = institutions.find(CCO).orElseThrow();
        var closed = LocalDate.of(2026, 11, 1);
        Acting.as(
                Acting.adminOf("CCO"),
                () -> List.of(
                                kept(
                                        kept,
                                        BodyType.MINISTRY,
                                        kept.lawEnforcement(),
                                        kept.state(),
                                        kept.caseOwner(),
                                        null,
                                        null),
                                kept(
                                        kept,
                                        kept.type(),
                                        !kept.lawEnforcement(),
                                        kept.state(),
                                        kept.caseOwner(),
                                        null,
                                        null),
                                kept(
                                        kept,
                                        kept.type(),
                                        kept.lawEnforcement(),
                                        !kept.state(),
                                        kept.caseOwner(),
                                        null,
                                        null),
                                kept(
                                        kept,
                                        kept.type(),
                                        kept.lawEnforcement(),
                                        kept.state(),
                                        !kept.caseOwner(),
                                        null,
                                        null),
                                kept(
                                        kept,
                                        kept.type(),
                                        kept.lawEnforcement(),
                                        kept.state(),
                                        kept.caseOwner(),
                                        closed,
                                        null),
                                kept(
                                        kept,
                                        kept.type(),
                                        kept.lawEnforcement(),
                                        kept.state(),
                                        kept.caseOwner(),
                                        closed,
                                        CCB))
                        .forEach(it -> refused("body.onlyInstallation", () -> admin.change(it))));
        assertThat(institutions.find(CCO).orElseThrow()).isEqualTo(kept);
    }

    @Test
    void aBodyIsAddedChangedAndGivenAnOffice() {
        var code =
                BodyCode.of("T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase());
        Acting.as(Acting.admin(), () -> {
            refused("body.sop.withoutSource", () -> admin.add(body(code, SopStatus.ADOPTED, null)));
            admin.add(body(code, SopStatus.UNKNOWN, null));
            refused("body.code.taken", () -> admin.add(body(code, SopStatus.UNKNOWN, null)));
            admin.change(body(code, SopStatus.ADOPTED, "Letter of the ministry"));
            admin.addOffice(code, "OSH", new Labels("Ош бөлүмү", "Ошский отдел", "Osh office"), "KG-O");
            refused("office.code.taken", () -> admin.addOffice(code, "OSH", new Labels("Ош", "Ош", "Osh"), "KG-O"));
        });
        assertThat(institutions.find(code).orElseThrow().sopStatus()).isEqualTo(SopStatus.ADOPTED);
        assertThat(institutions.offices(code))
                .singleElement()
                .satisfies(office -> assertThat(office.code()).isEqualTo("OSH"));
    }

    @Test
    void anOfferThatWasTakenOutIsNotFoundByASearchButByItsNumber() {
        var service = freshService();
        var offer = offer(CCB, service, Set.of(), true, null, null);
        Acting.as(Acting.admin(), () -> {
            admin.closeOffer(offer);
            assertThat(directory.search(new ServiceQuery(service, null, null, null, null, false, false)))
                    .isEmpty();
            assertThat(directory.find(offer)).isPresent();
        });
    }

    private UUID offer(
            BodyCode body,
            String service,
            Set<String> sexes,
            boolean children,
            @Nullable Integer total,
            @Nullable Integer free) {
        return Acting.as(Acting.admin(), () -> admin.addOffer(terms(body, service, sexes, children, total, free)));
    }

    private static NewOffer terms(
            BodyCode body,
            String service,
            Set<String> sexes,
            boolean children,
            @Nullable Integer total,
            @Nullable Integer free) {
        return new NewOffer(
                body,
                service,
                new Labels("Башпаанек", "Приют", "Shelter"),
                "KG-O",
                sexes,
                children,
                true,
                true,
                false,
                Set.of("ky", "ru"),
                total,
                free,
                "+996 700 000 000");
    }

    private static Body sop(Body body, SopStatus status) {
        return new Body(
                body.code(),
                body.type(),
                body.name(),
                body.lawEnforcement(),
                body.state(),
                body.caseOwner(),
                status,
                LocalDate.of(2026, 11, 1),
                "Order 12",
                body.phone24h(),
                body.closedOn(),
                body.successor());
    }

    private static Body kept(
            Body body,
            BodyType type,
            boolean law,
            boolean state,
            boolean owner,
            @Nullable LocalDate closed,
            @Nullable BodyCode successor) {
        return new Body(
                body.code(),
                type,
                body.name(),
                law,
                state,
                owner,
                body.sopStatus(),
                body.sopAsOf(),
                body.sopSource(),
                body.phone24h(),
                closed,
                successor);
    }

    private static String freshCode() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    }

    private static Body body(BodyCode code, SopStatus status, @Nullable String source) {
        return new Body(
                code,
                BodyType.NGO,
                new Labels("Уюм", "Организация", "Organisation"),
                false,
                false,
                true,
                status,
                source == null ? null : LocalDate.of(2026, 11, 1),
                source,
                null,
                null,
                null);
    }

    private SopStatus status(String code) {
        return institutions.find(BodyCode.of(code)).orElseThrow().sopStatus();
    }

    private static String freshService() {
        return "S" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
