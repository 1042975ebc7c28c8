package org.koldoo.dataout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseExport;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.FieldClass;
import org.koldoo.dataout.KeptExports.Sheets;
import org.koldoo.documents.Documents;
import org.koldoo.files.Spreadsheet;
import org.koldoo.files.Spreadsheet.Sheet;
import org.koldoo.journal.ExportMark;
import org.koldoo.workflow.FieldKind;
import org.springframework.stereotype.Component;

/** What the tables say; every line of it comes from a service that asked whether the acting person may see it. */
@Component
class ExportContent {

    private static final Set<FieldKind> FREE_WORDS = EnumSet.of(FieldKind.TEXT, FieldKind.LONG_TEXT);
    private static final int PAGE = 100;
    private static final int MOST_ROWS = 5_000;
    private static final int LARGEST = 50_000_000;

    private final Cases cases;
    private final CaseExport answers;
    private final Documents documents;
    private final TeamRows team;
    private final ExportWords words;

    ExportContent(Cases cases, CaseExport answers, Documents documents, TeamRows team, ExportWords words) {
        this.cases = cases;
        this.answers = answers;
        this.documents = documents;
        this.team = team;
        this.words = words;
    }

    /** The files of an identified export, and how many fields, answers and documents are in them. */
    record Whole(Map<String, byte[]> files, int rows) {
        Whole {
            files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }
    }

    Sheets myCases(Locale language, String mark) {
        var rows = new ArrayList<List<String>>();
        rows.add(words.heading(
                language,
                "number",
                "opened",
                "sex",
                "age",
                "foreigner",
                "standing",
                "support",
                "appeal",
                "closed",
                "reason"));
        var page = cases.mine(null, PAGE);
        while (!page.isEmpty() && rows.size() < MOST_ROWS) {
            page.forEach(head -> rows.add(row(language, head)));
            page = cases.mine(page.getLast().number(), PAGE);
        }
        return sheets(language, "export.kind.MY_CASES", rows, mark);
    }

    private List<String> row(Locale language, CaseHead head) {
        var reason = head.closureReason();
        return List.of(
                head.number().value(),
                ExportWords.day(head.openedAt()),
                words.code(language, "sex", head.sex().name()),
                words.code(language, "age_class", head.ageClass().name()),
                words.code(language, "yes_no_unsure", head.foreigner().name()),
                words.text(language, "timeline.value.standing." + head.standing()),
                words.text(language, "timeline.value.support." + head.support()),
                words.text(language, "timeline.value.appeal." + head.appeal()),
                ExportWords.day(head.closedAt()),
                reason == null ? "" : words.code(language, "closure_reason", reason));
    }

    Sheets teamTasks(Locale language, String mark) {
        var rows = team.rows(language, MOST_ROWS);
        return sheets(language, "export.kind.TEAM_TASKS", rows, mark);
    }

    private Sheets sheets(Locale language, String name, List<List<String>> rows, String mark) {
        int count = rows.size() - 1;
        var marked = new ArrayList<>(rows);
        marked.add(List.of(words.text(language, "export.mark", mark)));
        return new Sheets(List.of(new Sheet(words.text(language, name), marked)), count);
    }

    /** Plain facts and chosen answers; names, and what was written in free words and could hold one, stay here. */
    Sheets caseFile(CaseNumber number, String purpose, Locale language, ExportMark mark) {
        var wanted = fields(FieldClass.P0, FieldClass.P1);
        wanted.removeIf(field -> FREE_WORDS.contains(field.kind()));
        var facts = facts(number, language, cases.fields(number, wanted));
        var told = answers(number, purpose, mark, language, false);
        var sheets = List.of(
                new Sheet(
                        words.text(language, "export.sheet.case"),
                        with(facts, words.text(language, "export.mark", mark.shown()))),
                new Sheet(words.text(language, "export.sheet.answers"), told));
        return new Sheets(sheets, facts.size() + told.size() - 2);
    }

