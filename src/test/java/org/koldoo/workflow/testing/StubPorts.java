package org.koldoo.workflow.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.workflow.Addressees;
import org.koldoo.workflow.FactDefinition;
import org.koldoo.workflow.Facts;
import org.koldoo.workflow.PartyResolver;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.Step;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.XmlNode;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the modules above give the engine, as tests want it: facts are set by hand, each party is a body of its own, and the
 * steps are those that the shipped procedures name.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StubPorts {

    public static final BodyCode OWNER = BodyCode.of("CCB");

    private static final Map<String, BodyCode> PARTIES = Map.of(
            "owner", OWNER,
            "receiver", BodyCode.of("CCO"),
            "decider", BodyCode.of("MOL"),
            "reviewer", BodyCode.of("OMB"),
            "lawyer", BodyCode.of("MOJ"));

    /** Facts by case; what was not set is no. */
    public static class SetFacts implements Facts {

        private final Map<CaseNumber, Map<String, Object>> values = new ConcurrentHashMap<>();

        public void set(CaseNumber caseNumber, String fact, Object value) {
            values.computeIfAbsent(caseNumber, any -> new ConcurrentHashMap<>()).put(fact, value);
        }

        @Override
        public Object value(CaseNumber caseNumber, String fact) {
            return values.getOrDefault(caseNumber, Map.of()).getOrDefault(fact, false);
        }
    }

    /** Answers for parties; a test may put another answer for a case and party. */
    public static class SetAddressees implements Addressees {

        private final Map<String, Addressee> answers = new ConcurrentHashMap<>();

        public void set(CaseNumber caseNumber, String party, Addressee answer) {
            answers.put(caseNumber + party, answer);
        }

        @Override
        public Addressee resolve(CaseNumber caseNumber, String party, Role role, UUID subject) {
            var set = answers.get(caseNumber + party);
            if (set != null) {
                return set;
            }
            var body = PARTIES.getOrDefault(party, null);
            return new Addressee(body == null ? BodyCode.of(party) : body, null, role, null, false, null, null);
        }
    }

    @Bean
    SetFacts setFacts() {
        return new SetFacts();
    }

    @Bean
    SetAddressees setAddressees() {
        return new SetAddressees();
    }

    /** The facts of the product. */
    @Bean
    static BeanDefinitionRegistryPostProcessor factsAndSteps() {
        return new BeanDefinitionRegistryPostProcessor() {

            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                Set.of(
                                "child",
                                "age_unsure",
                                "foreign",
                                "abroad",
                                "danger",
                                "consent_asked",
                                "consent_given",
                                "police_basis",
                                "official_involved",
                                "detained",
                                "penalised",
                                "presumed",
                                "identified")
                        .forEach(fact -> register(
                                registry,
                                "fact_" + fact,
                                FactDefinition.class,
                                () -> FactDefinition.yesNo("fact_" + fact)));
                steps().forEach((key, outcomes) -> register(
                        registry,
                        "step_" + key,
                        Step.class,
                        () -> new Step(key, Stage.SUPPORT, outcomes, Set.of(), null, Set.of())));
                PARTIES.forEach((word, body) ->
                        register(registry, "party_" + word, PartyResolver.class, () -> new PartyResolver() {
                            @Override
                            public String party() {
                                return word;
                            }

                            @Override
                            public Optional<BodyCode> resolve(CaseNumber caseNumber, UUID subject) {
                                return Optional.of(body);
                            }
                        }));
            }
        };
    }

    private static <T> void register(
            BeanDefinitionRegistry registry, String name, Class<T> type, java.util.function.Supplier<T> bean) {
        BeanDefinition definition =
                BeanDefinitionBuilder.genericBeanDefinition(type, bean).getBeanDefinition();
        registry.registerBeanDefinition(name, definition);
    }

    private static Map<String, Set<String>> steps() {
        var steps = new HashMap<String, Set<String>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:workflows/*.bpmn")) {
                BpmnFile.read(file.getContentAsByteArray())
                        .everything()
                        .filter(node -> node.name().equals("userTask"))
                        .filter(node -> !node.value("flowable:formKey").equals(Step.CUSTOM))
                        .forEach(task -> steps.computeIfAbsent(task.value("flowable:formKey"), any -> new HashSet<>())
                                .addAll(outcomes(task)));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return steps;
    }

    private static Set<String> outcomes(XmlNode task) {
        var codes = new HashSet<String>();
        task.extensions("koldoo:outcome").forEach(outcome -> codes.add(outcome.value("code")));
        return codes;
    }
}
