package org.koldoo.cases;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people of a sealed case's team answer at night, under the key of that case. */
@Repository
class TelephoneTable {

    private final JdbcClient database;
    private final Vault vault;

    TelephoneTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Who has left a number; not which. */
    Set<UserId> people(CaseNumber number) {
        return Set.copyOf(database.sql("select user_id from card_telephone where case_no = ?")
                .param(number.value())
                .query((row, n) -> new UserId(row.getObject(1, UUID.class)))
                .list());
    }

    Map<UserId, String> numbers(CaseNumber number) {
        record Row(UserId person, byte[] sealed) {}
        return database
                .sql("select user_id, telephone from card_telephone where case_no = ?")
                .param(number.value())
                .query((row, n) -> new Row(new UserId(row.getObject("user_id", UUID.class)), row.getBytes("telephone")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::person, row -> vault.open(place(number, row.person()), row.sealed())));
    }

    /** One person's own; those of the others stay closed. */
    Optional<String> number(CaseNumber number, UserId person) {
        return database.sql("select telephone from card_telephone where case_no = ? and user_id = ?")
                .params(number.value(), person.value())
                .query((row, n) -> vault.open(place(number, person), row.getBytes(1)))
                .optional();
    }

    /** @param telephone null takes it away */
    void put(CaseNumber number, UserId person, @Nullable String telephone) {
        Mechanism.does(() -> {
            database.sql("delete from card_telephone where case_no = ? and user_id = ?")
                    .params(number.value(), person.value())
                    .update();
            if (telephone != null) {
                database.sql("insert into card_telephone (case_no, user_id, telephone) values (?, ?, ?)")
                        .params(number.value(), person.value(), vault.seal(place(number, person), telephone))
                        .update();
            }
        });
    }

    /** The case is not sealed any more. */
    void clear(CaseNumber number) {
        Mechanism.does(() -> {
            database.sql("delete from card_telephone where case_no = ?")
                    .param(number.value())
                    .update();
        });
    }

    private static Place place(CaseNumber number, UserId person) {
        return new Place(KeyOwner.of(number), "card_telephone", person.value(), "telephone");
    }
}
