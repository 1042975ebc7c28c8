package org.koldoo.base.start;

import java.security.MessageDigest;
import java.util.List;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.KeyTrouble;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a fingerprint of every key in the database, and refuses to start where a key file is not the one it was made with. */
@Component
class KeyChecks implements SmartInitializingSingleton {

    private final KeyFolder keys;
    private final JdbcClient database;

    KeyChecks(KeyFolder keys, JdbcClient database) {
        this.keys = keys;
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        recorded().forEach(name -> check(name, keys.fingerprint(name)));
        keys.names().forEach(name -> record(name, keys.fingerprint(name)));
    }

    private List<String> recorded() {
        return database.sql("select name from key_check order by name").query().listOfRows().stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    private void check(String name, byte[] found) {
        var expected = database.sql("select fingerprint from key_check where name = ?")
                .param(name)
                .query((row, number) -> row.getBytes(1))
                .single();
        if (!MessageDigest.isEqual(expected, found)) {
            throw new KeyTrouble("The key file " + keys.file(name)
                    + " is not the one of this database: put back the right one from your backup of the keys.");
        }
    }

    private void record(String name, byte[] fingerprint) {
        if (recorded().contains(name)) {
            return;
        }
        try {
            database.sql("insert into key_check (name, fingerprint) values (?, ?)")
                    .params(name, fingerprint)
                    .update();
        } catch (DuplicateKeyException secondNode) {
            check(name, fingerprint);
        }
    }
}
