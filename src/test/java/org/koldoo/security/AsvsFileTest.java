package org.koldoo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.koldoo.security.AsvsFile.Line;

/**
 * {@code docs/security/asvs.csv} says what is so. After a new test with {@code @Asvs}, or a judgement in {@code reviewed.csv}:
 * {@code ./mvnw test -Dtest=AsvsFileTest -Dkoldoo.asvs.write=true}
 */
class AsvsFileTest {

    @Test
    void theListSaysWhatTheTestsProve() throws IOException {
        if (Boolean.getBoolean("koldoo.asvs.write")) {
            Files.writeString(AsvsFile.FILE, AsvsFile.written());
        }
        assertThat(Files.readString(AsvsFile.FILE)).isEqualTo(AsvsFile.written());
    }

    @Test
    void testsNameRequirementsThatExist() throws IOException {
        var known = AsvsFile.lines().stream().map(Line::id).collect(Collectors.toSet());

        assertThat(known).hasSize(345).containsAll(AsvsFile.tests().keySet());
    }

    @Test
    void whatIsJudgedByHandSaysWhy() throws IOException {
        var known = AsvsFile.lines().stream().map(Line::id).collect(Collectors.toSet());

        assertThat(AsvsFile.reviewed()).allSatisfy(row -> {
            assertThat(row.get("id")).isIn(known);
            assertThat(row.get("status")).isIn(AsvsFile.BY_HAND);
            assertThat(row.get("why")).isNotBlank();
        });
    }

    /** What is no longer true by hand because a test shows it is taken out there. */
    @Test
    void nothingIsJudgedByHandThatATestProves() throws IOException {
        var proven = AsvsFile.tests().keySet();

        assertThat(AsvsFile.reviewed()).extracting(row -> row.get("id")).doesNotContainAnyElementsOf(proven);
    }
}
