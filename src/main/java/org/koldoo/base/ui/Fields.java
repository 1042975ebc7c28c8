package org.koldoo.base.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The fields of all forms: full width, limited length, a label always above, answers as codes. */
public final class Fields {

    /** "Don't know" and "would rather not say" are real answers. */
    public static final String[] YES_NO_REFUSED = {"YES", "NO", "UNKNOWN", "REFUSED"};

    private static final int TEXT_LIMIT = 200;
    private static final int LONG_TEXT_LIMIT = 4000;

    private Fields() {}

    public static TextField text(String label) {
        return text(label, TEXT_LIMIT);
    }

    public static TextField text(String label, int limit) {
        var field = wide(new TextField(label));
        field.setMaxLength(limit);
        field.getElement().setProperty("autocomplete", "off");
        return tellingWhenFull(field, limit);
    }

    /** A browser cuts what is pasted at the limit and says nothing; whoever pasted must learn that something is missing. */
    private static <F extends TextFieldBase<F, String>> F tellingWhenFull(F field, int limit) {
        var usual = new AtomicReference<String>();
        var full = new AtomicBoolean();
        field.addValueChangeListener(change -> {
            boolean now = change.getValue().length() >= limit;
            if (now != full.getAndSet(now)) {
                usual.set(now ? field.getHelperText() : usual.get());
                field.setHelperText(now ? Words.of("field.full", limit) : usual.get());
            }
        });
        return field;
    }

    public static TextArea longText(String label) {
        return longText(label, LONG_TEXT_LIMIT);
    }

    public static TextArea longText(String label, int limit) {
        var field = wide(new TextArea(label));
        field.setMaxLength(limit);
        field.setMinRows(3);
        return tellingWhenFull(field, limit);
    }

    public static IntegerField number(String label) {
        var field = wide(new IntegerField(label));
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(Words.of("field.number.bad"))
                .setMinErrorMessage(Words.of("field.number.range"))
                .setMaxErrorMessage(Words.of("field.number.range")));
        return field;
    }

    public static DatePicker date(String label) {
        var field = new DatePicker(label);
        field.setI18n(DateWords.in(Words.locale()));
        field.setLocale(Words.locale());
        field.setPlaceholder(Words.of("field.date.pattern"));
        field.addClassName("k-date");
        return field;
    }

    /** One of a few: all choices in sight. */
    public static RadioButtonGroup<String> radios(String label, List<Option> options) {
        var field = wide(new RadioButtonGroup<String>(label));
        field.addClassName("k-vertical");
        field.setItems(options.stream().map(Option::code).toList());
        field.setItemLabelGenerator(code -> Option.label(options, code));
        return field;
    }

    /** Several of a few. */
    public static CheckboxGroup<String> checks(String label, List<Option> options) {
        var field = wide(new CheckboxGroup<String>(label));
        field.addClassName("k-vertical");
        field.setItems(options.stream().map(Option::code).toList());
        field.setItemLabelGenerator(code -> Option.label(options, code));
        return field;
    }

    /** One of many: type to find. */
    public static ComboBox<String> combo(String label, List<Option> options) {
        var field = wide(new ComboBox<String>(label));
        field.setItems(options.stream().map(Option::code).toList());
        field.setItemLabelGenerator(code -> Option.label(options, code));
        return field;
    }

    /** Several of many. */
    public static MultiSelectComboBox<String> combos(String label, List<Option> options) {
        var field = wide(new MultiSelectComboBox<String>(label));
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL); // each chosen one in sight, on a phone too
        field.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(Words.of("field.several.cleared"))
                .setFocused(Words.of("field.several.focused"))
                .setSelected(Words.of("field.several.selected"))
                .setDeselected(Words.of("field.several.deselected"))
                .setTotal(Words.of("field.several.total", "{count}")));
        field.setItems(options.stream().map(Option::code).toList());
        field.setItemLabelGenerator(code -> Option.label(options, code));
        return field;
    }

    /** Yes, no, don't know, would rather not say. */
    public static RadioButtonGroup<String> yesNoRefused(String label) {
        var field = radios(label, Option.texts("field.answer", YES_NO_REFUSED));
        field.removeClassName("k-vertical");
        field.addClassName("k-row");
        return field;
    }

    private static <T extends HasSize> T wide(T field) {
        field.setWidthFull();
        return field;
    }
}
