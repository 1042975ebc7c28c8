package org.koldoo.base.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;

/** Who acts, as the policies of the database hear it. Nobody is somebody without a name, who sees nothing. */
record Introduction(String person, String body, String office, String holders, boolean mechanism) {

    private static final String SQL = "select set_config('koldoo.person', ?, true), set_config('koldoo.body', ?, true),"
            + " set_config('koldoo.office', ?, true), set_config('koldoo.holders', ?, true), set_config('koldoo.mechanism', ?, true),"
            + " set_config('koldoo.now', ?, true)";

    private static final Introduction NOBODY = new Introduction("", "", "", "", false);

    static Introduction now() {
        return Mechanism.acts()
                ? new Introduction("", "", "", "", true)
                : CurrentActor.find().map(Introduction::of).orElse(NOBODY);
    }

    private static Introduction of(Actor actor) {
        BodyCode body = actor.body();
        return new Introduction(
                actor.id().toString(),
                body == null ? "" : body.value(),
                actor.office() == null ? "" : actor.office(),
                String.join(",", actor.holdsAs()),
                false);
    }

    /** Holds until the transaction ends, or until somebody else is introduced in it. */
    void to(Connection connection, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, person);
            statement.setString(2, body);
            statement.setString(3, office);
            statement.setString(4, holders);
            statement.setString(5, mechanism ? "on" : "off");
            statement.setString(6, now.toString());
            statement.execute();
        }
    }
}
