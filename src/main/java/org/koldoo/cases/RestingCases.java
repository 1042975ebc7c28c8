package org.koldoo.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RestingCases implements ClosedCases {

    /** What the country counts, and nothing finer. */
    private static final Set<CaseField> COUNTED = Set.of(
            CaseField.CITIZENSHIP,
            CaseField.CHANNEL,
            CaseField.EXPLOITATION_TYPES,
            CaseField.SECTOR,
            CaseField.RECRUITMENT_METHODS,
            CaseField.WHERE_HAPPENED,
            CaseField.COUNTRIES);

    private static final ZoneId HERE = ZoneId.of("Asia/Bishkek");

    private final JdbcClient database;
    private final CaseFileTable files;
    private final FieldTable fields;

    RestingCases(JdbcClient database, CaseFileTable files, FieldTable fields) {
        this.database = database;
        this.files = files;
        this.fields = fields;
    }

    @Override
    public List<Closed> all() {
        Mechanism.only();
        return database.sql("select " + CaseRow.COLUMNS + " from case_file where closed_at is not null"
                        + " order by closed_at, case_no")
                .query((row, n) -> closed(CaseRow.read(row)).orElseThrow())
                .list();
    }

    @Override
    public boolean exists(CaseNumber number) {
        Mechanism.only();
        return files.find(number).isPresent();
    }

    @Override
    public Optional<Closed> find(CaseNumber number) {
        Mechanism.only();
        return files.find(number).flatMap(RestingCases::closed);
    }

    @Override
    public Optional<Closed> hold(CaseNumber number) {
        Mechanism.only();
        try {
            return closed(files.lock(number));
        } catch (Refused gone) {
            RememberedCases.forget(number); // what was read before it went
            return Optional.empty();
        }
    }

    private static Optional<Closed> closed(CaseRow row) {
        var at = row.closedAt();
        return at == null
                ? Optional.empty()
                : Optional.of(new Closed(
                        row.number(),
                        row.owner(),
                        row.assignee(),
                        row.restricted(),
                        row.ageClass(),
                        row.standing(),
                        row.appeal(),
                        row.openedAt(),
                        at));
    }

    @Override
    public Optional<LocalDate> born(CaseNumber number) {
        Mechanism.only();
        var known = fields.read(number, Set.of(CaseField.BIRTH_DATE, CaseField.BIRTH_YEAR));
        return date(known.getOrDefault(CaseField.BIRTH_DATE, ""))
                .or(() -> date(known.getOrDefault(CaseField.BIRTH_YEAR, "").strip() + "-12-31"));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException nothingKnown) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String> figures(CaseNumber number) {
        Mechanism.only();
        var row = files.get(number);
        var figures = new TreeMap<String, String>();
        figures.put("sex", row.sex().name());
        figures.put("age", row.ageClass().name());
        figures.put("foreigner", row.foreigner().name());
        figures.put("abroad", row.abroad().name());
        figures.put("standing", row.standing().name());
        figures.put("closure", row.closureReason() == null ? "" : row.closureReason());
        fields.read(number, COUNTED).forEach((field, value) -> figures.put(field.code(), value));
        return figures;
    }

    @Override
    public Map<Integer, Long> openedByYear(Collection<CaseNumber> without) {
        Mechanism.only();
        var years = new TreeMap<Integer, Long>();
        database.sql("select case_no, opened_at from case_file").query(row -> {
            if (!without.contains(new CaseNumber(row.getString(1)))) {
                var year = Sql.instant(row, "opened_at").atZone(HERE).getYear();
                years.merge(year, 1L, Long::sum);
            }
        });
        return years;
    }
}
