package org.koldoo.legalaid;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said to a lawyer goes first. */
@Configuration(proxyBeanMethods = false)
class ForgottenLegalAid {

    @Bean
    Forgettable lettingGoOfLegalAid(JdbcClient database) {
        return new CaseRows(database).goes("privileged_note").stays("legal_matter");
    }
}
