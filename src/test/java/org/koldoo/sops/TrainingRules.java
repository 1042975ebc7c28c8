package org.koldoo.sops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.sops.AdoptionRegister.Line;
import org.koldoo.sops.Training.Trained;
import org.koldoo.testing.Acting;
import org.koldoo.workflow.ProcedureSummary;
import org.koldoo.workflow.UseFigures.Span;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who says how many people of a body were trained, and what the register makes of it, on each database. */
abstract class TrainingRules {

    private static final BodyCode MFA = BodyCode.of("MFA");
    private static final BodyCode BORD = BodyCode.of("BORD");

    @Autowired
    Training training;

    @Autowired
    AdoptionRegister register;

    @Autowired
    JdbcClient sql;

    @Test
    void theAdministratorOfTheBodyAndTheChiefSayItAndTheLatestCounts() {
        long before = told();
        Acting.as(Acting.adminOf("MFA"), () -> training.record(MFA, trained(12, "2026-11-01", " List 4 ")));
        Acting.as(Acting.admin(), () -> training.record(MFA, trained(5, "2026-06-01", "Report")));
        assertThat(Acting.as(Acting.person("MOL", Role.COORDINATOR), training::latest))
                .containsEntry(MFA, trained(12, "2026-11-01", "List 4"));
        Acting.as(Acting.admin(), () -> training.record(MFA, trained(14, "2026-11-02", "List 5")));
        assertThat(line(MFA).training()).isEqualTo(trained(14, "2026-11-02", "List 5"));
        assertThat(told()).isEqualTo(before + 3);
    }

    @Test
    void nobodySaysItForAnotherBody() {
        Acting.as(Acting.adminOf("MFA"), () -> {
            for (var other : List.of(BORD, BodyCode.of("NOPE"))) {
                refused("body.unknown", () -> training.record(other, trained(1, "2026-11-01", "x")));
            }
        });
        for (var role : List.of(Role.SUPERVISOR, Role.COORDINATOR, Role.OFFICER)) {
            Acting.as(
                    Acting.person("BORD", role),
                    () -> assertThatThrownBy(() -> training.record(BORD, trained(1, "2026-11-01", "x")))
                            .isInstanceOf(AccessDeniedException.class));
        }
        assertThat(line(BORD).training()).isNull();
    }

    @Test
    void whatCannotBeIsRefused() {
        Acting.as(Acting.admin(), () -> {
            refused("body.unknown", () -> training.record(BodyCode.of("NOPE"), trained(1, "2026-11-01", "x")));
            refused("training.people", () -> training.record(BORD, trained(-1, "2026-11-01", "x")));
            refused("training.people", () -> training.record(BORD, trained(100_001, "2026-11-01", "x")));
            refused("training.asOf", () -> training.record(BORD, trained(1, "2126-11-01", "x")));
            refused("training.source", () -> training.record(BORD, trained(1, "2026-11-01", " ")));
            refused("training.source", () -> training.record(BORD, trained(1, "2026-11-01", "x".repeat(301))));
        });
    }

    @Test
    void anAdoptedActWithoutUseIsTheGap() {
        assertThat(line(BORD).adopted()).isTrue();
        assertThat(line(BORD).gap()).isTrue();
        assertThat(line(BodyCode.of("GKNB")).gap()).isFalse();
    }

    @Test
    void aProcedureOfItsOwnIsFoundByTheBodyItsNameBeginsWith() {
        assertThat(line(MFA).procedures()).extracting(ProcedureSummary::topic).contains("MFA.travel-document");
        assertThat(line(BodyCode.of("CCB")).procedures()).isEmpty();
    }

    @Test
    void theRegisterIsForThoseWhoLead() {
        for (var role : List.of(Role.CASEWORKER, Role.OFFICER, Role.LAWYER)) {
            Acting.as(Acting.person("MVD", role), () -> {
                assertThatThrownBy(() -> register.lines(Span.YEAR)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(training::latest).isInstanceOf(AccessDeniedException.class);
            });
        }
    }

    private Line line(BodyCode body) {
        return Acting.as(Acting.person("MOL", Role.COORDINATOR), () -> register.lines(Span.YEAR)).stream()
                .filter(line -> line.body().code().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private long told() {
        return sql.sql("select count(*) from journal_entry where action = 'training.recorded' and object = 'MFA'")
                .query(Long.class)
                .single();
    }

    private static Trained trained(int people, String asOf, String source) {
        return new Trained(people, LocalDate.parse(asOf), source);
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
