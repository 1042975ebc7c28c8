package org.koldoo.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.Deadlines.Unit;
import org.springframework.stereotype.Component;

/** Who keeps which deadline, and what can be one. */
@Component
class DeadlineRules {

    private static final Pattern OWN_NAME = Pattern.compile("([a-z][a-z0-9_]{1,19})[.][a-z][A-Za-z0-9]{1,38}");
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_SOURCE = 400;

    private final Institutions institutions;
    private final Clock clock;

    DeadlineRules(Institutions institutions, Clock clock) {
        this.institutions = institutions;
        this.clock = clock;
    }

    static boolean mayChangeAll() {
        return CurrentActor.find()
                .filter(actor -> actor.administers(null) || actor.has(Role.COORDINATOR))
                .isPresent();
    }

    /** Whose a deadline is stands in the register, not in its name: a body RETURN must not get the country's return.travel. */
    static boolean mayChange(@Nullable BodyCode owner) {
        return mayChangeAll()
                || CurrentActor.find().filter(actor -> actor.administers(owner)).isPresent();
    }

    /** The open body whose own deadline would have this name. */
    BodyCode ownerOf(String name) {
        var match = OWN_NAME.matcher(name);
        if (!match.matches()) {
            throw new Refused("deadline.name");
        }
        var code = BodyCode.of(match.group(1).toUpperCase(Locale.ROOT));
        if (institutions.find(code).filter(body -> body.closedOn() == null).isEmpty()) {
            throw new Refused("deadline.name");
        }
        return code;
    }

    void check(Labels label) {
        for (var text : List.of(label.ky(), label.ru(), label.en())) {
            if (text.isBlank()
                    || text.strip().length() > LONGEST_LABEL
                    || text.codePoints().anyMatch(Character::isISOControl)) {
                throw new Refused("deadline.label", LONGEST_LABEL);
            }
        }
    }

    void check(int amount, Unit unit, String source, LocalDate asOf) {
        if (amount < 1 || amount > (unit == Unit.HOURS ? 24 * 366 : 366 * 5)) {
            throw new Refused("deadline.amount");
        }
        check(source);
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new Refused("deadline.asOf");
        }
    }

    void check(String source) {
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
            throw new Refused("deadline.source");
        }
    }
}
