package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Kind;
import org.koldoo.sops.edit.Outline;
import org.koldoo.workflow.guard.Vocabulary;

/** When a way is taken and where it leads: a fact of the case, a result of a step, or everything else. */
class WayDialog extends Dialog {

    /** What was chosen; a null condition is the way for everything else. */
    interface Chosen {
        void way(String target, @Nullable String condition);
    }

    private static final String FACT = "FACT";
    private static final String RESULT = "RESULT";
    private static final String OTHERWISE = "OTHERWISE";
    private static final String AS_IT_IS = "AS_IT_IS";
    private static final Pattern SIMPLE_FACT = Pattern.compile("\\$\\{(!?)(fact_\\w+)}");
    private static final Pattern SIMPLE_RESULT = Pattern.compile("\\$\\{(out_\\w+) == '(\\w+)'(?: or \\1 == '\\w+')*}");

    private final FormErrors errors = new FormErrors();
    private final RadioButtonGroup<String> by;
    private final ComboBox<String> fact;
    private final RadioButtonGroup<String> yesNo =
            Fields.radios(Words.of("studio.way.is"), Option.texts("field.answer", "YES", "NO"));
    private final ComboBox<String> result;
    private final CheckboxGroup<String> codes = Fields.checks(Words.of("studio.way.results"), List.of());
    private final ComboBox<String> target;
    private final Map<String, ProcedureWords.Result> results;
    private final @Nullable String before;

    WayDialog(StudioServices studio, DraftDesk desk, String from, Outline.@Nullable Way way, Chosen then) {
        var outline = desk.outline();
        results = studio.words().results(outline);
        before = way == null ? null : way.condition();
        setHeaderTitle(Words.of(way == null ? "studio.way.add" : "studio.way.change"));
        addClassName("k-studio-dialog");
        var kinds = new ArrayList<>(List.of(FACT, RESULT, OTHERWISE));
        if (before != null && !simple(before)) {
            kinds.add(AS_IT_IS);
        }
        by = Fields.radios(Words.of("studio.way.by"), Option.texts("studio.way.by", kinds.toArray(String[]::new)));
        fact = Fields.combo(Words.of("studio.way.fact"), facts(studio.checks().vocabulary()));
        result = Fields.combo(
                Words.of("studio.way.result"),
                results.entrySet().stream()
                        .map(entry ->
                                new Option(entry.getKey(), entry.getValue().step()))
                        .toList());
        target = Fields.combo(
                Words.of("studio.way.target"),
                outline.items().stream()
                        .filter(item -> item.kind() != Kind.START
                                && item.kind() != Kind.CLOCK
                                && !item.id().equals(from))
                        .map(item -> new Option(item.id(), studio.words().name(item)))
                        .toList());
        result.addValueChangeListener(change -> showCodes());
        by.addValueChangeListener(change -> showKind());
        fill(way, studio, outline);
        var save = new Button(Words.of("studio.way.save"), click -> save(then));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(errors, by, fact, yesNo, result, codes, target);
        form.addClassName("k-form");
        if (before != null) {
            var now = new Paragraph(Words.of("studio.way.now", studio.words().condition(before, outline)));
            now.addClassName("k-quiet");
            form.addComponentAsFirst(now);
        }
        add(form);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), save);
    }

    private static List<Option> facts(Vocabulary vocabulary) {
        return vocabulary.facts().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .map(name -> new Option(name, ConditionWords.fact(name)))
                .toList();
    }

    private static boolean simple(String condition) {
        return SIMPLE_FACT.matcher(condition).matches()
                || SIMPLE_RESULT.matcher(condition).matches();
    }

    private void fill(Outline.@Nullable Way way, StudioServices studio, Outline outline) {
        yesNo.setValue("YES");
        by.setValue(way != null && before == null ? OTHERWISE : results.isEmpty() ? FACT : RESULT);
        if (way != null) {
            target.setValue(way.target());
        }
        if (before == null) {
            showKind();
            return;
        }
        var asFact = SIMPLE_FACT.matcher(before);
        var asResult = SIMPLE_RESULT.matcher(before);
        if (asFact.matches()) {
            by.setValue(FACT);
            fact.setValue(asFact.group(2));
            yesNo.setValue(asFact.group(1).isEmpty() ? "YES" : "NO");
        } else if (asResult.matches() && results.containsKey(asResult.group(1))) {
            by.setValue(RESULT);
            result.setValue(asResult.group(1));
            codes.setValue(Pattern.compile("'(\\w+)'")
                    .matcher(before)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet()));
        } else {
            by.setValue(AS_IT_IS);
        }
        showKind();
    }

    private void showKind() {
        fact.setVisible(FACT.equals(by.getValue()));
        yesNo.setVisible(FACT.equals(by.getValue()));
        result.setVisible(RESULT.equals(by.getValue()));
        showCodes();
    }

    private void showCodes() {
        var chosen = result.getValue() == null ? null : results.get(result.getValue());
        var kept = codes.getValue();
        codes.setVisible(result.isVisible() && chosen != null);
        var labels = chosen == null ? Map.<String, String>of() : chosen.labels();
        codes.setItems(labels.keySet().stream().sorted().toList());
        codes.setItemLabelGenerator(code -> labels.getOrDefault(code, code));
        codes.setValue(kept.stream().filter(labels::containsKey).collect(Collectors.toSet()));
    }

    private void save(Chosen then) {
        errors.clear();
        errors.require(by, fact, yesNo, result, target);
        if (codes.isVisible()) {
            errors.require(codes);
        }
        if (!errors.show()) {
            then.way(target.getValue(), condition());
            close();
        }
    }

    private @Nullable String condition() {
        return switch (by.getValue()) {
            case FACT -> "${" + (yesNo.getValue().equals("NO") ? "!" : "") + fact.getValue() + "}";
            case RESULT -> "${" + anyOf(codes.getValue()) + "}";
            case AS_IT_IS -> before;
            default -> null;
        };
    }

    private String anyOf(Set<String> chosen) {
        return chosen.stream()
                .sorted()
                .map(code -> result.getValue() + " == '" + code + "'")
                .collect(Collectors.joining(" or "));
    }
}
