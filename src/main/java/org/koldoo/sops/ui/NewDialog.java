package org.koldoo.sops.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Draft;
import org.koldoo.sops.SopRights;

/** Starts a procedure that does not exist yet, or a body's own version of one of the country's. */
class NewDialog extends Dialog {

    private static final String OWN = "OWN";
    private static final String NEW = "NEW";

    NewDialog(StudioServices studio, SopRights rights) {
        setHeaderTitle(Words.of("studio.new"));
        addClassName("k-studio-dialog");
        var actor = CurrentActor.require();
        var body = actor.has(Role.ADMIN) ? actor.body() : null;
        var errors = new FormErrors();
        var what = Fields.radios(Words.of("studio.new.what"), Option.texts("studio.new", OWN, NEW));
        var national = Fields.combo(
                Words.of("studio.new.national"),
                studio.procedures().active().stream()
                        .filter(one -> SopRights.owner(one.topic(), one.body()).isEmpty())
                        .map(one -> new Option(one.topic(), ProcedureWords.in(one.name())))
                        .toList());
        var name = new LabelsField(Words.of("studio.field.name"), false, LabelsField.none());
        what.setValue(body == null ? NEW : OWN);
        what.setVisible(body != null);
        what.addValueChangeListener(change -> {
            national.setVisible(OWN.equals(what.getValue()));
            name.setVisible(NEW.equals(what.getValue()));
        });
        national.setVisible(body != null);
        name.setVisible(body == null);
        var start = new Button(Words.of("studio.new.start"), click -> {
            errors.clear();
            if (name.isVisible()) {
                name.require(errors);
            }
            errors.require(national);
            if (errors.show()) {
                return;
            }
            try {
                var draft = national.isVisible()
                        ? studio.drafts().start(national.getValue(), body)
                        : fresh(studio, body, name);
                close();
                UI.getCurrent().navigate(DraftNav.address(draft.id(), DraftNav.Place.STEPS));
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(errors, what, national, name);
        form.addClassName("k-form");
        add(form);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), start);
    }

    private static Draft fresh(
            StudioServices studio, @org.jspecify.annotations.Nullable BodyCode body, LabelsField name) {
        var words = name.labels()
                .en()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        var own = words.isEmpty() ? "procedure" : words.substring(0, Math.min(40, words.length()));
        var topic = body == null ? own : body.value() + "." + own;
        return studio.drafts().startWith(studio.blocks().procedure(topic, name.labels()));
    }
}
