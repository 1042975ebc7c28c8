package org.koldoo.cases;

import java.util.Set;
import org.koldoo.workflow.FactDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts about a case that gateways may read. */
@Configuration(proxyBeanMethods = false)
class KnownFacts {

    /** Said by chapters, kept as they are; the others follow from the case file. */
    static final Set<String> STATED =
            Set.of("fact_consent_asked", "fact_consent_given", "fact_detained", "fact_penalised");

    @Bean
    FactDefinition childFact() {
        return FactDefinition.yesNo("fact_child");
    }

    @Bean
    FactDefinition ageUnsureFact() {
        return FactDefinition.yesNo("fact_age_unsure");
    }

    @Bean
    FactDefinition foreignFact() {
        return FactDefinition.yesNo("fact_foreign");
    }

    @Bean
    FactDefinition abroadFact() {
        return FactDefinition.yesNo("fact_abroad");
    }

    @Bean
    FactDefinition dangerFact() {
        return FactDefinition.yesNo("fact_danger");
    }

    @Bean
    FactDefinition consentAskedFact() {
        return FactDefinition.yesNo("fact_consent_asked");
    }

    @Bean
    FactDefinition consentGivenFact() {
        return FactDefinition.yesNo("fact_consent_given");
    }

    @Bean
    FactDefinition policeBasisFact() {
        return FactDefinition.yesNo("fact_police_basis");
    }

    @Bean
    FactDefinition officialInvolvedFact() {
        return FactDefinition.yesNo("fact_official_involved");
    }

    @Bean
    FactDefinition detainedFact() {
        return FactDefinition.yesNo("fact_detained");
    }

    @Bean
    FactDefinition penalisedFact() {
        return FactDefinition.yesNo("fact_penalised");
    }

    @Bean
    FactDefinition presumedFact() {
        return FactDefinition.yesNo("fact_presumed");
    }

    @Bean
    FactDefinition identifiedFact() {
        return FactDefinition.yesNo("fact_identified");
    }
}
