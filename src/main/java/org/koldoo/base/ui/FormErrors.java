package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import org.koldoo.base.Refused;

/**
 * What is wrong with a form, in words: a summary on top whose lines lead to the fields, and the same words beside each field.
 * Nothing that was typed is touched.
 */
public class FormErrors extends Section {

    private final UnorderedList lines = new UnorderedList();

    public FormErrors() {
        addClassName("k-errors");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        var heading = new H2();
        heading.setText(Words.of("form.errors"));
        add(heading, lines);
        setVisible(false);
    }

    public void clear() {
        lines.removeAll();
        setVisible(false);
    }

    public boolean any() {
        return lines.getComponentCount() > 0;
    }

    /** A field must have an answer. */
    public void require(Component... fields) {
        for (var field : fields) {
            if (field instanceof HasValue<?, ?> value && field.isVisible() && value.isEmpty()) {
                add(field, Words.of("form.required"));
            }
        }
    }

    /** Takes over what fields themselves complain about: a date that is none, a number out of range, too long a text. */
    public void check(Component... fields) {
        for (var field : fields) {
            if (field.isVisible() && field instanceof HasValidator<?> validator) {
                checkOne(field, validator);
            }
        }
    }

    private <T> void checkOne(Component field, HasValidator<T> validator) {
        @SuppressWarnings("unchecked")
        var value = field instanceof HasValue<?, ?> hasValue ? (T) hasValue.getValue() : null;
        var result = validator.getDefaultValidator().apply(value, new ValueContext(field));
        if (result.isError()) {
            add(field, result.getErrorMessage());
        }
    }

    /** One field and what is wrong with it. */
    public void add(Component field, String message) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
        var words = field instanceof HasLabel labelled && labelled.getLabel() != null
                ? line(labelled.getLabel(), message)
                : message;
        var line = new NativeButton(words, click -> focus(field));
        line.addClassName("k-link");
        lines.add(new ListItem(line));
    }

    /** What is asked for and what is wrong with it, in one line, with one mark between them. */
    public static String line(String asked, String message) {
        return asked.replaceFirst("[?:.]$", "") + ": " + message;
    }

    /** Something that belongs to no field. */
    public void add(String message) {
        lines.add(new ListItem(message));
    }

    public void refused(Refused refused) {
        add(Words.of(refused));
        show();
    }

    /** Shows the summary and brings the reader to it; true where there was something to show. */
    public boolean show() {
        setVisible(any());
        if (any()) {
            getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
        }
        return any();
    }

    private static void focus(Component field) {
        field.getElement().executeJs("this.scrollIntoView({block: 'center'}); if (this.focus) this.focus()");
    }
}
