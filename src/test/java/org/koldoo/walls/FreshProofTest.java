package org.koldoo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseExport;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.journal.ExportMark;
import org.koldoo.sops.Reviews;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.DecisionDrafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** What would hurt most in a stolen session asks for a proof of the last five minutes, in the service, for every caller. */
@KoldooTest
@Asvs("V7.5.3")
class FreshProofTest extends Mechanism {

    @Autowired
    CaseExport export;

    @Autowired
    Reviews reviews;

    @Autowired
    DecisionDrafts tables;

    @Autowired
    MutableClock now;

    @Test
    void namesOfACaseThatIsNotOnesOwn() {
        var number = presumed(YesNoUnsure.NO, "MOL", "CCO");
        for (var stale : stale()) {
            in(boss, stale, () -> {
                refused(() -> cases.reveal(number, Set.of(CaseField.SAFE_CONTACT), "CHECK"));
                assertThat(cases.reveal(number, Set.of(CaseField.MEDICAL_ALERTS), "CHECK"))
                        .isNotNull();
            });
            in(
                    worker,
                    stale,
                    () -> assertThat(cases.reveal(number, Set.of(CaseField.SAFE_CONTACT), ""))
                            .isNotNull());
        }
        in(
                boss,
                now.instant(),
                () -> assertThat(cases.reveal(number, Set.of(CaseField.SAFE_CONTACT), "CHECK"))
                        .isNotNull());
    }

    @Test
    void exports() {
        var number = presumed(YesNoUnsure.NO, "MOL", "CCO");
        for (var stale : stale()) {
            in(worker, stale, () -> refused(() -> export.answers(number, "COURT", ExportMark.fresh())));
        }
        in(
                worker,
                now.instant(),
                () -> assertThat(export.answers(number, "COURT", ExportMark.fresh()))
                        .isNotNull());
    }

    @Test
    void proceduresAndTablesComingIntoForce() {
        for (var stale : stale()) {
            in(Acting.person("MFA", Role.ADMIN), stale, () -> {
                refused(() -> reviews.approve(UUID.randomUUID(), "x"));
                refused(() -> reviews.publish(UUID.randomUUID()));
            });
            in(Acting.person("MOL", Role.COORDINATOR), stale, () -> {
                refused(() -> tables.approve(UUID.randomUUID(), "x"));
                refused(() -> tables.publish(UUID.randomUUID()));
            });
        }
    }

    /** Proved too long ago, and not at all. */
    private List<Optional<Instant>> stale() {
        return List.of(Optional.of(now.instant().minus(Duration.ofMinutes(5)).minusSeconds(1)), Optional.empty());
    }

    private record Principal(Actor actor, @Nullable Instant provedAt) implements ActorPrincipal {}

    private static void in(Actor actor, Optional<Instant> proved, Runnable work) {
        in(actor, proved.orElse(null), work);
    }

    private static void in(Actor actor, @Nullable Instant proved, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        var authorities = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        context.setAuthentication(
                new TestingAuthenticationToken(new Principal(actor, proved), null, List.copyOf(authorities)));
        SecurityContextHolder.setContext(context);
        try {
            CurrentActor.as(actor, work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("signIn.stale"));
    }
}
