package org.koldoo.identification;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what this chapter keeps: answers, decisions and reasons. */
@Component
class SealedContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;

    SealedContent(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(Place place, Object content) {
        return vault.seal(place, JSON.writeValueAsString(content));
    }

    byte @Nullable [] sealText(Place place, String text) {
        return vault.sealNullable(place, text);
    }

    Map<String, Answer> answers(Place place, byte[] sealed) {
        return new TreeMap<>(JSON.readValue(vault.open(place, sealed), new TypeReference<Map<String, Answer>>() {}));
    }

    <T> T open(Place place, byte[] sealed, Class<T> type) {
        return JSON.readValue(vault.open(place, sealed), type);
    }

    String text(Place place, byte @Nullable [] sealed) {
        var text = vault.openNullable(place, sealed);
        return text == null ? "" : text;
    }
}