    Whole identified(CaseNumber number, String purpose, Locale language, ExportMark mark) {
        var files = new LinkedHashMap<String, byte[]>();
        var facts = facts(number, language, cases.reveal(number, EnumSet.allOf(CaseField.class), purpose));
        var told = answers(number, purpose, mark, language, true);
        var papers = papers(number, purpose, language, files);
        files.put(
                "case.xlsx",
                Spreadsheet.of(List.of(
                        new Sheet(
                                words.text(language, "export.sheet.case"),
                                with(facts, words.text(language, "export.mark", mark.shown()))),
                        new Sheet(words.text(language, "export.sheet.answers"), told),
                        new Sheet(words.text(language, "export.sheet.documents"), papers))));
        return new Whole(files, facts.size() + told.size() + papers.size() - 3);
    }

    private static EnumSet<CaseField> fields(FieldClass... classes) {
        var wanted = EnumSet.noneOf(CaseField.class);
        Arrays.stream(CaseField.values())
                .filter(field -> List.of(classes).contains(field.fieldClass()))
                .forEach(wanted::add);
        return wanted;
    }

    private List<List<String>> facts(CaseNumber number, Locale language, Map<CaseField, String> values) {
        var rows = new ArrayList<List<String>>();
        rows.add(words.heading(language, "field", "value"));
        var head = cases.heads(List.of(number)).get(number);
        rows.add(List.of(words.text(language, "export.column.number"), number.value()));
        if (head != null) {
            rows.add(List.of(
                    words.text(language, "export.column.standing"),
                    words.text(language, "timeline.value.standing." + head.standing())));
        }
        Arrays.stream(CaseField.values())
                .filter(values::containsKey)
                .forEach(field -> rows.add(List.of(
                        words.text(language, "case.field." + field.code()),
                        words.value(
                                language, field.kind(), field.codeList(), List.of(), values.getOrDefault(field, "")))));
        return rows;
    }

    private List<List<String>> answers(
            CaseNumber number, String purpose, ExportMark mark, Locale language, boolean freeWords) {
        var rows = new ArrayList<List<String>>();
        rows.add(words.heading(language, "task", "question", "answer", "date", "role"));
        for (var row : answers.answers(number, purpose, mark)) {
            var field = row.field();
            boolean left = FREE_WORDS.contains(field.kind()) && !freeWords;
            rows.add(List.of(
                    row.task().in(language),
                    field.label().in(language),
                    left
                            ? words.text(language, "export.leftOut")
                            : words.value(language, field.kind(), null, field.choices(), row.answer()),
                    ExportWords.time(row.at()),
                    words.text(language, "accounts.role." + row.role().code())));
        }
        return rows;
    }

    private List<List<String>> papers(CaseNumber number, String purpose, Locale language, Map<String, byte[]> files) {
        var rows = new ArrayList<List<String>>();
        rows.add(words.heading(language, "file", "kind", "date", "name", "description"));
        var names = documents.names(number, purpose);
        long size = 0;
        for (var entry : documents.of(number)) {
            var named = names.get(entry.id());
            if (!entry.savable() || named == null) {
                continue;
            }
            size += entry.bytes();
            if (size > LARGEST) {
                throw new Refused("export.large", LARGEST / 1_000_000);
            }
            var content = documents.read(number, entry.id(), purpose);
            var file = "document-%02d.%s".formatted(rows.size(), content.kind().extension());
            files.put(file, content.bytes());
            rows.add(List.of(
                    file,
                    words.text(language, "documents.kind." + entry.kind()),
                    ExportWords.time(entry.at()),
                    named.name(),
                    named.description()));
        }
        return rows;
    }

    private static List<List<String>> with(List<List<String>> rows, String last) {
        var all = new ArrayList<>(rows);
        all.add(List.of(last));
        return all;
    }
}
