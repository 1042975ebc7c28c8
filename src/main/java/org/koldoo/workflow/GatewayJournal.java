package org.koldoo.workflow;

import java.util.Map;
import org.koldoo.base.CaseNumber;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.engine.GatewayReadings;
import org.springframework.stereotype.Component;

/** Writes down what a gateway read, so that nobody has to guess later why a case went this way. */
@Component
class GatewayJournal implements GatewayReadings {

    private final VersionTable versions;
    private final Journal journal;

    GatewayJournal(VersionTable versions, Journal journal) {
        this.versions = versions;
        this.journal = journal;
    }

    @Override
    public void passed(CaseNumber caseNumber, String definition, String gateway, Map<String, String> facts) {
        var topic = versions.ofDefinition(definition).topic();
        journal.append(JournalEntry.of("gateway.read", caseNumber, topic + "/" + gateway, facts));
    }
}
