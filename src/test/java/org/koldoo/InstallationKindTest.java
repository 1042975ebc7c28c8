package org.koldoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.base.start.WrongInstallation;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** The demonstration, where people come in without a password, and real use never share a database. */
class InstallationKindTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    private static InstallationKind started(String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new InstallationKind(environment);
    }

    private void made(InstallationKind kind) {
        kind.check(database);
        Flyway.configure()
                .dataSource(database)
                .placeholders(java.util.Map.of("installation", kind.wanted()))
                .locations("classpath:db/migration/base")
                .load()
                .migrate();
    }

    @Test
    void theDemonstrationOpensNoDatabaseInRealUse() {
        made(started());
        assertThatCode(() -> started().check(database)).doesNotThrowAnyException();
        assertThatThrownBy(() -> started("demo").check(database))
                .isInstanceOf(WrongInstallation.class)
                .hasMessageContaining("in real use");
    }

    @Test
    void aDemonstrationIsNeverPromoted() {
        made(started("demo"));
        assertThatCode(() -> started("demo").check(database)).doesNotThrowAnyException();
        assertThatThrownBy(() -> started().check(database))
                .isInstanceOf(WrongInstallation.class)
                .hasMessageContaining("cannot be taken into real use");
    }

    @Test
    void theWholeProgramDoesNotStartAsADemonstrationOnARealDatabase(@TempDir Path place) {
        start(place, "test").close();
        assertThatThrownBy(() -> start(place, "demo")).hasRootCauseInstanceOf(WrongInstallation.class);
        try (var real = start(place, "test")) {
            var people = real.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("select count(*) from app_user where demo")
                    .query(Integer.class)
                    .single();
            assertThat(people).isZero();
        }
    }

    private static org.springframework.context.ConfigurableApplicationContext start(Path place, String profile) {
        return new SpringApplicationBuilder(Koldoo.class)
                .profiles(profile)
                .run(
                        "--koldoo.keys=" + place.resolve("keys"),
                        "--spring.datasource.url=jdbc:h2:file:" + place.resolve("data/koldoo"),
                        "--server.port=0",
                        "--koldoo.scheduling=false",
                        "--flowable.async-executor-activate=false");
    }
}
