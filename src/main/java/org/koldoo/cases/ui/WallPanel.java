package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ConflictWall.Excluded;
import org.koldoo.cases.ConflictWall.Whom;

/** Who must not know of the case: organisations, offices, people. Each with a reason; nobody who is kept out is told. */
class WallPanel extends Section {

    private static final int REASON_LIMIT = 1000;

    private final CaseHead head;
    private final transient WhoSees who;
    private final FormErrors errors = new FormErrors();
    private final RadioButtonGroup<String> kind =
            Fields.radios(Words.of("wall.kind"), Option.texts("wall.kind", "BODY", "OFFICE", "PERSON"));
    private final ComboBox<String> body;
    private final ComboBox<String> part = Fields.combo(Words.of("wall.part"), List.of());
    private final TextArea reason = Fields.longText(Words.of("wall.reason"), REASON_LIMIT);

    WallPanel(CaseHead head, WhoSees who) {
        this.head = head;
        this.who = who;
        body = Fields.combo(Words.of("wall.body"), who.bodies());
        addClassNames("k-panel", "k-form");
        add(new H2(Words.of("wall.title")), new Paragraph(Words.of("wall.what")), errors, list());
        if (!head.closed()) {
            add(new NativeDetails(Words.of("wall.add"), form()));
        }
    }

    private UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("k-people");
        var all = who.wall.of(head.number());
        all.forEach(excluded -> list.add(row(excluded)));
        if (all.isEmpty()) {
            list.add(new ListItem(Words.of("wall.nobody")));
        }
        return list;
    }

    private ListItem row(Excluded excluded) {
        var text = new Div(new Span(name(excluded.whom())));
        var why = excluded.reason() == null ? Words.of("wall.byRule") : excluded.reason();
        text.add(new Paragraph(Words.of("wall.since", Times.text(excluded.since()), why)));
        var row = new ListItem(text);
        if (!head.closed()) {
            row.add(new Button(Words.of("wall.admit"), click -> admit(excluded)));
        }
        return row;
    }

    private String name(Whom whom) {
        var of = who.names.body(whom.body());
        if (whom.person() != null) {
            return who.names.person(whom.person()) + ", " + of;
        }
        return whom.office() == null ? of : who.office(whom.body(), whom.office()) + ", " + of;
    }

    private void admit(Excluded excluded) {
        var because = Fields.longText(Words.of("wall.admit.reason"), REASON_LIMIT);
        ConfirmAction.ask(
                Words.of("wall.admit"),
                new Div(new Paragraph(Words.of("wall.admit.what", name(excluded.whom()))), because),
                Words.of("wall.admit"),
                () -> change(
                        () -> who.wall.admit(head.number(), excluded.whom(), because.getValue()), "wall.admitted"));
    }

    private Div form() {
        kind.setValue("PERSON");
        kind.addValueChangeListener(change -> choices());
        body.addValueChangeListener(change -> choices());
        body.setRequiredIndicatorVisible(true);
        part.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Words.of("wall.reason.help"));
        choices();
        var form = new Div(kind, body, part, reason, new Button(Words.of("wall.do"), click -> exclude()));
        form.addClassName("k-form");
        return form;
    }

    private void choices() {
        var of = body.getValue();
        part.setVisible(!"BODY".equals(kind.getValue()));
        part.setLabel(Words.of("PERSON".equals(kind.getValue()) ? "wall.part.person" : "wall.part"));
        var options = of == null || "BODY".equals(kind.getValue())
                ? List.<Option>of()
                : "PERSON".equals(kind.getValue())
                        ? who.colleagues(BodyCode.of(of), List.of())
                        : who.offices(BodyCode.of(of));
        part.setHelperText(of != null && part.isVisible() && options.isEmpty() ? Words.of("wall.part.none") : null);
        part.setItems(options.stream().map(Option::code).toList());
        part.setItemLabelGenerator(code -> options.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code));
    }

    private void exclude() {
        errors.clear();
        errors.require(kind, body, part, reason);
        if (errors.show()) {
            return;
        }
        var of = BodyCode.of(body.getValue());
        var whom = switch (kind.getValue()) {
            case "BODY" -> new Whom(of, null, null);
            case "OFFICE" -> new Whom(of, part.getValue(), null);
            default -> new Whom(of, null, new UserId(UUID.fromString(part.getValue())));
        };
        change(() -> who.wall.exclude(head.number(), whom, reason.getValue()), "wall.done");
    }

    private void change(Runnable work, String done) {
        who.run(errors, work, () -> {
            Notices.done(Words.of(done));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        });
    }
}
