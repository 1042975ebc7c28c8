package org.koldoo.workflow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.springframework.util.function.SingletonSupplier;

/** Checks procedures against the words this program and its database know. */
@Component
class Guard implements ProcedureChecks {

    /** Read once; what comes with the program does not change while it runs. */
    private static final Supplier<Set<String>> DISCLOSED = SingletonSupplier.of(Guard::disclosedByShipped);

    private final ObjectProvider<Step> steps;
    private final ObjectProvider<FactDefinition> facts;
    private final ObjectProvider<PartyResolver> parties;
    private final Institutions institutions;
    private final Deadlines deadlines;
    private final VersionTable versions;
    private volatile @Nullable Known known;

    /** What was worked out of the procedures that ran, with the words of that moment. */
    private record Known(Set<UUID> versions, Vocabulary words, Vocabulary all) {}

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
        var active = versions.active();
        var ids = active.stream().map(ProcedureVersion::id).collect(Collectors.toSet());
        var words = words();
        var before = known;
        if (before == null || !before.versions().equals(ids) || !before.words().equals(words)) {
            before = new Known(ids, words, all(words, procedures(active)));
            known = before;
        }
        return before.all();
    }

    private static Vocabulary all(Vocabulary words, List<XmlNode> procedures) {
        var topics = procedures.stream().map(Called::topic).collect(Collectors.toSet());
        return Called.known(words.withTopics(topics), procedures);
    }

    private Vocabulary words() {
        var bodies = institutions.all();
        return new Vocabulary(
                steps.stream().collect(Collectors.toMap(Step::key, Step::outcomes)),
                facts.stream().collect(Collectors.toMap(FactDefinition::name, FactDefinition::codes)),
                deadlines.all().stream().map(Deadlines.Parameter::name).collect(Collectors.toSet()),
                Set.of(),
                partyWords(),
                bodies.stream().map(Body::code).map(BodyCode::value).collect(Collectors.toSet()),
                bodies.stream()
                        .filter(Body::lawEnforcement)
                        .map(Body::code)
                        .map(BodyCode::value)
                        .collect(Collectors.toSet()),
                disclosable(),
                Map.of());
    }

    /** What the steps of the program and the procedures that come with it show; no administrator adds a name or a story to it. */
    private Set<String> disclosable() {
        return Stream.concat(steps.stream().flatMap(step -> step.discloses().stream()), DISCLOSED.get().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> disclosedByShipped() {
        return ShippedProcedures.shipped().stream()
                .flatMap(file -> process(file.bytes()))
                .flatMap(XmlNode::everything)
                .flatMap(node -> node.extension("koldoo:discloses").stream())
                .flatMap(text -> Arrays.stream(text.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> partyWords() {
        var words = parties.stream().map(PartyResolver::party).collect(Collectors.toCollection(HashSet::new));
        words.add("owner");
        return words;
    }

    /** What runs, and what comes with the program and does not run yet. */
    private static List<XmlNode> procedures(List<ProcedureVersion> active) {
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
