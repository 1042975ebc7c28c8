package org.koldoo.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what is in a draft, as one piece under the draft's own key. */
@Component
class DraftContents {

    static final int LONGEST_ANSWER = 20_000;

    /** Fits the column in any script. */
    private static final int LONGEST_INTAKE = 200_000;

    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};
    private static final Set<String> KEYS =
            IntakePages.questions().map(Question::key).collect(Collectors.toUnmodifiableSet());

    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    DraftContents(Vault vault) {
        this.vault = vault;
    }

    void createKey(UUID draft, BodyCode body) {
        vault.createKey(KeyOwner.draft(draft), body);
    }

    void destroyKey(UUID draft) {
        vault.destroyKey(KeyOwner.draft(draft));
    }

    byte[] seal(UUID draft, Answers answers) {
        return vault.seal(place(draft), json.writeValueAsString(kept(answers)));
    }

    Answers open(IntakeDraft draft) {
        var sealed = draft.content();
        return sealed == null ? Answers.NONE : new Answers(json.readValue(vault.open(place(draft.id()), sealed), TYPE));
    }

    /** Control and direction-override characters are left out; everything else stays as it was typed. */
    private static Map<String, String> kept(Answers answers) {
        var kept = new LinkedHashMap<String, String>();
        if (answers.values().values().stream().mapToInt(String::length).sum() > LONGEST_INTAKE) {
            throw new Refused("intake.draft.tooMuch", LONGEST_INTAKE);
        }
        answers.values().forEach((key, value) -> {
            if (value.length() > LONGEST_ANSWER) {
                throw new Refused("intake.draft.tooMuch", LONGEST_ANSWER);
            }
            if (KEYS.contains(key)) {
                kept.put(key, value.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]", ""));
            }
        });
        return kept;
    }

    private static Place place(UUID draft) {
        return new Place(KeyOwner.draft(draft), "intake_draft", draft, "content");
    }
}
