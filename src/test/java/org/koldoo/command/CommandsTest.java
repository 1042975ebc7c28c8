package org.koldoo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeyFolder;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
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

    @Test
    void keysAreChangedWithTheProgramStoppedAndWhatWasSealedStaysReadable() throws Exception {
        var owner = KeyOwner.draft(UUID.randomUUID());
        var place = new Place(owner, "draft", UUID.randomUUID(), "answers");
        byte[] sealed;
        try (var program = program()) {
            var vault = program.getBean(Vault.class);
            sealed = program.getBean(TransactionTemplate.class).execute(status -> {
                vault.createKey(owner, BodyCode.of("CCB"));
                return vault.seal(place, "text");
            });
            assertThat(run("rotate-keys", "--root").trouble()).contains("in use", "stop that one first");
        }
        var body = run("rotate-keys", "--body", "CCB");
        assertThat(body.result()).contains("New key of CCB: version 2.", "1 keys of cases", "removed: 1.");
        var index = run("rotate-keys", "--index");
        assertThat(index.result()).contains("New index key: index-2.key", "destroyed.list needs it");
        assertThat(index.exit()).isZero();
        var root = run("rotate-keys", "--root");
        assertThat(root.result()).contains("New root key: root-2.key", "Nothing hangs on", "shred -u");
        assertThat(root.exit()).isZero();
        var old = folder.resolve("keys/root.key");
        assertThat(old.toFile().setWritable(true)).isTrue();
        Files.delete(old);
        try (var program = program()) {
            assertThat(program.getBean(Vault.class).open(place, sealed)).isEqualTo("text");
            assertThat(program.getBean(JdbcClient.class)
                            .sql("select facts from journal_entry where action = 'key.root.new'")
                            .query(String.class)
                            .single())
                    .startsWith("operator=")
                    .contains("@");
        }
        Files.delete(folder.resolve("keys/root-2.key"));
        assertThat(run("verify-journal").trouble()).contains("root-2.key is missing");
    }

    @Test
    void theKeysGoToThreeHoldersAndTwoOfThemBringThemBack() throws Exception {
        try (var program = program()) {
            write(program, 2);
        }
        var words = "first holder words\nfirst holder words\nsecond holder words\nsecond holder words\n"
                + "third holder words\nthird holder words\n";
        var split = typed(words, "split-root-key");
        assertThat(split.exit()).as(split.trouble()).isZero();
        var shares = split.result().split("Share \\d of 3");
        assertThat(shares).hasSize(4);
        var first = share(shares[1]) + "\n\nfirst holder words\n";
        var third = share(shares[3]) + "\n\nthird holder words\n";
        var wrong = typed(first + share(shares[2]) + "\n\nnot these words\n", "split-root-key", "--finish");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.trouble()).contains("not the one of this share");
        assertThat(folder.resolve("keys/root.key")).exists();

        var finished = typed(first + third, "split-root-key", "--finish");
        assertThat(finished.exit()).as(finished.trouble()).isZero();
        assertThat(folder.resolve("keys").toFile().list()).containsExactlyInAnyOrder("sealed.keys");
        var again = typed(first + third, "split-root-key", "--finish");
        assertThat(again.exit()).as(again.trouble()).isZero();
        assertThat(again.result()).contains("The key files are gone");
        assertThat(folder.resolve("keys").toFile().list()).containsExactlyInAnyOrder("sealed.keys");
        assertThat(typed("", "verify-journal").exit()).isEqualTo(2);
        var sound = typed(third + first, "verify-journal");
        assertThat(sound.result()).as(sound.trouble()).startsWith("The journal is sound: 4 entries.");
        assertThat(typed(first + third, "rotate-keys", "--root").trouble()).contains("join-root-key");

        assertThat(typed(first + third, "join-root-key").exit()).isZero();
        assertThat(run("verify-journal").result()).startsWith("The journal is sound: 5 entries.");
        assertThat(folder.resolve("keys/sealed.keys")).doesNotExist();
    }

    private static String share(String printed) {
        return printed.lines().filter(line -> line.matches(" {2}[0-9A-Z ]+")).collect(Collectors.joining("\n"));
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
        return typed("", arguments);
    }

    private Outcome typed(String words, String... arguments) throws IOException, InterruptedException {
        var input = Files.writeString(folder.resolve("typed"), words);
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
                .redirectInput(input.toFile())
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
                                    "org\\.koldoo\\.(ModuleMigrations|InstallationKind|base\\.start\\.(BaseConfiguration|DatabaseConfiguration|KeyChecks|SecondWall)|journal\\.(ChainedJournal|ChainCheck|JournalTables)|vault\\.(KeyTables|BodyKeys|RootKeys|EnvelopeVault|DestroyedKeys))"))
    static class Program {}
}
