package org.koldoo.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Turns;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Scope;
import org.koldoo.cases.Timeline;
import org.koldoo.documents.Documents.NewDocument;
import org.koldoo.documents.Documents.State;
import org.koldoo.files.FileInspection;
import org.koldoo.files.FileInspection.Inspected;
import org.koldoo.files.FileKind;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a document in: who may, then the look at it, which may take a while and holds no connection, then who may, again. */
@Component
class DocumentIntake {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 60;
    private static final long BYTES_A_DAY = 200_000_000;
    private static final int LONGEST_DESCRIPTION = 300;

    private final DocumentTable table;
    private final DocumentNews news;
    private final FileInspection inspection;
    private final CaseAccess access;
    private final Cases cases;
    private final Timeline timeline;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DocumentIntake(
            DocumentTable table,
            DocumentNews news,
            FileInspection inspection,
            CaseAccess access,
            Cases cases,
            Timeline timeline,
            Turns turns,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.news = news;
        this.inspection = inspection;
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    UUID add(CaseNumber number, NewDocument document) {
        transaction.executeWithoutResult(status -> check(number, document));
        var seen = inspection.inspect(document.name(), document.content(), EnumSet.allOf(FileKind.class));
        return Objects.requireNonNull(transaction.execute(status -> keep(number, document, seen)));
    }

    private void check(CaseNumber number, NewDocument document) {
        access.require(number, Scope.FULL);
        var head = cases.heads(List.of(number)).get(number);
        if (head == null || head.closed()) {
            throw new Refused("case.closed");
        }
        if (document.description().length() > LONGEST_DESCRIPTION) {
            throw new Refused("document.description", LONGEST_DESCRIPTION);
        }
        var taken = table.takenBy(CurrentActor.require().id(), clock.instant().minus(DAY));
        if (taken.count() >= MOST_A_DAY || taken.bytes() + document.content().length > BYTES_A_DAY) {
            throw new Refused("document.daily", MOST_A_DAY, BYTES_A_DAY / 1_000_000);
        }
        if (table.count(number) >= Documents.MOST) {
            throw new Refused("document.full", Documents.MOST);
        }
    }

    private UUID keep(CaseNumber number, NewDocument document, Inspected seen) {
        cases.hold(number); // of two at once only one is the hundredth
        turns.take(CurrentActor.require().id(), "documents"); // and the last of the day, in whatever case
        check(number, document);
        var actor = CurrentActor.require();
        var state = state(seen);
        boolean silenceIsNews = state == State.NOT_SCANNED && table.waitingForTheScanner() == 0;
        var id = table.insert(number, document, seen, state, actor.id(), clock.instant());
        var kind = document.kind().name();
        journal.append(JournalEntry.of(
                "document.added",
                number,
                id.toString(),
                Map.of(
                        "kind", kind,
                        "type", seen.kind().name(),
                        "bytes", String.valueOf(seen.content().length),
                        "scanned", seen.scanned().name())));
        timeline.add(number, Timeline.Kind.DOCUMENT, "document.added", Map.of("document", kind));
        news.tell(number, state, actor, silenceIsNews);
        return id;
    }

    private static State state(Inspected seen) {
        return switch (seen.scanned()) {
            case CLEAN, NOT_SET_UP -> State.READY;
            case FOUND -> State.INFECTED;
            case NO_ANSWER -> State.NOT_SCANNED;
        };
    }
}
