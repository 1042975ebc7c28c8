package org.koldoo.cases.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** Names of bodies and of staff in the reader's language. */
@Component
class Names {

    private final Institutions institutions;
    private final Accounts accounts;

    Names(Institutions institutions, Accounts accounts) {
        this.institutions = institutions;
        this.accounts = accounts;
    }

    String body(@Nullable BodyCode code) {
        if (code == null) {
            return Words.of("names.program");
        }
        return institutions
                .find(code)
                .map(body -> body.name().in(Words.locale()))
                .orElse(code.value());
    }

    String person(@Nullable UserId id) {
        if (id == null || id.equals(UserId.SYSTEM)) {
            return Words.of("names.program");
        }
        return accounts.find(id).map(member -> member.displayName()).orElseGet(() -> Words.of("names.someone"));
    }

    /** One query for a list. */
    Map<UserId, String> people(Collection<? extends @Nullable UserId> ids) {
        var wanted = new HashSet<UserId>();
        for (var id : ids) {
            if (id != null) {
                wanted.add(id);
            }
        }
        var known = accounts.findAll(wanted);
        return wanted.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> Optional.ofNullable(known.get(id))
                                .map(StaffMember::displayName)
                                .orElseGet(
                                        () -> Words.of(id.equals(UserId.SYSTEM) ? "names.program" : "names.someone"))));
    }

    /** Who has a task now: the body, and the person where one took it. */
    String holder(WorkItem item) {
        return item.assignee() == null ? body(item.body()) : body(item.body()) + ", " + person(item.assignee());
    }
}
