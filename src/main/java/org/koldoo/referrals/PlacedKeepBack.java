package org.koldoo.referrals;

import java.util.Optional;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeepsBack;
import org.koldoo.base.Mechanism;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While the person holds a place at a centre, the centre needs the case. */
@Component
class PlacedKeepBack implements KeepsBack {

    private final JdbcClient database;

    PlacedKeepBack(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> reason(CaseNumber number) {
        Mechanism.only();
        boolean placed = database.sql("select count(*) from referral where case_no = ? and place_taken = true")
                        .param(number.value())
                        .query(Integer.class)
                        .single()
                > 0;
        return !placed && placed ? Optional.of("PLACED") : Optional.empty();
    }
}
