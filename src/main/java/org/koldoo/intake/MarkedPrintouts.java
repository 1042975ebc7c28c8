package org.koldoo.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Scope;
import org.koldoo.cases.WhoKnows;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints inside the transaction of its entry: no sheet without a trace. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class MarkedPrintouts implements Printouts {

    private static final String PURPOSE = "PRINT_CARD";

    private final NeutralCard card;
    private final PersonTextPrint texts;
    private final PersonTexts library;
    private final KnowersPrint knowers;
    private final PaperForm paper;
    private final CaseAccess access;
    private final Cases cases;
    private final WhoKnows whoKnows;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    MarkedPrintouts(
            NeutralCard card,
            PersonTextPrint texts,
            PersonTexts library,
            KnowersPrint knowers,
            PaperForm paper,
            CaseAccess access,
            Cases cases,
            WhoKnows whoKnows,
            Accounts accounts,
            Journal journal,
            Clock clock) {
        this.card = card;
        this.texts = texts;
        this.library = library;
        this.knowers = knowers;
        this.paper = paper;
        this.access = access;
        this.cases = cases;
        this.whoKnows = whoKnows;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public byte[] card(@Nullable CaseNumber number, String language) {
        check(number);
        var text = text(PersonTexts.CARD, language);
        tell(number, mark(null), PersonTexts.CARD, language);
        return card.pdf(text, CurrentActor.require().requireBody(), number == null ? "" : word(number));
    }

    /** The word that was agreed; where none was, the two words by which the case is known. */
    private String word(CaseNumber number) {
        var agreed = cases.reveal(number, Set.of(CaseField.CODE_WORD), PURPOSE).get(CaseField.CODE_WORD);
        return agreed == null || agreed.isBlank() ? cases.read(number).codeName() : agreed;
    }

    @Override
    public byte[] sheet(@Nullable CaseNumber number, String document, String language) {
        check(number);
        var text = text(document, language);
        var mark = mark(null);
        tell(number, mark, document, language);
        return texts.pdf(text, mark.foot());
    }

    @Override
    public byte[] whoKnows(CaseNumber number, Locale language) {
        var all = whoKnows.of(number);
        var mark = mark(null);
        tell(number, mark, "whoKnows", language.getLanguage());
        return knowers.pdf(all, language, mark);
    }

    @Override
    public byte[] form(Locale language) {
        var mark = mark(accounts.find(CurrentActor.require().id())
                .map(member -> member.displayName())
                .orElse(null));
        tell(null, mark, "form", language.getLanguage());
        return paper.pdf(language, mark.foot());
    }

    @Override
    @PreAuthorize("permitAll()")
    public boolean printable(String document, String language) {
        return library.find(document, language).filter(texts::printable).isPresent();
    }

    private PersonText text(String document, String language) {
        return library.find(document, language)
                .filter(texts::printable)
                .orElseThrow(() -> new Refused("print.language"));
    }

    private void check(@Nullable CaseNumber number) {
        if (number != null) {
            access.require(number, Scope.FULL);
        }
    }

    private PrintMark mark(@Nullable String who) {
        return PrintMark.at(clock.instant(), clock.getZone(), who);
    }

    private void tell(@Nullable CaseNumber number, PrintMark mark, String document, String language) {
        var facts = new HashMap<>(Map.of("document", document, "language", language));
        journal.append(
                number == null
                        ? JournalEntry.general("print.made", mark.code(), facts)
                        : JournalEntry.of("print.made", number, mark.code(), facts));
    }
}
