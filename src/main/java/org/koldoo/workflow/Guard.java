package org.koldoo.workflow;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koldoo.base.BodyCode;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.Called;
import org.koldoo.workflow.guard.Finding;
import org.koldoo.workflow.guard.ProcedureCheck;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.Vocabulary;
import org.koldoo.workflow.guard.XmlNode;
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
        var procedures = procedures();
        var words = new Vocabulary(
                steps.stream().collect(Collectors.toMap(Step::key, Step::outcomes)),
                facts.stream().collect(Collectors.toMap(FactDefinition::name, FactDefinition::codes)),
                deadlines.all().stream().map(Deadlines.Parameter::name).collect(Collectors.toSet()),
                procedures.stream().map(Called::topic).collect(Collectors.toSet()),
                partyWords(),
                bodies.stream().map(Body::code).map(BodyCode::value).collect(Collectors.toSet()),
                bodies.stream()
                        .filter(Body::lawEnforcement)
                        .map(Body::code)
                        .map(BodyCode::value)
                        .collect(Collectors.toSet()),
                Map.of());
        return Called.known(words, procedures);
    }

    private Set<String> partyWords() {
        var words = parties.stream().map(PartyResolver::party).collect(Collectors.toCollection(HashSet::new));
        words.add("owner");
        return words;
    }

    /** What runs, and what comes with the program and does not run yet. */
    private List<XmlNode> procedures() {
        var active = versions.active();
        var running = active.stream()
                .flatMap(version -> process(version.bpmn().getBytes(StandardCharsets.UTF_8)))
                .toList();
        var topics = running.stream().map(Called::topic).collect(Collectors.toSet());
        var waiting = ShippedProcedures.shipped().stream()
                .flatMap(file -> process(file.bytes()))
                .filter(process -> !topics.contains(Called.topic(process)));
        return Stream.concat(running.stream(), waiting).toList();
    }

    private static Stream<XmlNode> process(byte[] file) {
        try {
            return BpmnFile.read(file).first("process").stream();
        } catch (UnsafeFile e) {
            // The check of that file itself says what is wrong with it.
            return Stream.empty();
        }
    }
}
