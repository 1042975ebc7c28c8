package org.koldoo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Mechanism;
import org.koldoo.vault.KeyRotation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key by which names are found changes under the hands of people who write, and nobody is missed meanwhile. */
abstract class ReindexingRules extends Mechanism {

    @Autowired
    KeyRotation rotation;

    @Autowired
    Reindexing reindexing;

    @Autowired
    CaseSearch search;

    @Autowired
    IndexTable table;

    @Autowired
    JdbcClient database;

    private CaseNumber named(String family) {
        var number = adult();
        does(worker, () -> cases.change(number, Map.of(CaseField.FAMILY_NAME, family)));
        return number;
    }

    private boolean finds(String family, CaseNumber number) {
        return as(worker, () -> search.search(family)).found().stream()
                .anyMatch(head -> head.number().equals(number));
    }

    private int byOlderKeys(String which) {
        return as(
                Actor.SYSTEM,
                () -> database.sql("select count(*) from " + which
                                + "_index where key_no < (select max(key_no) from identity_index)")
                        .query(Integer.class)
                        .single());
    }

    private Reindexing.CaughtUp catchUp() {
        return Acting.as(Actor.SYSTEM, reindexing::catchUp);
    }

    @Test
    void everybodyIsFoundBeforeAndAfterTheIndexIsMadeAnew() {
        var old = named("Сыдыкбекова");
        var kept = named("Чоробаева");
        does(Actor.SYSTEM, () -> table.hideFromOthers(kept));

        Acting.as(Actor.SYSTEM, rotation::newIndexKey);
        var fresh = named("Токомбаева");
        assertThat(finds("Сыдыкбекова", old)).isTrue();
        assertThat(finds("Токомбаева", fresh)).isTrue();
        assertThat(byOlderKeys("identity")).isPositive();

        assertThat(catchUp().cases()).isPositive();
        assertThat(byOlderKeys("identity")).isZero();
        assertThat(byOlderKeys("national")).isZero();
        assertThat(finds("Sydykbekova", old)).isTrue();
        assertThat(finds("Токомбаева", fresh)).isTrue();
        assertThat(finds("Чоробаева", kept)).isTrue();
        assertThat(met(kept)).as("what no other body may meet").isZero();
        assertThat(met(old)).isPositive();
        assertThat(catchUp()).isEqualTo(new Reindexing.CaughtUp(0, 0));
    }

    private int met(CaseNumber number) {
        return as(
                Actor.SYSTEM,
                () -> database.sql("select count(*) from national_index where case_no = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whoWritesMeanwhileIsFoundByWhatWasWrittenLast() throws Exception {
        var numbers = new ArrayList<CaseNumber>();
        for (int i = 0; i < 12; i++) {
            numbers.add(named("Абдразакова"));
        }
        Acting.as(Actor.SYSTEM, rotation::newIndexKey);
        try (var people = Executors.newFixedThreadPool(2)) {
            var writing = people.submit(() -> numbers.forEach(number -> as(worker, () -> {
                cases.change(number, Map.of(CaseField.FAMILY_NAME, "Жумагулова"));
                return true;
            })));
            var indexing = people.submit(this::catchUp);
            writing.get();
            indexing.get();
        }
        catchUp();

        assertThat(byOlderKeys("identity")).isZero();
        assertThat(as(worker, () -> search.search("Жумагулова")).found())
                .extracting(CaseHead::number)
                .containsAll(numbers);
        assertThat(as(worker, () -> search.search("Абдразакова")).found())
                .extracting(CaseHead::number)
                .doesNotContainAnyElementsOf(numbers);
    }
}
