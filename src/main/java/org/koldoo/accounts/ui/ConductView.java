package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.IntStream;
import org.koldoo.accounts.CodeOfConduct;
import org.koldoo.accounts.OwnAccount;
import org.koldoo.base.ui.LanguageChoice;
import org.koldoo.base.ui.Words;

@Route(value = "code-of-conduct", autoLayout = false)
@PermitAll
class ConductView extends Doorway {

    ConductView(LanguageChoice languages, OwnAccount account, SessionDoor door) {
        super(languages, "accounts.conduct.title");
        var rules = new OrderedList();
        IntStream.rangeClosed(1, CodeOfConduct.RULES)
                .mapToObj(rule -> new ListItem(Words.of("accounts.conduct.rule." + rule)))
                .forEach(rules::add);
        var accept = new Button(Words.of("accounts.conduct.button"), click -> door.goOn(account.acceptConduct()));
        accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        show(new Paragraph(Words.of("accounts.conduct.lead")), rules, accept);
    }
}
