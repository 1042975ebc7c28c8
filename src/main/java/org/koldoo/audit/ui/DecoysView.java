package org.koldoo.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.koldoo.audit.Decoys;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.Sex;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;

/** Oversight: decoy cases, and a new one. */
@Route("oversight/decoys")
@RolesAllowed("OVERSIGHT")
class DecoysView extends Page {

    private final FormErrors errors = new FormErrors();
    private final ComboBox<String> body;
    private final TextField family = Fields.text(Words.of("decoys.family"), 60);
    private final TextField given = Fields.text(Words.of("decoys.given"), 60);
    private final RadioButtonGroup<String> sex =
            Fields.radios(Words.of("decoys.sex"), Option.texts("decoys.sex", "F", "M"));
    private final RadioButtonGroup<String> age =
            Fields.radios(Words.of("decoys.age"), Option.texts("decoys.age", "ADULT", "CHILD"));
    private final TextArea story = Fields.longText(Words.of("decoys.story"), 2000);
    private final Div list = new Div();
    private final transient Decoys decoys;
    private final transient Institutions institutions;

    DecoysView(Decoys decoys, Institutions institutions, WithProof proof) {
        this.decoys = decoys;
        this.institutions = institutions;
        body = Fields.combo(
                Words.of("decoys.body"),
                institutions.all().stream()
                        .filter(it -> it.caseOwner() && it.closedOn() == null)
                        .map(it -> new Option(it.code().value(), it.name().in(Words.locale())))
                        .toList());
        sex.setValue("F");
        age.setValue("ADULT");
        body.setRequiredIndicatorVisible(true);
        family.setRequiredIndicatorVisible(true);
        given.setRequiredIndicatorVisible(true);
        story.setHelperText(Words.of("decoys.story.help"));
        var plant = new Button(Words.of("decoys.plant"), click -> {
            errors.clear();
            errors.require(body, family, given);
            if (!errors.show()) {
                proof.run(this::plant, errors::refused);
            }
        });
        plant.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(new H2(Words.of("decoys.new")), errors, body, family, given, sex, age, story, plant);
        form.addClassNames("k-panel", "k-form");
        add(new PageHeader(Words.of("decoys.title"), Words.of("decoys.lead")), list, form);
        refresh();
    }

    private void plant() {
        var number = decoys.plant(new Decoys.NewDecoy(
                BodyCode.of(body.getValue()),
                Sex.valueOf(sex.getValue()),
                AgeClass.valueOf(age.getValue()),
                family.getValue(),
                given.getValue(),
                story.getValue()));
        Notices.done(Words.of("decoys.planted", number.value()));
        family.clear();
        given.clear();
        story.clear();
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var all = decoys.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(Words.of("decoys.none")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("k-two-list");
        all.forEach(decoy -> rows.add(row(decoy)));
        list.add(rows);
    }

    private ListItem row(Decoys.Decoy decoy) {
        var number = new Span(decoy.number().value());
        number.addClassName("k-looked-name");
        var about = new Div(
                new Span(institutions
                        .find(decoy.body())
                        .map(Body::name)
                        .map(name -> name.in(Words.locale()))
                        .orElse(decoy.body().value())),
                new TimeElement(decoy.plantedAt()));
        about.addClassName("k-task-about");
        var item = new ListItem(number, about);
        item.addClassNames("k-card", "k-looked");
        return item;
    }
}
