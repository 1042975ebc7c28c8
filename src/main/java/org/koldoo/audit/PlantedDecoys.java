package org.koldoo.audit;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.PlantedCases;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('OVERSIGHT')")
class PlantedDecoys implements Decoys {

    private final PlantedCases cases;
    private final DecoyTable table;
    private final Journal journal;
    private final Clock clock;

    PlantedDecoys(PlantedCases cases, DecoyTable table, Journal journal, Clock clock) {
        this.cases = cases;
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public CaseNumber plant(NewDecoy decoy) {
        if (decoy.familyName().isBlank() || decoy.givenName().isBlank()) {
            throw new Refused("decoy.name");
        }
        var fields = new EnumMap<CaseField, String>(CaseField.class);
        fields.put(CaseField.FAMILY_NAME, decoy.familyName().strip());
        fields.put(CaseField.GIVEN_NAME, decoy.givenName().strip());
        fields.put(CaseField.LANGUAGE, "ky");
        if (!decoy.story().isBlank()) {
            fields.put(CaseField.STORY, decoy.story().strip());
        }
        var number = cases.plant(
                decoy.body(),
                new NewCase(
                        UUID.randomUUID(),
                        decoy.sex(),
                        decoy.age(),
                        YesNoUnsure.NO,
                        YesNoUnsure.NO,
                        false,
                        YesNoUnsure.NO,
                        Set.of(),
                        Set.of(),
                        null,
                        fields));
        table.insert(number, decoy.body(), CurrentActor.require().id(), clock.instant());
        return number;
    }

    @Override
    public List<Decoy> all() {
        var all = table.all();
        journal.append(JournalEntry.general("decoy.listed", "all", Map.of("count", String.valueOf(all.size()))));
        return all;
    }
}
