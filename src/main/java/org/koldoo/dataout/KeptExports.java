package org.koldoo.dataout;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.base.Turns;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Scope;
import org.koldoo.files.LockedArchive;
import org.koldoo.files.Spreadsheet;
import org.koldoo.journal.ExportMark;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class KeptExports implements Exports {

    static final Duration KEPT = Duration.ofHours(24);
    static final Duration WAITS = Duration.ofDays(14);

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 10;

    private final ExportTable table;
    private final ExportContent content;
    private final IdentifiedExport identified;
    private final CaseAccess access;
    private final FreshSignIn fresh;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    KeptExports(
            ExportTable table,
            ExportContent content,
            IdentifiedExport identified,
            CaseAccess access,
            FreshSignIn fresh,
            Turns turns,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.content = content;
        this.identified = identified;
        this.access = access;
        this.fresh = fresh;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public UUID myCases(String purpose, Locale language) {
        return spreadsheet(Kind.MY_CASES, null, purpose, id -> content.myCases(language, mark(id)));
    }

    @Override
    @PreAuthorize("hasRole('SUPERVISOR')")
    public UUID teamTasks(String purpose, Locale language) {
        return spreadsheet(Kind.TEAM_TASKS, null, purpose, id -> content.teamTasks(language, mark(id)));
    }

    @Override
    public UUID caseFile(CaseNumber number, String purpose, Locale language) {
        access.require(number, Scope.FULL);
        return spreadsheet(
                Kind.CASE_FILE, number, purpose, id -> content.caseFile(number, purpose, language, ExportMark.of(id)));
    }

    /** What is taken out: its sheets, and how many things of the program they tell of. */
    record Sheets(List<Spreadsheet.Sheet> sheets, int rows) {
        Sheets {
            sheets = List.copyOf(sheets);
        }
    }

    private UUID spreadsheet(
            Kind kind, @Nullable CaseNumber number, String purpose, java.util.function.Function<UUID, Sheets> maker) {
        var id = asked(kind, number, purpose);
        var sheets = maker.apply(id);
        if (sheets.rows() == 0) {
            throw new Refused("export.nothing");
        }
        made(
                id,
                kind,
                number,
                purpose,
                "table-" + mark(id) + ".xlsx",
                Spreadsheet.of(marked(sheets.sheets(), id)),
                sheets.rows());
        return id;
    }

    private UUID asked(Kind kind, @Nullable CaseNumber number, String purpose) {
        if (purpose.isBlank()) {
            throw new Refused("case.purpose");
        }
        fresh.require();
        var me = CurrentActor.require().id();
        turns.take(me, "exports");
        var now = clock.instant();
        if (table.askedBy(me, now.minus(DAY)) >= MOST_A_DAY) {
            throw new Refused("export.daily", MOST_A_DAY);
        }
        var id = UUID.randomUUID();
        table.insert(id, kind, number, code(purpose), me, now, now.plus(WAITS));
        return id;
    }

    private void made(
            UUID id, Kind kind, @Nullable CaseNumber number, String purpose, String name, byte[] file, int rows) {
        var now = clock.instant();
        table.ready(id, CurrentActor.require().requireBody(), name, file, rows, now, now.plus(KEPT));
        journal.append(new JournalEntry(
                "export.made",
                number,
                id.toString(),
                Map.of(
                        "kind",
                        kind.name(),
                        "purpose",
                        code(purpose),
                        "count",
                        String.valueOf(rows),
                        "mark",
                        ExportMark.of(id).code())));
    }

    /** Stands in the file; who asked for it stands beside it in the table and in the journal. */
    static String mark(UUID id) {
        return ExportMark.of(id).shown();
    }

    /** Hidden in the head of the first table too, where somebody cuts off its foot. */
    private static List<Spreadsheet.Sheet> marked(List<Spreadsheet.Sheet> sheets, UUID id) {
        var first = sheets.getFirst();
        var rows = new ArrayList<>(first.rows());
        var head = new ArrayList<>(rows.getFirst());
        head.set(0, ExportMark.of(id).in(head.getFirst()));
        rows.set(0, head);
        var all = new ArrayList<>(sheets);
        all.set(0, new Spreadsheet.Sheet(first.name(), rows));
        return all;
    }

    @Override
    public UUID askIdentified(CaseNumber number, String purpose) {
        access.require(number, Scope.FULL);
        var id = asked(Kind.IDENTIFIED, number, purpose);
        journal.append(JournalEntry.of("export.asked", number, id.toString(), Map.of("purpose", code(purpose))));
        identified.ask(id, number, code(purpose));
        return id;
    }

    @Override
    public String make(UUID id, Locale language) {
        var row = mineOnly(id);
        var number = row.entry().number();
        if (row.entry().state() != State.AGREED || number == null) {
            throw new Refused("export.notReady");
        }
        access.require(number, Scope.FULL);
        fresh.require();
        var passphrase = LockedArchive.passphrase();
        var whole = content.identified(number, row.entry().purpose(), language, ExportMark.of(id));
        made(
                id,
                Kind.IDENTIFIED,
                number,
                row.entry().purpose(),
                "case-" + mark(id) + ".zip",
                LockedArchive.of(whole.files(), passphrase),
                whole.rows());
        return passphrase;
    }

    @Override
    public List<Entry> mine() {
        var me = CurrentActor.require().id();
        return table.of(me, clock.instant().minus(SHOWN)).stream()
                .map(ExportRow::entry)
                .toList();
    }

    @Override
    public Saved read(UUID id) {
        var row = mineOnly(id);
        var number = row.entry().number();
        if (number != null) {
            access.require(number, Scope.FULL);
        }
        var name = row.fileName();
        if (row.entry().state() != State.READY
                || name == null
                || !clock.instant().isBefore(row.entry().expires())) {
            throw new Refused("export.gone");
        }
        journal.append(new JournalEntry(
                "export.saved",
                number,
                id.toString(),
                Map.of("kind", row.entry().kind().name())));
        return new Saved(name, table.file(row));
    }

    /** Somebody else's export is unknown, like everything else that is not there. */
    private ExportRow mineOnly(UUID id) {
        var me = CurrentActor.require().id();
        return table.find(id).filter(row -> row.by().equals(me)).orElseThrow(Refused::noSuchCase);
    }

    private static String code(String purpose) {
        return purpose.matches("[A-Z][A-Z_]{0,39}") ? purpose : "OTHER";
    }
}
