package org.koldoo.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.cases.StepAnswers.OutsideAnswer;
import org.koldoo.files.FileInspection;
import org.koldoo.files.FileInspection.Inspected;
import org.koldoo.files.FileInspection.Scanned;
import org.koldoo.files.FileKind;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.StepField;
import org.koldoo.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** What may be answered to a step: the fields that it declares, and a letter or call from outside. */
@Component
class AnswerRules {

    private final Procedures procedures;
    private static final Set<FileKind> LETTERS = EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);

    private final Clock clock;
    private final FileInspection inspection;

    AnswerRules(Procedures procedures, Clock clock, FileInspection inspection) {
        this.procedures = procedures;
        this.clock = clock;
        this.inspection = inspection;
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
        var seen = scan == null ? null : inspected(scan);
        var letter = answer.letterNumber();
        return new OutsideAnswer(
                answer.way(),
                letter == null ? null : FieldRules.clean(FieldKind.TEXT, "letterNumber", letter),
                answer.date(),
                who(answer),
                seen == null ? null : seen.content(),
                seen == null ? null : seen.kind().contentType());
    }

    /** A letter is kept with the answer at once, so there is nowhere to keep it aside: without a clean look it stays out. */
    private Inspected inspected(byte[] scan) {
        var seen = inspection.inspect(null, scan, LETTERS);
        if (!seen.scanned().opens()) {
            throw new Refused(seen.scanned() == Scanned.FOUND ? "file.infected" : "file.notScanned");
        }
        return seen;
    }

    private static String who(OutsideAnswer answer) {
        var who = FieldRules.clean(FieldKind.TEXT, "who", answer.who());
        if (who.isEmpty()) {
            throw new Refused("case.field.required", "who");
        }
        return who;
    }
}
