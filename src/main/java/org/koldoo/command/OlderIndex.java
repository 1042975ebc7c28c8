package org.koldoo.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionTemplate;

/** How many cases are still found by an older key of the index. */
final class OlderIndex {

    private static final Pattern FILE = Pattern.compile("index-(\\d+)\\.key");

    private OlderIndex() {}

    /** Whether the tables are those of this version; a command does not migrate. */
    static boolean knowsKeys(Operator operator) {
        return count(
                        operator,
                        "select count(*) from information_schema.columns where lower(table_name) = 'identity_index'"
                                + " and lower(column_name) = 'key_no'")
                > 0;
    }

    static long cases(Operator operator) {
        if (!knowsKeys(operator)) {
            return 0;
        }
        int newest = operator.keys().names().stream()
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(1);
        return count(operator, "select count(distinct case_no) from identity_index where key_no < " + newest);
    }

    private static long count(Operator operator, String sql) {
        var count = new TransactionTemplate(operator.transactions())
                .execute(status -> operator.database().queryForObject(sql, Long.class));
        return count == null ? 0 : count;
    }
}
