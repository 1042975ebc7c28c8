package org.koldoo.sops.ui;

import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.DryRuns.Who;

/** Who does a task, in words. */
final class PartyWords {

    private PartyWords() {}

    /** Role and organisation: "officer, Ministry of Foreign Affairs". */
    static String of(Who who, Institutions institutions) {
        var body = who.body();
        return Words.of(
                "try.who",
                Words.of("role." + who.role()),
                body == null ? Words.of("sops.party." + who.party()) : body(body, institutions));
    }

    static String body(BodyCode code, Institutions institutions) {
        return institutions
                .find(code)
                .map(body -> body.name().in(Words.locale()))
                .orElse(code.value());
    }
}
