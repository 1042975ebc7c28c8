package org.koldoo.sops.ui;

import java.util.regex.Pattern;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.DryRuns.Who;

/** Who does a task, in words. */
final class PartyWords {

    private static final Pattern BODY_CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");

    private PartyWords() {}

    /** Role and organisation: "officer, Ministry of Foreign Affairs". */
    static String of(Who who, Institutions institutions) {
        var body = who.body();
        return Words.of(
                "try.who",
                Words.of("role." + who.role()),
                body == null ? Words.of("sops.party." + who.party()) : body(body, institutions));
    }

    /** A body by its name, a word such as owner or receiver by what it means. */
    static String party(String party, Institutions institutions) {
        return BODY_CODE.matcher(party).matches()
                ? body(BodyCode.of(party), institutions)
                : Words.of("sops.party." + party);
    }

    static String body(BodyCode code, Institutions institutions) {
        return institutions
                .find(code)
                .map(body -> body.name().in(Words.locale()))
                .orElse(code.value());
    }
}
