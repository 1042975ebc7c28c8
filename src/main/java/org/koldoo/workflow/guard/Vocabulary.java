package org.koldoo.workflow.guard;

import java.util.Map;
import java.util.Set;

/**
 * The words a procedure may use.
 *
 * @param steps outcomes by key of each step the program knows
 * @param facts codes by name of each fact; empty codes = yes or no
 * @param deadlines names of the deadline parameters
 * @param topics what can be called
 * @param parties party words such as owner and receiver
 * @param bodies codes of bodies
 * @param lawEnforcement those of them that are police, security, border or prosecution
 * @param disclosable codes of the case fields that a task may show to another body
 * @param called what is known of the topics' procedures; a topic that is not in it is called on trust
 */
public record Vocabulary(
        Map<String, Set<String>> steps,
        Map<String, Set<String>> facts,
        Set<String> deadlines,
        Set<String> topics,
        Set<String> parties,
        Set<String> bodies,
        Set<String> lawEnforcement,
        Set<String> disclosable,
        Map<String, Called> called) {

    public Vocabulary {
        steps = Map.copyOf(steps);
        facts = Map.copyOf(facts);
        deadlines = Set.copyOf(deadlines);
        topics = Set.copyOf(topics);
        parties = Set.copyOf(parties);
        bodies = Set.copyOf(bodies);
        lawEnforcement = Set.copyOf(lawEnforcement);
        disclosable = Set.copyOf(disclosable);
        called = Map.copyOf(called);
    }

    /** Whether a party is police, security, border or prosecution. */
    boolean police(String party) {
        return lawEnforcement.contains(party);
    }

    /** Whether a called procedure belongs to such a body: {@code MVD.protection}. */
    boolean policeTopic(String topic) {
        int dot = topic.indexOf('.');
        return dot > 0 && police(topic.substring(0, dot));
    }

    /** The same words with other topics. */
    public Vocabulary withTopics(Set<String> called) {
        return new Vocabulary(steps, facts, deadlines, called, parties, bodies, lawEnforcement, disclosable, Map.of());
    }

    Vocabulary with(Map<String, Called> known) {
        return new Vocabulary(steps, facts, deadlines, topics, parties, bodies, lawEnforcement, disclosable, known);
    }
}
