package org.koldoo.dataout;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was taken out of a case goes with its name; a file is gone after a day anyway. */
@Configuration(proxyBeanMethods = false)
class ForgottenExports {

    @Bean
    Forgettable lettingGoOfExports(JdbcClient database) {
        return new CaseRows(database)
                .goesWith("data_export_part", "export_id in (select id from data_export where case_no = :case)")
                .goes("data_export");
    }
}
