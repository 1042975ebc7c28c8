package org.koldoo.base.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The database as its owner sees it, whole, for backup and restore alone. On PostgreSQL the program itself would be shown only
 * rows of cases that somebody may see.
 */
@Component
public class WholeDatabase {

    private final Database place;
    private final DataSource source;
    private final String owner;
    private final String password;

    WholeDatabase(
            Database place,
            DataSource source,
            @Value("${spring.flyway.user:}") String owner,
            @Value("${spring.flyway.password:}") String password) {
        this.place = place;
        this.source = source;
        this.owner = owner;
        this.password = password;
    }

    public Connection open() throws SQLException {
        if (!place.postgres()) {
            return source.getConnection();
        }
        return owner.isEmpty()
                ? DriverManager.getConnection(place.url(), place.user(), place.password())
                : DriverManager.getConnection(place.url(), owner, password);
    }

    public boolean postgres() {
        return place.postgres();
    }

    /** Where it is, for messages: without user and password. */
    public String place() {
        return place.place();
    }
}
