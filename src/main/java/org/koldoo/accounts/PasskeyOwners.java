package org.koldoo.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The accounts as the library of the ceremony knows them: it asks by the opaque id, and makes none. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final AppUsers users;

    PasskeyOwners(AppUsers users) {
        this.users = users;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(PasskeyTable.user(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return entity(UUID.fromString(id));
    }

    private @Nullable PublicKeyCredentialUserEntity entity(UUID id) {
        return users.findById(id)
                .map(user -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyTable.handle(id))
                        .name(user.login())
                        .displayName(user.login())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("accounts are made by administrators");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are not deleted");
    }
}
