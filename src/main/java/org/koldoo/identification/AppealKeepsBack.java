package org.koldoo.identification;

import java.util.Optional;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeepsBack;
import org.koldoo.base.Mechanism;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While an appeal is not decided, nothing it could turn on goes. */
@Component
class AppealKeepsBack implements KeepsBack {

    private final JdbcClient database;

    AppealKeepsBack(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> reason(CaseNumber number) {
        Mechanism.only();
        boolean open = database.sql("select count(*) from appeal where case_no = ? and decision is null")
                        .param(number.value())
                        .query(Integer.class)
                        .single()
                > 0;
        return open ? Optional.of("APPEAL") : Optional.empty();
    }
}
