package org.koldoo.accounts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.koldoo.base.Texts;
import org.springframework.stereotype.Component;

/** What the cover says, in the person's language, and with what it can be lifted. */
@Component
public class CoverWords {

    private final Texts texts;
    private final SessionRules rules;
    private final Uncovering uncovering;

    CoverWords(Texts texts, SessionRules rules, Uncovering uncovering) {
        this.texts = texts;
        this.rules = rules;
        this.uncovering = uncovering;
    }

    /** As attributes of an element that the browser's script reads. */
    public Map<String, String> of(StaffPrincipal person, Locale language) {
        var words = new LinkedHashMap<String, String>();
        words.put("way", uncovering.way(person).name());
        words.put("seconds", String.valueOf(rules.cover().toSeconds()));
        for (var name : new String[] {"title", "what", "password", "button", "wrong", "other", "network"}) {
            words.put(name, texts.get(language, "session.cover." + name));
        }
        return words;
    }
}
