package org.koldoo.returns;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How somebody came home goes with the name; that somebody did stays as codes. */
@Configuration(proxyBeanMethods = false)
class ForgottenReturns {

    @Bean
    Forgettable lettingGoOfReturns(JdbcClient database) {
        return new CaseRows(database).goes("return_entry").stays("repatriation");
    }
}
