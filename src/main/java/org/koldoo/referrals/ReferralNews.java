package org.koldoo.referrals;

import java.util.Map;
import org.koldoo.cases.Timeline;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;

/** Tells timeline and journal what became of a referral: codes only. */
@Component
class ReferralNews {

    private final Timeline timeline;
    private final Journal journal;

    ReferralNews(Timeline timeline, Journal journal) {
        this.timeline = timeline;
        this.journal = journal;
    }

    void tell(Referral referral, String what) {
        var facts = Map.of(
                "receiver", referral.receiver().value(),
                "service", referral.service(),
                "state", referral.state().name());
        timeline.add(referral.number(), Timeline.Kind.REFERRAL, "referral." + what, facts);
        journal.append(JournalEntry.of(
                "referral." + what, referral.number(), referral.id().toString(), facts));
    }
}
