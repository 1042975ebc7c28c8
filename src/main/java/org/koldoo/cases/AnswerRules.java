package org.koldoo.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.cases.StepAnswers.OutsideAnswer;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.StepField;
import org.koldoo.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** What may be answered to a step: the fields that it declares, and a letter or call from outside. */
@Component
class AnswerRules {

    private final Procedures procedures;
    private final Clock clock;

    AnswerRules(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * Cleaned answers by field; empty ones are left out, and those to fields that are not asked after the others.
     *
     * @param outcome what the step ends with: some ends need an answer that others do not
     */
    Map<String, String> checked(WorkItem item, @Nullable String outcome, Map<String, String> answers) {
        var declared = procedures.declaration(item).fields();
        var checked = new TreeMap<String, String>();
        for (var field : declared) {
            if (!field.asked(checked)) {
                continue;
            }
            var value = FieldRules.clean(field.kind(), field.key(), answers.getOrDefault(field.key(), ""));
            if (value.isEmpty() && field.requiredWith(outcome)) {
                throw new Refused(field.required() ? "case.field.required" : "case.field.requiredFor", field.key());
            }
            if (!value.isEmpty()) {
                FieldRules.choices(field.kind(), field.key(), field.choices(), value);
                checked.put(field.key(), value);
            }
        }
        var known = declared.stream().map(StepField::key).toList();
        if (!known.containsAll(answers.keySet())) {
            throw new Refused("case.field.unknown");
        }
        return checked;
    }

    OutsideAnswer checked(OutsideAnswer answer) {
        if (answer.date().isAfter(LocalDate.now(clock))) {
            throw new Refused("case.field.future", "date");
        }
        var scan = answer.scan();
        if (scan != null) {
            Scan.typeOf(scan);
        }
        var letter = answer.letterNumber();
        return new OutsideAnswer(
                answer.way(),
                letter == null ? null : FieldRules.clean(FieldKind.TEXT, "letterNumber", letter),
                answer.date(),
                who(answer),
                scan,
                answer.scanType());
    }

    private static String who(OutsideAnswer answer) {
        var who = FieldRules.clean(FieldKind.TEXT, "who", answer.who());
        if (who.isEmpty()) {
            throw new Refused("case.field.required", "who");
        }
        return who;
    }
}
