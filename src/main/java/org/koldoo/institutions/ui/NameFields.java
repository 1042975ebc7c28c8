package org.koldoo.institutions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.koldoo.base.Labels;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;

/** A name in the three languages of the staff. */
class NameFields extends Div {

    private final TextField ky = Fields.text(Words.of("institutions.name.ky"));
    private final TextField ru = Fields.text(Words.of("institutions.name.ru"));
    private final TextField en = Fields.text(Words.of("institutions.name.en"));

    NameFields() {
        addClassName("k-form");
        add(ky, ru, en);
    }

    void show(Labels name) {
        ky.setValue(name.ky());
        ru.setValue(name.ru());
        en.setValue(name.en());
    }

    void require(FormErrors errors) {
        errors.require(ky, ru, en);
    }

    Labels name() {
        return new Labels(
                ky.getValue().strip(), ru.getValue().strip(), en.getValue().strip());
    }
}
