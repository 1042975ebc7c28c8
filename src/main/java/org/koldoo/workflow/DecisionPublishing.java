package org.koldoo.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.DecisionVersion.Order;
import org.koldoo.workflow.decisions.DecisionDefinition;
import org.koldoo.workflow.decisions.DecisionTable;
import org.koldoo.workflow.decisions.Problem;
import org.koldoo.workflow.decisions.TableCheck;
import org.koldoo.workflow.decisions.TableFile;
import org.koldoo.workflow.guard.DecisionCheck;
import org.koldoo.workflow.guard.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes in a version of a table that passed both checks, and makes it the one that advises. */
@Component
class DecisionPublishing {

    private final DecisionVersions versions;
    private final StandingTables standing;
    private final ObjectProvider<DecisionDefinition> definitions;
    private final Journal journal;
    private final Clock clock;

    DecisionPublishing(
            DecisionVersions versions,
            StandingTables standing,
            ObjectProvider<DecisionDefinition> definitions,
            Journal journal,
            Clock clock) {
        this.versions = versions;
        this.standing = standing;
        this.definitions = definitions;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the program asks of a table; null = nobody asks it. */
    @Nullable
    DecisionDefinition definition(String table) {
        return definitions.stream()
                .filter(definition -> definition.key().equals(table))
                .findFirst()
                .orElse(null);
    }

    List<Problem> problems(DecisionTable table) {
        return TableCheck.check(table, definition(table.key()));
    }

    /** Whether the very bytes pass the guard and the table in them leaves no gap. */
    boolean sound(byte[] dmn) {
        return DecisionCheck.check(dmn).stream().noneMatch(Finding::error)
                && TableFile.read(dmn)
                        .filter(table -> problems(table).stream().noneMatch(Problem::error))
                        .isPresent();
    }

    /** The caller holds the lock and has checked the bytes. */
    UUID publish(
            String table, byte[] dmn, boolean shipped, @Nullable Order order, UserId by, @Nullable UserId approver) {
        var now = clock.instant();
        var former = versions.of(table);
        var version = new DecisionVersion(
                UUID.randomUUID(),
                table,
                former.isEmpty() ? 1 : former.getFirst().number() + 1,
                Publishing.digest(dmn),
                shipped,
                order,
                now,
                by,
                approver);
        versions.insert(version, dmn);
        versions.activate(table, version.id(), now, by, false);
        standing.changed();
        journal.append(JournalEntry.general(
                "decision.published",
                version.id().toString(),
                Map.of(
                        "table", table,
                        "number", String.valueOf(version.number()),
                        "digest", version.digest(),
                        "trial", String.valueOf(!shipped && order == null))));
        return version.id();
    }
}
