package org.koldoo.accounts;

import java.util.Locale;
import java.util.Optional;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.LanguageMemory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a person's language with the account. */
@Component
@Transactional
class OwnLanguage implements LanguageMemory {

    private final AppUsers users;

    OwnLanguage(AppUsers users) {
        this.users = users;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Locale> recall() {
        return me().map(AppUser::language).map(Locale::forLanguageTag);
    }

    @Override
    public void remember(Locale locale) {
        me().ifPresent(user -> user.speak(locale.toLanguageTag()));
    }

    private Optional<AppUser> me() {
        return CurrentActor.find().map(Actor::id).flatMap(id -> users.findById(id.value()));
    }
}
