package org.koldoo.returns;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.Timeline;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.WorkItem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is recorded on the way, sealed, and tells timeline and journal in codes. */
@Component
class ReturnRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 20_000;

    private final ReturnEntries entries;
    private final Timeline timeline;
    private final Journal journal;
    private final Vault vault;
    private final Clock clock;

    ReturnRecords(ReturnEntries entries, Timeline timeline, Journal journal, Vault vault, Clock clock) {
        this.entries = entries;
        this.timeline = timeline;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    void keep(WorkItem item, String outcome, Object content) {
        var id = UUID.randomUUID();
        var number = item.caseNumber();
        var text = JSON.writeValueAsString(content);
        if (text.length() > LONGEST) {
            throw new Refused("text.tooLong", LONGEST);
        }
        entries.saveAndFlush(new ReturnEntry(
                id,
                number,
                item.id().value(),
                item.stepKey(),
                outcome,
                vault.seal(ReturnEntry.place(number, id), text),
                CurrentActor.require().id(),
                clock.instant()));
        var facts = Map.of("step", item.stepKey(), "outcome", outcome);
        timeline.add(number, Timeline.Kind.STEP, "return." + item.stepKey(), facts);
        journal.append(JournalEntry.of("return.recorded", number, id.toString(), facts));
    }

    List<ReturnEntry> of(CaseNumber number) {
        return entries.findByCaseNoOrderByRecordedAtDesc(number.value());
    }
}
