package org.koldoo.closure;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why a case was closed stays as a code. */
@Configuration(proxyBeanMethods = false)
class ForgottenClosures {

    @Bean
    Forgettable lettingGoOfClosures(JdbcClient database) {
        return new CaseRows(database).loses("closure_proposal", "note", "decision_reasons");
    }
}
