package org.koldoo.sops;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.institutions.Institutions;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasAnyRole('ADMIN','COORDINATOR','SUPERVISOR')")
@Transactional
class KeptTraining implements Training {

    private static final int MOST_PEOPLE = 100_000;
    private static final int LONGEST_SOURCE = 300;

    private final TrainingTable table;
    private final Institutions institutions;
    private final Journal journal;
    private final Clock clock;

    KeptTraining(TrainingTable table, Institutions institutions, Journal journal, Clock clock) {
        this.table = table;
        this.institutions = institutions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<BodyCode, Trained> latest() {
        return table.latest();
    }

    @Override
    @PreAuthorize("hasRole('ADMIN')")
    public void record(BodyCode body, Trained trained) {
        if (!CurrentActor.require().administers(body) || institutions.find(body).isEmpty()) {
            throw new Refused("body.unknown");
        }
        if (trained.people() < 0 || trained.people() > MOST_PEOPLE) {
            throw new Refused("training.people", MOST_PEOPLE);
        }
        if (trained.asOf().isAfter(LocalDate.now(clock))) {
            throw new Refused("training.asOf");
        }
        var source = trained.source().strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw new Refused("training.source", LONGEST_SOURCE);
        }
        table.insert(body, new Trained(trained.people(), trained.asOf(), source), clock.instant());
        journal.append(JournalEntry.general(
                "training.recorded",
                body.value(),
                Map.of(
                        "people",
                        Integer.toString(trained.people()),
                        "asOf",
                        trained.asOf().toString())));
    }
}
