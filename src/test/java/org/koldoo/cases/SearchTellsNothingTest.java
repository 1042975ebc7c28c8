package org.koldoo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nobody learns from a search whether another body serves somebody: no match, a hidden and a sealed one are alike. */
class SearchTellsNothingTest {

    private final Bench bench =
            new Bench(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));

    /** What a search did, without what it was about. */
    private record Traces(int found, int statements, List<String> journal, int entries) {}

    @Test
    void aSearchWithoutAMatchWithAHiddenAndWithASealedOneReadsWritesAndAnswersTheSame() {
        var worker = bench.people.add("CCB", Role.CASEWORKER);
        var stranger = bench.people.add("NGO", Role.CASEWORKER);
        var hidden = bench.open(worker, named(YesNoUnsure.NO, "Сыдыкова", "Мээрим"));
        var sealed = bench.open(worker, named(YesNoUnsure.YES, "Закрытова", "Анна"));

        var traces = new HashSet<Traces>();
        for (var term : List.of("Никогова Никто", "Сыдыкова Мээрим", "Закрытова Анна")) {
            int statements = bench.statements.get();
            int journal = bench.journal.actions().size();
            int entries = entries();
            var found = bench.as(stranger, () -> bench.search.search(term));
            traces.add(new Traces(
                    found.found().size(),
                    bench.statements.get() - statements,
                    List.copyOf(bench.journal
                            .actions()
                            .subList(journal, bench.journal.actions().size())),
                    entries() - entries));
        }

        assertThat(traces).hasSize(1);
        assertThat(traces.iterator().next().found()).isZero();
        // Both really matched, or this would prove nothing.
        assertThat(bench.events).contains(new SamePersonNoticed(hidden), new SamePersonNoticed(sealed));
        assertThat(told(hidden)).isEqualTo(1);
        assertThat(told(sealed)).isEqualTo(1);
    }

    private static NewCase named(YesNoUnsure official, String family, String given) {
        return Bench.with(
                AgeClass.ADULT,
                true,
                official,
                Set.of(),
                Set.of(),
                Map.of(CaseField.FAMILY_NAME, family, CaseField.GIVEN_NAME, given));
    }

    private int entries() {
        return bench.database
                .sql("select count(*) from timeline_entry")
                .query(Integer.class)
                .single();
    }

    private int told(CaseNumber number) {
        return bench.database
                .sql("select count(*) from timeline_entry where case_no = ? and code = 'case.samePerson'")
                .param(number.value())
                .query(Integer.class)
                .single();
    }
}
