package org.koldoo.base.start;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A program with our database that writes a row after the other, says which are committed, and has to finish when stopped. */
final class WritesUntilStopped {

    /** What is written last. */
    static final int FAREWELL = -1;

    private static final long LONGER_THAN_H2_NEEDS_TO_CLOSE = 700;

    public static void main(String[] args) {
        var program = new SpringApplicationBuilder(DatabaseConfiguration.class)
                .initializers(WritesUntilStopped::addLastWriter)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=off", "spring.main.banner-mode=off")
                .run(args);
        var pool = program.getBean(HikariDataSource.class);
        try {
            for (int i = 1; ; i++) {
                execute(pool, "insert into row_written (id) values (" + i + ")");
                System.out.println(i);
            }
        } catch (SQLException stopped) {
            Thread.onSpinWait(); // the program is ending; whoever holds the test looks at what is in the file
        }
    }

    /** A transaction that has begun when the program is told to stop, and that the program waits for. */
    private static DisposableBean lastWriter(HikariDataSource pool) throws SQLException {
        execute(pool, "create table if not exists row_written (id integer primary key)");
        var connection = pool.getConnection();
        connection.setAutoCommit(false);
        return () -> {
            try (connection;
                    var statement = connection.createStatement()) {
                Thread.sleep(LONGER_THAN_H2_NEEDS_TO_CLOSE);
                statement.execute("insert into row_written (id) values (" + FAREWELL + ")");
                connection.commit();
            }
        };
    }

    private static void addLastWriter(ConfigurableApplicationContext program) {
        var context = (GenericApplicationContext) program;
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean("lastWriter", DisposableBean.class, () -> {
            try {
                return lastWriter(program.getBean(HikariDataSource.class));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
