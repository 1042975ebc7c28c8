package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.CaseTeam;
import org.koldoo.cases.ConflictWall;
import org.koldoo.cases.SealedCases;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.Attempts;

/** Makes the two panels about who may see a case: the seal with its team and custodians, and who is kept out. */
@org.springframework.stereotype.Component
class WhoSees {

    final SealedCases seals;
    final CaseTeam team;
    final ConflictWall wall;
    final Names names;
    private final Accounts accounts;
    private final Institutions institutions;
    private final Attempts attempts;
    private final WithProof proof;

    WhoSees(
            SealedCases seals,
            CaseTeam team,
            ConflictWall wall,
            Names names,
            Accounts accounts,
            Institutions institutions,
            Attempts attempts,
            WithProof proof) {
        this.seals = seals;
        this.team = team;
        this.wall = wall;
        this.names = names;
        this.accounts = accounts;
        this.institutions = institutions;
        this.attempts = attempts;
        this.proof = proof;
    }

    Component panels(CaseHead head) {
        return new Div(new SealPanel(head, this), new WallPanel(head, this));
    }

    /**
     * Does what was pressed, and then says so; tells what was refused, and what was typed stays. Where a proof is asked for
     * first, nothing is said before it is done.
     */
    void run(FormErrors errors, Runnable work, Runnable done) {
        errors.clear();
        proof.run(
                () -> {
                    attempts.run(work);
                    done.run();
                },
                errors::refused);
    }

    /** People of a body to choose from, without those who are there already. */
    List<Option> colleagues(BodyCode body, Collection<UserId> without) {
        return accounts.ofBody(body).stream()
                .filter(member -> member.active() && !without.contains(member.id()))
                .map(WhoSees::option)
                .toList();
    }

    static Option option(StaffMember member) {
        return new Option(member.id().toString(), member.displayName());
    }

    List<Option> bodies() {
        return institutions.all().stream()
                .filter(body -> body.closedOn() == null)
                .map(Body::code)
                .map(code -> new Option(code.value(), names.body(code)))
                .toList();
    }

    List<Option> offices(BodyCode body) {
        return institutions.offices(body).stream()
                .map(office -> new Option(office.code(), office.name().in(Words.locale())))
                .toList();
    }

    String office(BodyCode body, String code) {
        return offices(body).stream()
                .filter(office -> office.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }
}
