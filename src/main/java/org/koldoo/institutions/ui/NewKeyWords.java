package org.koldoo.institutions.ui;

import java.util.List;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** For which body a new key would be made, by its name: the vault knows only the code. */
@Component
class NewKeyWords implements DeedWords {

    private final Institutions institutions;

    NewKeyWords(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public String kind() {
        return "keys.rotate";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        var code = proposal.content().getOrDefault("body", "");
        var body = institutions
                .find(BodyCode.of(code))
                .map(it -> it.name().in(Words.locale()))
                .orElse(code);
        return List.of(new Line(Words.of("institutions.body"), null, body));
    }
}
