package org.koldoo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeyFolder;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the program as an operator does: another process, its output and its exit code. */
class CommandsTest {

    @TempDir
    Path folder;

    record Outcome(int exit, String result, String trouble) {}

    @Test
    void withoutADatabaseNothingIsMade() throws Exception {
        var outcome = run("verify-journal");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.trouble()).startsWith("There is no database at jdbc:h2:file:");
        assertThat(folder.resolve("keys")).doesNotExist();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aSoundJournalAChangedOneAndOneInUse() throws Exception {
        try (var program = program()) {
            write(program, 3);
            var inUse = run("verify-journal");
            assertThat(inUse.exit()).isEqualTo(2);
            assertThat(inUse.trouble()).contains("in use", "stop that one first");
        }
        var sound = run("verify-journal");
        assertThat(sound.exit()).as(sound.trouble()).isZero();
        assertThat(sound.result())
                .startsWith("The journal is sound: 3 entries.")
                .contains("Head: 3:");
        assertThat(sound.trouble()).isEmpty();
        var head = sound.result().replaceAll("(?s).*Head: ", "").strip();
        assertThat(run("verify-journal", "--head", head).exit()).isZero();

        try (var program = program()) {
            program.getBean(JdbcClient.class)
                    .sql("update journal_entry set object = 'y' where seq = 2")
                    .update();
        }
        var changed = run("verify-journal");
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.result()).startsWith("The journal is not sound: entry 2 was changed");

        new KeyFolder(folder.resolve("other"), true).key("journal.key");
        Files.delete(folder.resolve("keys/journal.key"));
        assertThat(run("verify-journal").trouble()).contains("journal.key is missing");
        Files.move(folder.resolve("other/journal.key"), folder.resolve("keys/journal.key"));
        assertThat(run("verify-journal").trouble()).contains("journal.key is not the one of this database");
    }

    @Test
    void helpVersionAndAMistake() throws Exception {
        assertThat(run("--help").result()).contains("verify-journal", "version");
        assertThat(run("version").result()).startsWith("koldoo ");
        assertThat(run("verify-jurnal").exit()).isEqualTo(2);
    }

    @Test
    void aProcedureIsCheckedWithoutADatabaseOrKeys() throws Exception {
        var ok = run("check-procedure", "workflows/nrm.bpmn");
        assertThat(ok.result()).isEqualTo("ok       workflows/nrm.bpmn\n");
        assertThat(ok.exit()).isZero();
        assertThat(ok.trouble()).isEmpty();
        var attack = "src/test/resources/workflow/attacks/execution-listener-script.bpmn";
        var refused = run("check-procedure", attack);
        assertThat(refused.result()).startsWith("refused  " + attack + "  line ");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(folder.resolve("keys")).doesNotExist();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** The modules below the screens, on the database that the command will read. */
    private ConfigurableApplicationContext program() {
        return new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--koldoo.keys=" + folder.resolve("keys"),
                        "--spring.datasource.url=" + url(),
                        "--koldoo.scheduling=false",
                        "--logging.level.root=warn");
    }

    private static void write(ConfigurableApplicationContext program, int entries) {
        var transaction = program.getBean(TransactionTemplate.class);
        var journal = program.getBean(Journal.class);
        for (int i = 0; i < entries; i++) {
            transaction.executeWithoutResult(
                    status -> journal.append(JournalEntry.of("case.opened", CaseNumber.random(), "x")));
        }
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dkoldoo.keys=" + folder.resolve("keys"),
                "-Dspring.datasource.url=" + url(),
                "org.koldoo.Koldoo"));
        command.addAll(List.of(arguments));
        var result = folder.resolve("result");
        var trouble = folder.resolve("trouble");
        var process = new ProcessBuilder(command)
                .redirectOutput(result.toFile())
                .redirectError(trouble.toFile())
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(result), Files.readString(trouble));
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("data/koldoo");
    }

    @AutoConfigurationPackage
    @ImportAutoConfiguration({
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = "org.koldoo",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "org\\.koldoo\\.(ModuleMigrations|InstallationKind|base\\.start\\.(BaseConfiguration|DatabaseConfiguration|KeyChecks|SecondWall)|journal\\.(ChainedJournal|ChainCheck|JournalTables))"))
    static class Program {}
}
