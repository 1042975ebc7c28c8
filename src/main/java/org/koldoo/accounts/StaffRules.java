package org.koldoo.accounts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.koldoo.base.Languages;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** What must be true of a person's account before it is kept. */
@Component
class StaffRules {

    private static final int LONGEST_NAME = 120;
    private static final Set<Role> WITHOUT_BODY = EnumSet.of(Role.ADMIN, Role.COORDINATOR);

    private final Institutions institutions;

    StaffRules(Institutions institutions) {
        this.institutions = institutions;
    }

    void check(NewStaffMember person) {
        name(person.displayName());
        language(person.language());
        if (person.roles().isEmpty()) {
            throw new Refused("account.withoutRole");
        }
        if (person.roles().contains(Role.ADMIN) && person.roles().size() > 1) {
            throw new Refused("account.adminAlone");
        }
        var code = person.body();
        if (code == null) {
            if (!WITHOUT_BODY.containsAll(person.roles())) {
                throw new Refused("account.withoutBody");
            }
            return;
        }
        var body = institutions.find(code).orElseThrow(() -> new Refused("body.unknown"));
        if (body.closedOn() != null) {
            throw new Refused("account.bodyClosed");
        }
        if (person.office() != null
                && institutions.offices(code).stream()
                        .noneMatch(office -> office.code().equals(person.office()))) {
            throw new Refused("office.unknown");
        }
    }

    static String login(String typed) {
        var login = typed.strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z][a-z0-9._-]{2,39}")) {
            throw new Refused("account.login.malformed");
        }
        return login;
    }

    static void name(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused("account.name.malformed", LONGEST_NAME);
        }
    }

    static void language(String tag) {
        if (Languages.STAFF.stream().noneMatch(it -> it.toLanguageTag().equals(tag))) {
            throw new Refused("account.language.unknown");
        }
    }
}
