package org.koldoo.sops.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.guard.Vocabulary;

/** Who does a task: a party of the case or a body of the register, and the role there. */
class PartyFields extends Div {

    private final ComboBox<String> party;
    private final ComboBox<String> role;

    PartyFields(Vocabulary vocabulary, Institutions institutions, String nowParty, String nowRole) {
        addClassName("k-form");
        var parties = new ArrayList<Option>();
        vocabulary.parties().stream()
                .sorted()
                .forEach(word -> parties.add(new Option(word, Words.of("sops.party." + word))));
        institutions.all().stream()
                .filter(body -> body.closedOn() == null)
                .forEach(body -> parties.add(new Option(body.code().value(), ProcedureWords.in(body.name()))));
        party = Fields.combo(Words.of("studio.party"), parties);
        role = Fields.combo(
                Words.of("studio.role"),
                java.util.stream.Stream.of("caseworker", "supervisor", "officer", "coordinator", "lawyer")
                        .map(word -> new Option(word, Words.of("role." + word.toUpperCase(java.util.Locale.ROOT))))
                        .toList());
        if (parties.stream().anyMatch(option -> option.code().equals(nowParty))) {
            party.setValue(nowParty);
        }
        if (!nowRole.isBlank()) {
            role.setValue(nowRole);
        }
        add(party, role);
    }

    void require(FormErrors errors) {
        errors.require(party, role);
    }

    String party() {
        return party.getValue();
    }

    String role() {
        return role.getValue();
    }
}
