package org.koldoo.intake;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts first contacts that became no case. There are no rows of people, only numbers for a month: no id, no time, no body, no
 * worker. So that the database does not tell either which number grew last, all of the month are written anew each time.
 * docs/decisions/refusals-are-numbers.md
 */
@Component
class WithoutCase {

    private static final Set<String> CENTRAL_ASIA = Set.of("UZ", "TJ", "KZ", "TM");

    private final JdbcClient database;
    private final Clock clock;

    WithoutCase(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void count(Answers answers, Refusal refusal) {
        if (!ConsentQuestions.refusedAll(answers)) {
            throw new Refused("intake.refusal.notAll");
        }
        if (!answers.is(CaseField.AGE_CLASS.code(), "ADULT")) {
            throw new Refused("intake.refusal.child");
        }
        if (!Refusal.REASONS.contains(refusal.reason()) || !Refusal.HELP.containsAll(refusal.helped())) {
            throw new Refused("code.unknown");
        }
        var month = YearMonth.now(clock).toString();
        add(
                "contact_without_case",
                "in_month, region, sex, age_class, form, nationality, reason",
                List.of(
                        month,
                        region(answers.text(CaseField.PRESENT_REGION.code())),
                        sex(answers.text(CaseField.SEX.code())),
                        "ADULT",
                        form(answers.codes(CaseField.EXPLOITATION_TYPES.code())),
                        nationality(answers.codes(CaseField.CITIZENSHIP.code())),
                        refusal.reason()));
        refusal.helped().stream()
                .sorted()
                .forEach(help -> add("help_without_case", "in_month, help", List.of(month, help)));
        writeAnew("contact_without_case", month);
        writeAnew("help_without_case", month);
    }

    private void add(String table, String columns, List<String> values) {
        var names = List.of(columns.split(", "));
        var where =
                String.join(" and ", names.stream().map(name -> name + " = ?").toList());
        var grown = database.sql("update " + table + " set contacts = contacts + 1 where " + where)
                .params(values)
                .update();
        if (grown == 0) {
            database.sql("insert into " + table + " (" + columns + ", contacts) values (" + "?, ".repeat(names.size())
                            + "1)")
                    .params(values)
                    .update();
        }
    }

    private void writeAnew(String table, String month) {
        database.sql("update " + table + " set contacts = contacts where in_month = ?")
                .param(month)
                .update();
    }

    private static String region(String present) {
        return present.startsWith("KG-") ? present : present.isEmpty() ? "UNKNOWN" : "ABROAD";
    }

    private static String sex(String code) {
        return code.equals("F") || code.equals("M") ? code : "OTHER";
    }

    private static String form(List<String> types) {
        boolean labour = types.stream()
                .anyMatch(type ->
                        type.contains("LABOUR") || type.equals("DOMESTIC_SERVITUDE") || type.equals("DEBT_BONDAGE"));
        boolean sexual = types.stream().anyMatch(type -> type.contains("SEX"));
        if (types.isEmpty()) {
            return "UNKNOWN";
        }
        return labour && sexual ? "SEVERAL" : labour ? "LABOUR" : sexual ? "SEXUAL" : "OTHER";
    }

    private static String nationality(List<String> citizenships) {
        if (citizenships.isEmpty()) {
            return "UNKNOWN";
        }
        return citizenships.contains("KG") ? "KG" : CENTRAL_ASIA.containsAll(citizenships) ? "CENTRAL_ASIA" : "OTHER";
    }
}
