package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.Deadlines;

/** Changes a deadline for what starts from now on; what runs keeps its time. */
class DeadlineDialog extends Dialog {

    DeadlineDialog(Deadlines deadlines, Deadlines.Parameter parameter, WithProof proof, Runnable changed) {
        setHeaderTitle(parameter.label().in(Words.locale()));
        var errors = new FormErrors();
        var amount = Fields.number(Words.of("sops.deadlines.amount"));
        amount.setMin(1);
        amount.setMax(1000);
        amount.setValue(parameter.amount());
        var unit = Fields.radios(
                Words.of("sops.deadlines.unit"),
                Option.texts(
                        "sops.deadlines.unit",
                        Arrays.stream(Deadlines.Unit.values()).map(Enum::name).toArray(String[]::new)));
        unit.setValue(parameter.unit().name());
        var source = Fields.text(Words.of("sops.deadlines.sourceField"), 300);
        source.setValue(SourceWords.of(parameter.source()));
        var asOf = Fields.date(Words.of("sops.deadlines.asOf"));
        asOf.setValue(parameter.asOf());
        var verified = new Checkbox(Words.of("sops.deadlines.verifiedField"), parameter.verified());
        var save = new Button(Words.of("sops.deadlines.propose"), e -> {
            errors.clear();
            errors.check(amount, asOf);
            errors.require(amount, unit, source, asOf);
            if (errors.show()) {
                return;
            }
            proof.run(
                    () -> {
                        deadlines.change(
                                parameter.name(),
                                amount.getValue(),
                                Deadlines.Unit.valueOf(unit.getValue()),
                                SourceWords.kept(source.getValue(), parameter.source()),
                                asOf.getValue(),
                                verified.getValue());
                        close();
                        Notices.done(Words.of("sops.deadlines.asked"));
                        changed.run();
                    },
                    errors::refused);
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                errors,
                new Paragraph(Words.of("sops.deadlines.running")),
                new Paragraph(Words.of("sops.deadlines.byTwo")),
                amount,
                unit,
                source,
                asOf,
                verified);
        getFooter().add(new Button(Words.of("button.cancel"), e -> close()), save);
    }
}
