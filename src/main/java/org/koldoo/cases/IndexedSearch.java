package org.koldoo.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.BlindIndex;
import org.koldoo.vault.BlindIndex.Kind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class IndexedSearch implements CaseSearch {

    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 5;

    private final Visibility visibility;
    private final SearchTable searches;
    private final SamePerson samePerson;
    private final BlindIndex index;
    private final Journal journal;
    private final Clock clock;

    IndexedSearch(
            Visibility visibility,
            SearchTable searches,
            SamePerson samePerson,
            BlindIndex index,
            Journal journal,
            Clock clock) {
        this.visibility = visibility;
        this.searches = searches;
        this.samePerson = samePerson;
        this.index = index;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Found search(String typed) {
        var actor = CurrentActor.require();
        var term = CleanText.line(typed);
        if (term.length() < SHORTEST || term.length() > FieldRules.LONGEST_LINE) {
            throw new Refused("case.search.length", SHORTEST, FieldRules.LONGEST_LINE);
        }
        var id = UUID.randomUUID();
        var question = new Question(term, actor.requireBody());
        var candidates = Mechanism.does(() -> searches.candidates(question.sql(), question.parameters));
        var sights = visibility.among(actor, candidates);
        searches.insert(id, actor, clock.instant());
        Mechanism.does(() -> samePerson.searched(term, sights.keySet()));
        journal.append(JournalEntry.general(
                "case.searched",
                id.toString(),
                Map.of("term", index.termHash(term), "count", String.valueOf(sights.size()))));
        var heads =
                sights.values().stream().map(Visibility.Sight::head).limit(MOST).toList();
        return new Found(id.toString(), heads);
    }

    /** One question whatever the text may be; each word of a name must sound like one of the person's names. */
    private final class Question {

        private final Map<String, Object> parameters = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        Question(String term, BodyCode body) {
            parameters.put("number", Sql.number(term));
            parameters.put("codeKey", CodeNames.key(term));
            parameters.put("searchBody", body.value());
            parameters.put("phones", IndexTable.orNone(index.hashes(Kind.PHONE, body, term)));
            parameters.put("documents", IndexTable.orNone(index.hashes(Kind.DOCUMENT, body, term)));
            Stream.of(term.split("\\s+"))
                    .map(word -> index.hashes(Kind.NAME, body, word))
                    .filter(hashes -> !hashes.isEmpty())
                    .limit(MOST_WORDS)
                    .forEach(this::name);
        }

        private void name(Set<Long> hashes) {
            var parameter = "name" + names.size();
            parameters.put(parameter, IndexTable.orNone(hashes));
            names.add("select case_no from identity_index where body_code = :searchBody and kind = 'NAME'"
                    + " and hash in (:" + parameter + ")");
        }

        /** Parts that an index answers each, so that it stays as fast with a million cases. */
        String sql() {
            var byName = names.isEmpty() ? "" : " union (" + String.join(" intersect ", names) + ")";
            return "select case_no from case_file where case_no = :number"
                    + " union select case_no from case_file where code_key = :codeKey"
                    + " union select case_no from identity_index where body_code = :searchBody and kind = 'PHONE'"
                    + " and hash in (:phones)"
                    + " union select case_no from identity_index where body_code = :searchBody and kind = 'DOCUMENT'"
                    + " and hash in (:documents)" + byName;
        }
    }
}
