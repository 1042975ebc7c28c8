package org.koldoo.base.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What Dockerfile and docker-compose.yml set is what the program reads. */
class ContainerTest {

    private static final Pattern ENV = Pattern.compile("(?m)^ENV (.*)$");
    private static final Pattern PRACTICE = Pattern.compile("(?m)^RUN (SPRING_\\S+ KOLDOO_\\S+)");
    private static final Pattern WORD = Pattern.compile("([A-Z_]+)=(\\S+)");
    private static final Pattern COMPOSED = Pattern.compile("(?m)^ {6}((?:SPRING|KOLDOO)_[A-Z_]+): (\\S+)$");

    @Test
    void theDemonstrationInAContainerIsReachedAndKeepsToItsDatabaseAndKeys() throws IOException {
        var settings = settings(compose(), "demo");
        assertThat(settings.getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThat(settings.getProperty("spring.datasource.url")).startsWith("jdbc:postgresql://database/");
        assertThat(settings.getProperty("spring.datasource.username")).isEqualTo("koldoo_app");
        assertThat(settings.getProperty("koldoo.keys")).isEqualTo("/keys");
    }

    @Test
    void onAMachineTheDemonstrationIsForThatMachineOnly() {
        var settings = settings(Map.of(), "demo");
        assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(settings.getProperty("spring.datasource.url")).isEqualTo("jdbc:h2:file:./data/demo");
    }

    @Test
    void composeAsksForTheDemonstrationOnlyWhenTheOperatorDoes() throws IOException {
        assertThat(compose()).containsEntry("KOLDOO_DEMO", "${KOLDOO_DEMO:-false}");
        assertThat(DemoWish.profiles(Map.of("KOLDOO_DEMO", "true"))).containsExactly("demo");
        assertThat(DemoWish.profiles(Map.of("KOLDOO_DEMO", "false"))).isEmpty();
        assertThat(DemoWish.profiles(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "ture"})
    void anythingElseIsNotTakenForOneOfThem(String wish) {
        assertThatThrownBy(() -> DemoWish.profiles(Map.of("KOLDOO_DEMO", wish)))
                .isInstanceOf(WrongInstallation.class)
                .hasMessageContaining("\"true\"");
    }

    /** The image is not built where this start fails. */
    @Test
    void theStartForPracticeOpensADatabaseThatTheProgramAccepts() throws IOException {
        var practice = words(PRACTICE, Files.readString(Path.of("Dockerfile")));
        var database = new Database(String.valueOf(practice.get("SPRING_DATASOURCE_URL")), null, null);
        var folder = new DatabaseConfiguration()
                .keyFolder(Path.of(String.valueOf(practice.get("KOLDOO_KEYS"))), false, database);
        assertThat(folder.names()).isEmpty();
    }

    private static Map<String, Object> compose() throws IOException {
        var all = words(ENV, Files.readString(Path.of("Dockerfile")));
        COMPOSED.matcher(Files.readString(Path.of("docker-compose.yml")))
                .results()
                .forEach(set -> all.put(set.group(1), set.group(2)));
        return all;
    }

    private static Map<String, Object> words(Pattern line, String text) {
        var all = new HashMap<String, Object>();
        line.matcher(text)
                .results()
                .flatMap(found -> WORD.matcher(found.group(1)).results())
                .forEach(word -> all.put(word.group(1), word.group(2)));
        return all;
    }

    /** As the program reads them, without the folder of the secrets, which only a container has. */
    private static StandardEnvironment settings(Map<String, Object> variables, String profile) {
        var set = new HashMap<>(variables);
        set.remove("SPRING_CONFIG_IMPORT");
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, set));
        ConfigDataEnvironmentPostProcessor.applyTo(environment, null, null, profile);
        return environment;
    }
}
