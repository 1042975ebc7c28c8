package org.koldoo.base.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.koldoo.MigratedPostgres;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.testing.TemporaryPostgres;
import org.mockito.Mockito;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That PostgreSQL is told who acts, seldom enough, and that the operator is told where that is in vain. */
@ExtendWith(OutputCaptureExtension.class)
class SecondWallTest {

    private final Actor worker =
            new Actor(UserId.random(), BodyCode.of("CCB"), null, Set.of(Role.SUPERVISOR, Role.CASEWORKER));
    private final List<String> prepared = new ArrayList<>();

    private Connection connection(boolean autoCommit) throws Exception {
        var connection = Mockito.mock(Connection.class);
        Mockito.when(connection.getAutoCommit()).thenReturn(autoCommit);
        Mockito.when(connection.prepareStatement(Mockito.anyString())).thenAnswer(call -> {
            prepared.add(call.<String>getArgument(0).startsWith("select set_config") ? "who" : call.getArgument(0));
            return Mockito.mock(PreparedStatement.class);
        });
        return IntroducingPool.introducing(connection, Clock.systemUTC());
    }

    private static void ask(Connection connection, String question) {
        try {
            connection.prepareStatement(question);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theDatabaseIsToldOnceATransactionAndAgainOnlyWhenSomebodyElseActs() throws Exception {
        var connection = connection(false);
        CurrentActor.as(worker, () -> {
            ask(connection, "a");
            ask(connection, "b");
            Mechanism.does(() -> Mechanism.does(() -> ask(connection, "c")));
            Mechanism.does(() -> {});
            ask(connection, "d");
            ask(connection, "e");
        });
        connection.commit();
        ask(connection, "f");
        assertThat(prepared).containsExactly("who", "a", "b", "who", "c", "who", "d", "e", "who", "f");
    }

    @Test
    void withoutATransactionNothingIsTold() throws Exception {
        var connection = connection(true);
        CurrentActor.as(worker, () -> ask(connection, "a"));
        assertThat(prepared).containsExactly("a");
    }

    @Test
    void nobodyHasNoNameAndTheProgramItselfIsTheMechanism() {
        assertThat(Introduction.now()).isEqualTo(new Introduction("", "", "", "", false));
        assertThat(CurrentActor.as(Actor.SYSTEM, Introduction::now)).isEqualTo(new Introduction("", "", "", "", true));
        assertThat(CurrentActor.as(worker, Introduction::now))
                .isEqualTo(new Introduction(
                        worker.id().toString(), "CCB", "", "PERSON,BODY,CASEWORKER,SUPERVISOR", false));
    }

    @Test
    void theOperatorIsToldWhereTheProgramOwnsTheTables(CapturedOutput output) {
        var name = MigratedPostgres.database();
        start(name, TemporaryPostgres.PROGRAM);
        assertThat(output).doesNotContain("row-level security");
        start(name, TemporaryPostgres.OWNER);
        assertThat(output).contains("row-level security does not hold");
    }

    private static void start(String name, String role) {
        var database = JdbcClient.create(TemporaryPostgres.as(role, name));
        new SecondWall(new Database(TemporaryPostgres.url(name), role, role), database).afterSingletonsInstantiated();
    }
}
