package org.koldoo.intake;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CountedRefusals implements RefusalFigures {

    static final int FEWEST_CONTACTS = 11;

    private static final List<String> COLUMNS = List.of("region", "sex", "form", "nationality", "reason");

    private final JdbcClient database;
    private final Journal journal;

    CountedRefusals(JdbcClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'COORDINATOR', 'OVERSIGHT')")
    public Figures of(YearMonth from, YearMonth to) {
        journal.append(JournalEntry.general(
                "figures.withoutCase", "national", Map.of("from", from.toString(), "to", to.toString())));
        int total = sums("contact_without_case", "age_class", from, to).stream()
                .mapToInt(Counted::contacts)
                .sum();
        // Each help is a number of its own: somebody may have been given several.
        var helps = new Breakdown(
                "help",
                sums("help_without_case", "help", from, to).stream()
                        .map(one -> figure(one, FEWEST_CONTACTS))
                        .toList());
        var breakdowns = Stream.concat(
                        COLUMNS.stream()
                                .map(column ->
                                        new Breakdown(column, shown(sums("contact_without_case", column, from, to)))),
                        Stream.of(helps))
                .toList();
        return total < FEWEST_CONTACTS ? new Figures(null, List.of()) : new Figures(total, breakdowns);
    }

    private record Counted(String code, int contacts) {}

    private List<Counted> sums(String table, String column, YearMonth from, YearMonth to) {
        return database.sql("select " + column + " as code, sum(contacts) as contacts from " + table
                        + " where in_month between ? and ? group by " + column + " order by " + column)
                .params(from.toString(), to.toString())
                .query((row, n) -> new Counted(row.getString(1), row.getInt(2)))
                .list();
    }

    /** A single hidden number could be worked out from the total: the next smallest is hidden with it. */
    private static List<Figure> shown(List<Counted> all) {
        var few = all.stream().filter(one -> one.contacts() < FEWEST_CONTACTS).count();
        var hiddenBelow = FEWEST_CONTACTS;
        if (few == 1) {
            hiddenBelow = all.stream()
                            .map(Counted::contacts)
                            .filter(contacts -> contacts >= FEWEST_CONTACTS)
                            .min(Comparator.naturalOrder())
                            .orElse(FEWEST_CONTACTS - 1)
                    + 1;
        }
        var figures = new ArrayList<Figure>();
        for (var one : all) {
            figures.add(figure(one, hiddenBelow));
        }
        return List.copyOf(figures);
    }

    private static Figure figure(Counted one, int hiddenBelow) {
        return new Figure(one.code(), one.contacts() < hiddenBelow ? null : one.contacts());
    }
}
