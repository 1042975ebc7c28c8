package org.koldoo.referrals;

import org.koldoo.base.CaseRows;
import org.koldoo.base.Forgettable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which help was asked for stays as codes; the messages go with the name. */
@Configuration(proxyBeanMethods = false)
class ForgottenReferrals {

    @Bean
    Forgettable lettingGoOfReferrals(JdbcClient database) {
        return new CaseRows(database)
                .staysWith("phone_attempt", "referral_id in (select id from referral where case_no = :case)")
                .loses("referral", "message")
                .stays("unmet_need");
    }
}
