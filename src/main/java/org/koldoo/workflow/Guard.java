package org.koldoo.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.BodyCode;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.Finding;
import org.koldoo.workflow.guard.ProcedureCheck;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.Vocabulary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks procedures against the words this program and its database know. */
@Component
class Guard implements ProcedureChecks {

    private final ObjectProvider<Step> steps;
    private final ObjectProvider<FactDefinition> facts;
    private final ObjectProvider<PartyResolver> parties;
    private final Institutions institutions;
    private final Deadlines deadlines;
    private final VersionTable versions;

    Guard(
            ObjectProvider<Step> steps,
            ObjectProvider<FactDefinition> facts,
            ObjectProvider<PartyResolver> parties,
            Institutions institutions,
            Deadlines deadlines,
            VersionTable versions) {
        this.steps = steps;
        this.facts = facts;
        this.parties = parties;
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.versions = versions;
    }

    @Override
    public List<Finding> check(byte[] file) {
        return new ProcedureCheck(vocabulary()).check(file);
    }

    @Override
    public Vocabulary vocabulary() {
        var bodies = institutions.all();
        return new Vocabulary(
                steps.stream().collect(Collectors.toMap(Step::key, Step::outcomes)),
                facts.stream().collect(Collectors.toMap(FactDefinition::name, FactDefinition::codes)),
                deadlines.all().stream().map(Deadlines.Parameter::name).collect(Collectors.toSet()),
                topics(),
                partyWords(),
                bodies.stream().map(Body::code).map(BodyCode::value).collect(Collectors.toSet()),
                bodies.stream()
                        .filter(Body::lawEnforcement)
                        .map(Body::code)
                        .map(BodyCode::value)
                        .collect(Collectors.toSet()));
    }

    private Set<String> partyWords() {
        var words = parties.stream().map(PartyResolver::party).collect(Collectors.toCollection(HashSet::new));
        words.add("owner");
        return words;
    }

    /** What runs already, and what comes with the program. */
    private Set<String> topics() {
        var topics =
                versions.active().stream().map(ProcedureVersion::topic).collect(Collectors.toCollection(HashSet::new));
        for (var file : ShippedProcedures.shipped()) {
            try {
                BpmnFile.read(file.bytes()).first("process").ifPresent(process -> topics.add(process.value("id")));
            } catch (UnsafeFile e) {
                // The check of that file itself says what is wrong with it.
            }
        }
        return topics;
    }
}
