package org.koldoo.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Scope;
import org.koldoo.journal.ExportMark;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.JournalLine;
import org.koldoo.journal.JournalQuery;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasRole('OVERSIGHT')")
class ReadJournal implements WhoLooked {

    /** Not for the case's own people: whom an alert went to is not said, and one about a decoy would give it away. */
    private static final String ALERT = "alert.raised";

    private static final Pattern NUMBER = Pattern.compile("NRM-\\w{4}-\\w{4}");
    private static final int OF_A_CASE = 1000;
    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 40;
    private static final int MOST_TAKEN = 10_000;
    private static final int LONGEST_TEXT = 200_000;

    private final CaseAccess access;
    private final Journal journal;
    private final FreshSignIn proof;

    ReadJournal(CaseAccess access, Journal journal, FreshSignIn proof) {
        this.access = access;
        this.journal = journal;
        this.proof = proof;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public List<JournalLine> ofCase(CaseNumber number) {
        access.require(number, Scope.FULL);
        journal.append(JournalEntry.of("case.log.read", number, number.value()));
        return journal.ofCase(number, OF_A_CASE).stream()
                .filter(line -> !line.action().equals(ALERT))
                .toList();
    }

    @Override
    public Answer search(Question question, long before) {
        var answer = collect(question, before, PAGE);
        journal.append(JournalEntry.general("journal.read", subject(question), facts(question, answer.lines())));
        return answer;
    }

    @Override
    public List<JournalLine> export(Question question, ExportMark mark) {
        proof.require();
        var lines = collect(question, 0, MOST_TAKEN).lines();
        var facts = facts(question, lines);
        facts.putAll(mark.fact());
        journal.append(JournalEntry.general("journal.exported", subject(question), facts));
        return lines;
    }

    @Override
    public List<JournalLine> whoseExport(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused("export.mark.tooLong", LONGEST_TEXT);
        }
        var marks = ExportMark.find(text);
        if (marks.isEmpty()) {
            throw new Refused("export.mark.none");
        }
        var wall = new Wall();
        var found = marks.stream()
                .flatMap(mark -> journal.marked(mark).stream())
                .filter(wall::lets)
                .toList();
        journal.append(
                JournalEntry.general("journal.markAsked", "marks", Map.of("count", String.valueOf(marks.size()))));
        return found;
    }

    /** Kinds and bodies are sorted out here: the journal knows actions. */
    private Answer collect(Question question, long before, int size) {
        var lines = new ArrayList<JournalLine>();
        var wall = new Wall();
        long from = before;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var page = journal.find(new JournalQuery(
                    question.person(), question.number(), null, question.from(), question.until(), from, AT_ONCE));
            for (var line : page) {
                from = line.sequence();
                if (fits(question, line) && wall.lets(line)) {
                    lines.add(line);
                }
                if (lines.size() == size) {
                    return new Answer(lines, from);
                }
            }
            if (page.size() < AT_ONCE) {
                return new Answer(lines, 0);
            }
        }
        return new Answer(lines, from);
    }

    private static boolean fits(Question question, JournalLine line) {
        var body = question.body();
        return (body == null || body.equals(line.body()))
                && (question.deed() == null || question.deed() == Deed.of(line));
    }

    private static String subject(Question question) {
        var number = question.number();
        var person = question.person();
        return number != null ? number.value() : person != null ? person.toString() : "all";
    }

    private static Map<String, String> facts(Question question, List<JournalLine> lines) {
        var facts = new HashMap<String, String>();
        facts.put("count", String.valueOf(lines.size()));
        if (question.deed() != null) {
            facts.put("deed", question.deed().name());
        }
        return facts;
    }

    /** Who watches over data protection may be the one from whom a case is kept: to them there is none, nor an entry of it. */
    private final class Wall {

        private final Actor reader = CurrentActor.require();
        private final Map<CaseNumber, Boolean> asked = new HashMap<>();

        boolean lets(JournalLine line) {
            var number = line.caseNumber();
            return (number == null || open(number))
                    && NUMBER.matcher(line.object()).results().allMatch(match -> open(match.group()));
        }

        private boolean open(String named) {
            try {
                return open(new CaseNumber(named));
            } catch (Refused noNumber) {
                return true;
            }
        }

        private boolean open(CaseNumber number) {
            return !asked.computeIfAbsent(number, one -> access.keptFrom(reader, one));
        }
    }
}
