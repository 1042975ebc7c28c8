package org.koldoo.documents;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers and recordings go together with the name: nothing of them is a figure. */
@Configuration(proxyBeanMethods = false)
class ForgottenDocuments {

    @Bean
    Forgettable lettingGoOfDocuments(JdbcClient database) {
        return new CaseRows(database).goes("case_document_part", "case_document");
    }
}
