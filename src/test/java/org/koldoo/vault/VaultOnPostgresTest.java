package org.koldoo.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.testing.ModulePostgresTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModulePostgresTest
class VaultOnPostgresTest {

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twoFirstCasesOfABodyShareItsOneKey() throws Exception {
        var body = BodyCode.of("NEWBODY");
        try (var people = Executors.newFixedThreadPool(4)) {
            var work = Stream.<Callable<Boolean>>generate(() -> () -> sealsAndOpens(body))
                    .limit(4)
                    .toList();
            for (var done : people.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(database.sql("select count(*) from kek where body_code = 'NEWBODY'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean sealsAndOpens(BodyCode body) {
        var owner = KeyOwner.draft(UUID.randomUUID());
        transaction.executeWithoutResult(status -> vault.createKey(owner, body));
        var place = new Place(owner, "draft", UUID.randomUUID(), "answers");
        return vault.open(place, vault.seal(place, "text")).equals("text");
    }
}
