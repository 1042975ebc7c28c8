package org.koldoo.identification;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Screenings and decisions are nothing without their sealed content; the standing of the person stays with the case. */
@Configuration(proxyBeanMethods = false)
class ForgottenIdentification {

    @Bean
    Forgettable lettingGoOfIdentification(JdbcClient database) {
        return new CaseRows(database)
                .goes("screening", "identification_decision")
                .loses("age_assessment", "reasons")
                .loses("appeal", "statement", "reasons");
    }
}
