package org.koldoo.base.start;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Connections to PostgreSQL that tell it who acts before the first statement of a transaction, and again when that changes
 * within it. Without a transaction nobody is introduced, and nothing of a case is seen.
 */
class IntroducingPool extends HikariDataSource {

    private final Clock clock;

    IntroducingPool(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return introducing(super.getConnection(), clock);
    }

    static Connection introducing(Connection connection, Clock clock) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Introducing(connection, clock));
    }

    private static final class Introducing implements InvocationHandler {

        private static final Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement", "prepareCall");
        /** After these the database has forgotten, wholly or back to a savepoint. */
        private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit");

        private final Connection connection;
        private final Clock clock;
        private @Nullable Introduction last;

        Introducing(Connection connection, Clock clock) {
            this.connection = connection;
            this.clock = clock;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            var name = method.getName();
            if (name.equals("equals") && arguments != null) {
                return proxy == arguments[0];
            }
            if (STATEMENTS.contains(name)) {
                introduce();
            } else if (ENDS.contains(name)) {
                last = null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private void introduce() throws SQLException {
            var now = Introduction.now();
            if (!now.equals(last) && !connection.getAutoCommit()) {
                now.to(connection, clock.instant());
                last = now;
            }
        }
    }
}
