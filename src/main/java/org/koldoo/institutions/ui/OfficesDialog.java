package org.koldoo.institutions.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormDialog;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.Institutions;

/** The offices of a body, and a form for one more. */
class OfficesDialog extends FormDialog {

    private final TextField code = Fields.text(Words.of("institutions.bodies.code"), 20);
    private final NameFields name = new NameFields();
    private final ComboBox<String> region;
    private final transient Body body;
    private final transient InstitutionAdmin admin;

    OfficesDialog(Body body, Institutions institutions, InstitutionAdmin admin, CodeLists codes) {
        super(
                Words.of("institutions.offices.of", body.name().in(Words.locale())),
                Words.of("institutions.offices.add"),
                () -> {});
        this.body = body;
        this.admin = admin;
        region = Fields.combo(Words.of("institutions.region"), Option.of(codes, "region"));
        code.setHelperText(Words.of("institutions.bodies.code.help"));
        var list = new UnorderedList();
        institutions.offices(body.code()).stream()
                .map(office -> new ListItem(office.name().in(Words.locale()) + " ("
                        + codes.label("region", office.region()).in(Words.locale()) + ")"))
                .forEach(list::add);
        if (list.getComponentCount() == 0) {
            show(new Paragraph(Words.of("institutions.offices.none")));
        } else {
            show(list);
        }
        show(code, name, region);
    }

    @Override
    protected void check(FormErrors errors) {
        errors.require(code, region);
        name.require(errors);
    }

    @Override
    protected void keep() {
        admin.addOffice(body.code(), code.getValue().strip().toUpperCase(Locale.ROOT), name.name(), region.getValue());
    }
}
