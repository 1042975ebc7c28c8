package org.koldoo.returns.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.returns.Returns;

/** What the person wants: stay, go home, go elsewhere, or think about it. */
class WishPanel extends OutcomePanel {

    private final transient Returns returns;
    private final ComboBox<String> country;
    private final Checkbox freely = new Checkbox();
    private final TextArea notes;

    WishPanel(StepContext context, Returns returns, CodeLists codes) {
        super(context);
        this.returns = returns;
        country = Fields.combo(getTranslation("returns.country"), Option.of(codes, "country"));
        freely.setLabel(getTranslation("returns.freely"));
        notes = Fields.longText(getTranslation("returns.notes"), 4_000);
        country.setVisible(false);
        freely.setVisible(false);
        outcome.addValueChangeListener(e -> {
            country.setVisible(leaves());
            freely.setVisible(leaves());
        });
        lay(new Paragraph(getTranslation("returns.wish.help")), outcome, country, freely, notes);
    }

    private boolean leaves() {
        return chosen("RETURN") || chosen("THIRD_COUNTRY");
    }

    @Override
    protected void check() {
        errors.require(country);
        if (leaves() && !freely.getValue()) {
            errors.add(getTranslation("error.return.notFree"));
        }
    }

    @Override
    protected void complete() {
        returns.wish(
                context.item().ref(),
                outcome.getValue(),
                new Returns.Wish(leaves() ? country.getValue() : null, freely.getValue(), notes.getValue()));
    }
}
