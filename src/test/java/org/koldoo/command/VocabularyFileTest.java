package org.koldoo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.KoldooTest;
import org.koldoo.workflow.ProcedureChecks;
import org.koldoo.workflow.guard.KnownWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * The words in the jar are those of a program that was just set up; this starts one to see. After a new step, fact, deadline,
 * body or procedure, write them anew: {@code ./mvnw test -Dtest=VocabularyFileTest -Dkoldoo.vocabulary.write=true}
 */
@KoldooTest
@TestPropertySource(properties = "koldoo.test.alone=vocabulary") // nothing that another test published is in it
class VocabularyFileTest {

    private static final Path FILE = Path.of("src/main/resources", KnownWords.FILE);

    @Autowired
    ProcedureChecks checks;

    @Test
    void theWordsInTheJarAreThoseThatTheProgramKnows() throws IOException {
        var living = checks.vocabulary();
        if (Boolean.getBoolean("koldoo.vocabulary.write")) {
            Files.writeString(FILE, KnownWords.written(living));
        }
        var kept = KnownWords.of(FILE);
        assertThat(kept.steps()).isEqualTo(living.steps());
        assertThat(kept.facts()).isEqualTo(living.facts());
        assertThat(kept.deadlines()).isEqualTo(living.deadlines());
        assertThat(kept.topics()).isEqualTo(living.topics());
        assertThat(kept.parties()).isEqualTo(living.parties());
        assertThat(kept.bodies()).isEqualTo(living.bodies());
        assertThat(kept.lawEnforcement()).isEqualTo(living.lawEnforcement());
        assertThat(kept.disclosable()).isEqualTo(living.disclosable());
        assertThat(kept.called()).isEqualTo(living.called());
        assertThat(Files.readString(FILE)).isEqualTo(KnownWords.written(living));
    }
}
