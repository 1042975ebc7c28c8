package org.koldoo.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the journal must do on every database. */
abstract class JournalBehaviour {

    @Autowired
    Journal journal;

    @Autowired
    JournalCheck check;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    CaseNumber number;
    Actor worker;

    @BeforeEach
    void anotherCaseAndPerson() {
        number = CaseNumber.random();
        worker = Acting.person("CCB", Role.CASEWORKER);
    }

    @Test
    @Asvs("V16.2.1")
    void keepsWhoSawWhat() {
        Acting.as(worker, () -> write("case.opened", Map.of("b", "2;=%", "a", "1")));
        var lines = journal.ofCase(number, 10);
        assertThat(lines).hasSize(1);
        var line = lines.getFirst();
        assertThat(line.user()).isEqualTo(worker.id());
        assertThat(line.body()).isEqualTo(worker.body());
        assertThat(line.caseNumber()).isEqualTo(number);
        assertThat(line.facts()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", "2;=%"));
        assertThat(check.verify().sound()).isTrue();
    }

    @Test
    void findsByPersonActionAndPage() {
        Acting.as(worker, () -> {
            write("case.opened", Map.of());
            write("task.opened", Map.of());
            write("case.closed", Map.of());
        });
        var ofWorker = new JournalQuery(worker.id(), null, "case.", null, null, 0, 10);
        assertThat(journal.find(ofWorker))
                .extracting(JournalLine::action)
                .containsExactly("case.closed", "case.opened");
        var older = new JournalQuery(
                worker.id(),
                null,
                null,
                null,
                null,
                journal.find(ofWorker).getFirst().sequence(),
                1);
        assertThat(journal.find(older)).extracting(JournalLine::action).containsExactly("task.opened");
    }

    @Test
    @Asvs("V16.4.1")
    void anEntryStaysOnOneLine() {
        Acting.as(worker, () -> write("case.opened", Map.of("a", "1\r\n2026 \u001b[31mforged\u202e")));
        var text = database.sql("select facts from journal_entry where case_no = ?")
                .param(number.value())
                .query(String.class)
                .single();
        assertThat(text).doesNotContain("\r", "\n", "\u001b", "\u202e");
    }

    @Test
    void refusesWithoutATransaction() {
        assertThatThrownBy(() -> journal.append(JournalEntry.of("case.opened", number, "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesInATransactionThatOnlyReads() {
        var reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(
                        status -> journal.append(JournalEntry.of("case.opened", number, "x"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Asvs({"V2.3.3", "V16.5.3"})
    void nothingIsDoneWhereItCannotBeWritten() {
        var tooLong = "x".repeat(300);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    database.sql("insert into key_check (name, fingerprint) values (?, ?)")
                            .params(number.value(), new byte[1])
                            .update();
                    journal.append(JournalEntry.of("case.opened", number, tooLong));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(database.sql("select count(*) from key_check where name = ?")
                        .param(number.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRolledBackChangeLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            journal.append(JournalEntry.of("case.opened", number, "x"));
            status.setRollbackOnly();
        });
        assertThat(journal.ofCase(number, 10)).isEmpty();
    }

    @Test
    @Asvs("V15.4.1")
    void eightWritersMakeOneChain() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var work = Stream.<Callable<Boolean>>generate(() -> () -> {
                        for (int i = 0; i < 10; i++) {
                            write("case.opened", Map.of());
                        }
                        return true;
                    })
                    .limit(8)
                    .toList();
            for (var done : people.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(journal.ofCase(number, 100)).hasSize(80);
        assertThat(check.verify().sound()).isTrue();
    }

    @Test
    void aHeadKeptOutsideStaysPartOfTheJournal() {
        write("case.opened", Map.of());
        var kept = JournalHead.parse(check.head().export());
        write("case.closed", Map.of());
        assertThat(check.compare(kept).sound()).isTrue();
    }

    void write(String action, Map<String, String> facts) {
        transaction.executeWithoutResult(status -> journal.append(JournalEntry.of(action, number, "x", facts)));
    }
}
