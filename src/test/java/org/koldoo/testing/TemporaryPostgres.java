package org.koldoo.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real PostgreSQL, started once a JVM, with a database of its own for every test context. As in production one role owns the
 * tables and the program signs in as another, with the rights that docker-compose.yml gives it.
 */
public class TemporaryPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String OWNER = "koldoo_owner";
    public static final String PROGRAM = "koldoo_app";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = database();
        TestPropertyValues.of(
                        "koldoo.keys=" + TemporaryPlaces.folder().resolve("keys"),
                        "spring.datasource.url=" + url(name),
                        "spring.datasource.username=" + PROGRAM,
                        "spring.datasource.password=" + PROGRAM,
                        "spring.flyway.user=" + OWNER,
                        "spring.flyway.password=" + OWNER)
                .applyTo(context);
    }

    /** The name of a new database without tables. */
    public static String database() {
        var name = "koldoo" + DATABASES.incrementAndGet();
        execute(Server.RUNNING.getPostgresDatabase(), "create database " + name + " owner " + OWNER);
        execute(Server.RUNNING.getDatabase(OWNER, name), rights(name));
        return name;
    }

    public static DataSource as(String role, String name) {
        return Server.RUNNING.getDatabase(role, name);
    }

    public static String url(String name) {
        return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
    }

    /** What docker-compose.yml lets the owner run in a new database, without the role itself. */
    private static String rights(String name) {
        try {
            var compose = Files.readString(Path.of("docker-compose.yml"));
            var sql = compose.substring(compose.indexOf("<<'SQL'") + 7);
            return sql.substring(sql.indexOf("REVOKE"), sql.indexOf("\n      SQL"))
                    .replace("DATABASE koldoo ", "DATABASE " + name + " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
                execute(server.getPostgresDatabase(), "create role " + OWNER + " login");
                execute(server.getPostgresDatabase(), "create role " + PROGRAM + " login");
                return server;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
