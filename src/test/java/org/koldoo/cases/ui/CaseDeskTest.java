package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands between the pages of a case and the services asks who may itself: it is no door that others know of. */
@KoldooTest
class CaseDeskTest extends Mechanism {

    @Autowired
    CaseDesk desk;

    @Test
    @Asvs("V8.2.2")
    void whoeverMayNotSeeTheCaseSeesNeitherItsTasksNorItsProcedures() {
        var number = adult();
        assertThat(as(worker, () -> desk.items(number))).isNotEmpty();
        for (var outside : List.of(stranger, centre, Acting.person("CCB", Role.CASEWORKER), Acting.admin())) {
            for (Runnable question :
                    List.<Runnable>of(() -> desk.items(number), () -> desk.runs(number), () -> desk.waiting(number))) {
                assertThat(refusal(outside, question)).as("%s", outside).isEqualTo("case.unknown");
            }
        }
    }
}
