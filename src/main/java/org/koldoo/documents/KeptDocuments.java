package org.koldoo.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Scope;
import org.koldoo.files.FileInspection;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.Vault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class KeptDocuments implements Documents {

    static final Set<String> REASONS = Set.of("WRONG_CASE", "NOT_NEEDED", "PERSON_WISHES", "INFECTED", "DUPLICATE");

    private static final String OWN_CASE = "OWN_CASE";

    private final DocumentTable table;
    private final DocumentIntake intake;
    private final DocumentRemoval removal;
    private final FileInspection inspection;
    private final CaseAccess access;
    private final Cases cases;
    private final FreshSignIn fresh;
    private final Vault vault;
    private final Journal journal;

    KeptDocuments(
            DocumentTable table,
            DocumentIntake intake,
            DocumentRemoval removal,
            FileInspection inspection,
            CaseAccess access,
            Cases cases,
            FreshSignIn fresh,
            Vault vault,
            Journal journal) {
        this.table = table;
        this.intake = intake;
        this.removal = removal;
        this.inspection = inspection;
        this.access = access;
        this.cases = cases;
        this.fresh = fresh;
        this.vault = vault;
        this.journal = journal;
    }

    /** In transactions of its own: see {@link DocumentIntake}. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public UUID add(CaseNumber number, NewDocument document) {
        return intake.add(number, document);
    }

    @Override
    public List<Entry> of(CaseNumber number) {
        access.require(number, Scope.FULL);
        var entries = table.of(number).stream().map(DocumentRow::entry).toList();
        journal.append(
                JournalEntry.of("document.listed", number, "list", Map.of("count", String.valueOf(entries.size()))));
        return entries;
    }

    @Override
    public Map<UUID, Named> names(CaseNumber number, String purpose) {
        var said = purpose(number, purpose);
        var names = new LinkedHashMap<UUID, Named>();
        for (var row : table.of(number)) {
            var name = vault.openNullable(row.place("name"), row.name());
            if (name != null) {
                var description = vault.openNullable(row.place("description"), row.description());
                names.put(row.entry().id(), new Named(name, description == null ? "" : description));
            }
        }
        journal.append(JournalEntry.of("document.names", number, said, Map.of("count", String.valueOf(names.size()))));
        return names;
    }

    @Override
    public void check(CaseNumber number, UUID id, String purpose) {
        purpose(number, purpose);
        savable(number, id);
    }

    @Override
    public Content read(CaseNumber number, UUID id, String purpose) {
        var said = purpose(number, purpose);
        var row = savable(number, id);
        journal.append(JournalEntry.of(
                "document.read",
                number,
                id.toString(),
                Map.of("kind", row.entry().kind().name(), "purpose", said)));
        return new Content(row.entry().fileKind(), table.content(row));
    }

    @Override
    public void askRemoval(CaseNumber number, UUID id, String reason) {
        openHead(number);
        var row = table.find(number, id).orElseThrow(Refused::noSuchCase);
        if (!REASONS.contains(reason)) {
            throw new Refused("document.reason");
        }
        removal.ask(row, reason);
    }

    @Override
    @PreAuthorize("permitAll()")
    public boolean scans() {
        return inspection.scans();
    }

    private DocumentRow savable(CaseNumber number, UUID id) {
        var row = table.find(number, id).orElseThrow(Refused::noSuchCase);
        if (!row.entry().savable()) {
            throw new Refused("document.aside");
        }
        return row;
    }

    /** The own case needs no words; of a colleague's case somebody says what for, and proves who it is. */
    private String purpose(CaseNumber number, String purpose) {
        access.require(number, Scope.FULL);
        if (CurrentActor.require().id().equals(head(number).assignee())) {
            return purpose.isBlank() ? OWN_CASE : code(purpose);
        }
        if (purpose.isBlank()) {
            throw new Refused("case.purpose");
        }
        fresh.require();
        return code(purpose);
    }

    private static String code(String purpose) {
        return purpose.matches("[A-Z][A-Z_]{0,39}") ? purpose : "OTHER";
    }

    private void openHead(CaseNumber number) {
        access.require(number, Scope.FULL);
        if (head(number).closed()) {
            throw new Refused("case.closed");
        }
    }

    private CaseHead head(CaseNumber number) {
        var head = cases.heads(List.of(number)).get(number);
        if (head == null) {
            throw Refused.noSuchCase();
        }
        return head;
    }
}
