package org.koldoo.accounts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.koldoo.base.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes for the day the phone is lost, each good once. Only their keyed hashes are kept. */
@Component
class RecoveryCodes {

    private static final int SET = 10;
    private static final String PURPOSE = "recovery";

    private final JdbcClient sql;
    private final FactorSecrets secrets;

    RecoveryCodes(JdbcClient sql, FactorSecrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /** A new set; the one before is worth nothing any more. */
    List<String> renew(UserId user) {
        remove(user);
        var codes = Stream.generate(OneTimePassword::secret).limit(SET).toList();
        for (var code : codes) {
            sql.sql("insert into recovery_code (user_id, hash) values (?, ?)")
                    .params(user.value(), secrets.hash(user, PURPOSE, code))
                    .update();
        }
        return codes;
    }

    /** Takes a code, once on all nodes together. */
    boolean take(UserId user, String typed, Instant now) {
        return sql.sql("update recovery_code set used_at = ? where user_id = ? and hash = ? and used_at is null")
                        .params(FactorTable.at(now), user.value(), secrets.hash(user, PURPOSE, typed))
                        .update()
                == 1;
    }

    int left(UserId user) {
        return sql.sql("select count(*) from recovery_code where user_id = ? and used_at is null")
                .param(user.value())
                .query(Integer.class)
                .single();
    }

    void remove(UserId user) {
        sql.sql("delete from recovery_code where user_id = ?")
                .param(user.value())
                .update();
    }
}
