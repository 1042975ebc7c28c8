package org.koldoo.intake;

import static org.koldoo.cases.CaseField.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.CaseSearch;
import org.springframework.stereotype.Component;

/** Looks once more for the same person, now that a name, a number or a telephone may be known. Each look is a journalled search. */
@Component
class AlikeCases {

    private static final int SHORTEST = 2;

    private final CaseSearch search;

    AlikeCases(CaseSearch search) {
        this.search = search;
    }

    /** @param searchIds proof of the searches, empty where there was nothing to look for */
    record Alike(List<CaseHead> cases, List<String> searchIds) {}

    /** Not where an official may be involved: a search lets another body's supervisor learn that somebody serves the person. */
    Alike find(Answers answers) {
        if (CaseFromAnswers.official(answers)) {
            return new Alike(List.of(), List.of());
        }
        var searches = terms(answers).map(search::search).toList();
        Map<CaseNumber, CaseHead> cases = new LinkedHashMap<>();
        searches.forEach(search -> search.found().forEach(head -> cases.put(head.number(), head)));
        return new Alike(
                List.copyOf(cases.values()),
                searches.stream().map(CaseSearch.Found::searchId).toList());
    }

    private static Stream<String> terms(Answers answers) {
        var name = (answers.text(FAMILY_NAME.code()) + " " + answers.text(GIVEN_NAME.code())).strip();
        return Stream.of(
                        name,
                        answers.text(KNOWN_AS.code()),
                        answers.text(IDENTITY_NUMBER.code()),
                        answers.text(SAFE_CONTACT.code()))
                .map(String::strip)
                .filter(term -> term.length() >= SHORTEST && term.length() <= Question.NAME_LENGTH);
    }
}
