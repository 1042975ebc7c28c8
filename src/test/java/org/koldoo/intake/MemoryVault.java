package org.koldoo.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;

/** Keeps the vault's promises without its secrets: no key, no text; another place, no text. */
class MemoryVault implements Vault {

    final Set<KeyOwner> keys = ConcurrentHashMap.newKeySet();

    @Override
    public void createKey(KeyOwner owner, BodyCode body) {
        keys.add(owner);
    }

    @Override
    public byte[] seal(Place place, String plain) {
        return sealBytes(place, plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(Place place, byte[] sealed) {
        return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sealBytes(Place place, byte[] plain) {
        if (!keys.contains(place.owner())) {
            throw new Refused("vault.unreadable");
        }
        return (place + "|" + Base64.getEncoder().encodeToString(plain)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] openBytes(Place place, byte[] sealed) {
        var text = new String(sealed, StandardCharsets.UTF_8);
        if (!keys.contains(place.owner()) || !text.startsWith(place + "|")) {
            throw new Refused("vault.unreadable");
        }
        return Base64.getDecoder().decode(text.substring(text.lastIndexOf('|') + 1));
    }

    @Override
    public void destroyKey(KeyOwner owner) {
        keys.remove(owner);
    }
}
