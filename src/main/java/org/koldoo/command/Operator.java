package org.koldoo.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.start.WholeDatabase;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.JournalLine;
import org.koldoo.journal.JournalQuery;
import org.koldoo.journal.OperatorsJournal;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever runs a command: what they do is journalled with the name of their account on the machine. */
record Operator(
        JdbcTemplate database,
        PlatformTransactionManager transactions,
        KeyFolder keys,
        Clock clock,
        WholeDatabase whole,
        Journal journal) {

    static Operator of(ApplicationContext program) {
        var source = program.getBean(DataSource.class);
        var database = new JdbcTemplate(source);
        var keys = program.getBean(KeyFolder.class);
        var clock = program.getBean(Clock.class);
        return new Operator(
                database,
                new JdbcTransactionManager(source),
                keys,
                clock,
                program.getBean(WholeDatabase.class),
                new Signed(OperatorsJournal.of(database, keys, clock)));
    }

    void write(String action, String object, Map<String, String> facts) {
        does(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> journal.append(JournalEntry.general(action, object, facts))));
    }

    void does(Runnable work) {
        CurrentActor.as(Actor.SYSTEM, work);
    }

    static String name() {
        try {
            return System.getProperty("user.name", "?") + "@"
                    + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return System.getProperty("user.name", "?") + "@?";
        }
    }

    private record Signed(Journal journal) implements Journal {

        @Override
        public void append(JournalEntry entry) {
            var facts = new HashMap<>(entry.facts());
            facts.put("operator", name());
            journal.append(new JournalEntry(entry.action(), entry.caseNumber(), entry.object(), facts));
        }

        @Override
        public java.util.List<JournalLine> ofCase(org.koldoo.base.CaseNumber caseNumber, int limit) {
            return journal.ofCase(caseNumber, limit);
        }

        @Override
        public java.util.List<JournalLine> find(JournalQuery query) {
            return journal.find(query);
        }
    }
}
