package org.koldoo.intake;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of the intake of a case the codes of its talk about consent stay a while; drafts have an end of their own. */
@Configuration(proxyBeanMethods = false)
class ForgottenIntake {

    @Bean
    Forgettable lettingGoOfIntake(JdbcClient database) {
        return new CaseRows(database).goes("intake_submitted").stays("consent_talk");
    }
}
