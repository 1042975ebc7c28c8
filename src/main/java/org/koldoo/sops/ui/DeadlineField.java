package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Draft;
import org.koldoo.workflow.Deadlines;

/** Which deadline a step has: one of those that are kept with their source, or none. */
class DeadlineField extends Div {

    private static final String NONE = "-";

    private final ComboBox<String> parameter;
    private final Paragraph source = new Paragraph();
    private final StudioServices studio;

    DeadlineField(StudioServices studio, Draft draft, @Nullable String now) {
        this.studio = studio;
        addClassName("k-form");
        parameter = Fields.combo(Words.of("studio.field.deadline"), options(studio));
        parameter.setHelperText(Words.of("studio.field.deadlineHelp"));
        parameter.setValue(now == null ? NONE : now);
        parameter.addValueChangeListener(change -> tellSource());
        source.addClassName("k-quiet");
        add(parameter, source);
        if (draft.editable()) {
            add(new Button(Words.of("studio.deadline.new"), click -> create()));
        }
        tellSource();
    }

    /** A deadline of the own body; it is chosen at once. */
    private void create() {
        var before = names();
        new NewDeadlineDialog(studio.deadlines(), studio.institutions(), studio.clock(), () -> {
                    var options = options(studio);
                    parameter.setItems(options.stream().map(Option::code).toList());
                    parameter.setItemLabelGenerator(code -> label(options, code));
                    names().stream()
                            .filter(name -> !before.contains(name))
                            .findFirst()
                            .ifPresent(parameter::setValue);
                })
                .open();
    }

    private List<String> names() {
        return studio.deadlines().all().stream().map(Deadlines.Parameter::name).toList();
    }

    private static String label(List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    private static List<Option> options(StudioServices studio) {
        var options = new ArrayList<Option>();
        options.add(new Option(NONE, Words.of("studio.deadline.none")));
        studio.deadlines().all().stream()
                .map(one -> new Option(
                        one.name(),
                        Words.of("studio.deadline.is", ProcedureWords.in(one.label()), DeadlineWords.of(one))))
                .sorted(java.util.Comparator.comparing(Option::label))
                .forEach(options::add);
        return options;
    }

    private void tellSource() {
        var name = parameter.getValue();
        var found = name == null ? null : studio.deadlines().find(name);
        source.setVisible(found != null);
        if (found != null) {
            source.setText(Words.of(
                    found.verified() ? "studio.deadline.source" : "studio.deadline.proposal",
                    SourceWords.of(found.source()),
                    org.koldoo.base.ui.Times.text(found.asOf())));
        }
    }

    void check(FormErrors errors) {
        if (isAttached()) {
            errors.require(parameter);
        }
    }

    /** The name of the parameter to use, or null for none. */
    @Nullable
    String keep() {
        var name = parameter.getValue();
        return name == null || name.equals(NONE) ? null : name;
    }
}
