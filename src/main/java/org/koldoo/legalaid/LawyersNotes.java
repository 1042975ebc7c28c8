package org.koldoo.legalaid;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.WorkItem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what passed between a lawyer and the person, sealed; only its writer reads it again. */
@Component
class LawyersNotes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 10_000;

    private final PrivilegedNotes notes;
    private final Journal journal;
    private final Vault vault;
    private final Clock clock;

    LawyersNotes(PrivilegedNotes notes, Journal journal, Vault vault, Clock clock) {
        this.notes = notes;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param content a record with a text field {@code notes} */
    void keep(WorkItem item, UUID matter, String kind, String outcome, Object content, String text) {
        if (text.length() > LONGEST) {
            throw new Refused("text.tooLong", LONGEST);
        }
        var id = UUID.randomUUID();
        var number = item.caseNumber();
        notes.saveAndFlush(new PrivilegedNote(
                id,
                number,
                matter,
                item.id().value(),
                kind,
                outcome,
                vault.seal(PrivilegedNote.place(number, id), JSON.writeValueAsString(content)),
                CurrentActor.require().id(),
                clock.instant()));
    }

    List<LegalAid.Note> own(CaseNumber number) {
        var own = notes.findByCaseNoAndWrittenByOrderByWrittenAtDesc(
                number.value(), CurrentActor.require().id().value());
        if (!own.isEmpty()) {
            journal.append(JournalEntry.of("legal.notesRead", number, number.value()));
        }
        return own.stream()
                .map(note -> note.read(bytes -> text(PrivilegedNote.place(number, note.id()), bytes)))
                .toList();
    }

    private String text(org.koldoo.vault.Place place, byte[] content) {
        return JSON.readTree(vault.open(place, content)).path("notes").asString("");
    }
}
