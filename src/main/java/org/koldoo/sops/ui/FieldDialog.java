package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.TaskContent.Field;
import org.koldoo.sops.edit.TaskContent.Outcome;
import org.koldoo.workflow.FieldKind;

/** One own question: its words, what kind of answer, whether it must be answered and when it is asked at all. */
class FieldDialog extends Dialog {

    private static final Set<FieldKind> CHOOSING = Set.of(FieldKind.CHOICE, FieldKind.CHOICES);

    private final FormErrors errors = new FormErrors();
    private final @Nullable Field before;
    private final List<Field> all;
    private final LabelsField label;
    private final LabelsField help;
    private final RadioButtonGroup<String> kind;
    private final OutcomesEditor choices;
    private final Checkbox required = new Checkbox(Words.of("studio.question.requiredField"));
    private final CheckboxGroup<String> requiredFor;
    private final ComboBox<String> askedIf;
    private final CheckboxGroup<String> askedIfCodes = Fields.checks(Words.of("studio.question.ifAnswer"), List.of());

    FieldDialog(@Nullable Field before, List<Field> all, List<Outcome> outcomes, Consumer<Field> then) {
        this.before = before;
        this.all = all;
        setHeaderTitle(Words.of(before == null ? "studio.question.add" : "studio.question.change"));
        addClassName("k-studio-dialog");
        label = new LabelsField(
                Words.of("studio.question.label"), false, before == null ? LabelsField.none() : before.label());
        help = new LabelsField(
                Words.of("studio.question.help"), false, before == null ? LabelsField.none() : before.help());
        kind = Fields.radios(
                Words.of("studio.question.kind"),
                Option.texts(
                        "studio.question.kind",
                        Arrays.stream(FieldKind.values()).map(Enum::name).toArray(String[]::new)));
        kind.setValue((before == null ? FieldKind.TEXT : before.kind()).name());
        choices = new OutcomesEditor(before == null ? List.of() : before.choices(), true);
        requiredFor = Fields.checks(
                Words.of("studio.question.requiredFor"),
                outcomes.stream()
                        .map(outcome -> new Option(outcome.code(), ProcedureWords.in(outcome.label())))
                        .toList());
        askedIf = Fields.combo(
                Words.of("studio.question.askedIf"),
                earlier()
                        .map(field -> new Option(field.key(), ProcedureWords.in(field.label())))
                        .toList());
        askedIf.setClearButtonVisible(true);
        askedIf.addValueChangeListener(change -> showCodes());
        fill(outcomes);
        kind.addValueChangeListener(change -> choices.setVisible(choosing()));
        choices.setVisible(choosing());
        required.addValueChangeListener(change -> requiredFor.setVisible(!outcomes.isEmpty() && !required.getValue()));
        var save = new Button(Words.of("studio.question.save"), click -> save(then));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new com.vaadin.flow.component.html.Div(
                errors, label, kind, choices, required, requiredFor, help, askedIf, askedIfCodes);
        form.addClassName("k-form");
        add(form);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), save);
    }

    private void fill(List<Outcome> outcomes) {
        showCodes();
        requiredFor.setVisible(!outcomes.isEmpty());
        askedIf.setVisible(earlier().findAny().isPresent());
        if (before == null) {
            return;
        }
        required.setValue(before.required());
        requiredFor.setValue(Set.copyOf(before.requiredFor()));
        var showIf = before.showIf();
        if (showIf != null && showIf.contains("=")) {
            var key = showIf.substring(0, showIf.indexOf('='));
            if (earlier().anyMatch(field -> field.key().equals(key))) {
                askedIf.setValue(key);
                askedIfCodes.setValue(
                        Set.of(showIf.substring(showIf.indexOf('=') + 1).strip().split("\\s+")));
            }
        }
    }

    private boolean choosing() {
        return kind.getValue() != null && CHOOSING.contains(FieldKind.valueOf(kind.getValue()));
    }

    /** Questions before this one whose answer is a choice. */
    private Stream<Field> earlier() {
        var until = before == null ? all.size() : all.indexOf(before);
        return all.stream()
                .limit(Math.max(0, until))
                .filter(field -> CHOOSING.contains(field.kind()) || field.kind() == FieldKind.YES_NO_REFUSED);
    }

    private void showCodes() {
        var asked = earlier()
                .filter(field -> field.key().equals(askedIf.getValue()))
                .findFirst();
        askedIfCodes.setVisible(asked.isPresent());
        var options = asked.map(FieldDialog::answers).orElse(List.of());
        askedIfCodes.setItems(options.stream().map(Option::code).toList());
        askedIfCodes.setItemLabelGenerator(code -> options.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code));
    }

    private static List<Option> answers(Field field) {
        return field.kind() == FieldKind.YES_NO_REFUSED
                ? Option.texts("field.answer", Fields.YES_NO_REFUSED)
                : field.choices().stream()
                        .map(choice -> new Option(choice.code(), ProcedureWords.in(choice.label())))
                        .toList();
    }

    private void save(Consumer<Field> then) {
        errors.clear();
        label.require(errors);
        errors.require(kind);
        if (choosing()) {
            choices.check(errors);
            if (choices.value().isEmpty()) {
                errors.add(Words.of("studio.question.noChoices"));
            }
        }
        if (askedIf.isVisible() && !askedIf.isEmpty()) {
            errors.require(askedIfCodes);
        }
        if (!errors.show()) {
            then.accept(field());
            close();
        }
    }

    private Field field() {
        return new Field(
                before == null ? key() : before.key(),
                FieldKind.valueOf(kind.getValue()),
                label.labels(),
                help.labels(),
                required.getValue(),
                required.getValue()
                        ? List.of()
                        : requiredFor.getValue().stream().sorted().toList(),
                askedIf.isEmpty()
                        ? null
                        : askedIf.getValue() + "="
                                + String.join(
                                        " ",
                                        askedIfCodes.getValue().stream()
                                                .sorted()
                                                .toList()),
                choosing() ? choices.value() : List.of());
    }

    /** A key from the English label, once; answers are kept under it. */
    private String key() {
        var words =
                label.labels().en().strip().toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9]+");
        var wish = new StringBuilder();
        for (var word : words) {
            if (!word.isEmpty() && wish.length() < 30) {
                wish.append(wish.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
        }
        var base = wish.toString().matches("[a-z][A-Za-z0-9]*") ? wish.toString() : "question";
        var key = base;
        for (int number = 2; taken(key); number++) {
            key = base + number;
        }
        return key;
    }

    private boolean taken(String key) {
        return all.stream().anyMatch(field -> field.key().equals(key));
    }
}
