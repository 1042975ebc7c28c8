package org.koldoo.sops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Editing;
import org.koldoo.sops.edit.Outline;
import org.koldoo.sops.edit.TaskContent;

/** Everything that a task of a procedure says, to be changed; or only the piece that somebody came for. */
class TaskForm extends Div {

    /** The piece that is shown; null = all. */
    enum Piece {
        DEADLINE,
        TEXT,
        WHO
    }

    private static final String CUSTOM = "custom";

    private final StudioServices studio;
    private final DraftDesk desk;
    private final Outline.Item item;
    private final TaskContent before;
    private final FormErrors errors = new FormErrors();
    private final LabelsField name;
    private final LabelsField guidance;
    private final PartyFields who;
    private final DeadlineField deadline;
    private final OutcomesEditor outcomes;
    private final FieldsEditor fields;
    private final MultiSelectComboBox<String> discloses;
    private final ComboBox<String> notBy;
    private final ComboBox<String> needs;
    private final RadioButtonGroup<String> stage;
    private final SourceFields source;
    private final @Nullable TaskContent shown;

    TaskForm(
            StudioServices studio,
            DraftDesk desk,
            Outline.Item item,
            TaskContent before,
            @Nullable Piece piece,
            Runnable done) {
        this.studio = studio;
        this.desk = desk;
        this.item = item;
        this.before = before;
        addClassNames("k-form", "k-studio-form");
        var vocabulary = studio.checks().vocabulary();
        name = new LabelsField(Words.of("studio.field.name"), false, before.name());
        guidance = new LabelsField(Words.of("studio.field.guidance"), true, before.guidance());
        who = new PartyFields(vocabulary, studio.institutions(), before.party(), before.role());
        deadline = new DeadlineField(studio, desk.draft(), before.deadline());
        outcomes = new OutcomesEditor(before.outcomes(), before.form().equals(CUSTOM));
        fields = new FieldsEditor(before.fields(), outcomes::value);
        discloses = Fields.combos(Words.of("studio.field.discloses"), disclosable(before.discloses()));
        discloses.setHelperText(Words.of("studio.field.disclosesHelp"));
        discloses.setValue(before.discloses());
        notBy = Fields.combo(Words.of("studio.field.notBy"), otherTasks());
        notBy.setHelperText(Words.of("studio.field.notByHelp"));
        notBy.setClearButtonVisible(true);
        if (before.notBy() != null
                && otherTasks().stream().anyMatch(o -> o.code().equals(before.notBy()))) {
            notBy.setValue(before.notBy());
        }
        needs = Fields.combo(Words.of("studio.field.needs"), facts(vocabulary.facts().keySet().stream()));
        needs.setHelperText(Words.of("studio.field.needsHelp"));
        needs.setClearButtonVisible(true);
        if (before.needs() != null) {
            needs.setValue(before.needs());
        }
        stage = Fields.radios(
                Words.of("studio.field.stage"),
                Option.texts(
                        "stage",
                        Stream.of(org.koldoo.workflow.Stage.values())
                                .map(Enum::name)
                                .toArray(String[]::new)));
        if (!before.stage().isBlank()) {
            stage.setValue(before.stage());
        }
        source = new SourceFields(before.source(), studio.clock());
        add(errors);
        pieces(piece).forEach(this::add);
        var save = new Button(Words.of("studio.save"), click -> save(done));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClassName("k-studio-save");
        save.setEnabled(desk.draft().editable());
        add(save);
        shown = desk.draft().editable() ? content(deadline.keep()) : null;
    }

    /** Whether something was typed that is not kept yet. */
    boolean typed() {
        return shown != null && !shown.equals(content(deadline.keep()));
    }

    private List<Component> pieces(@Nullable Piece piece) {
        if (piece != null) {
            return switch (piece) {
                case DEADLINE -> List.of(deadline);
                case TEXT -> List.of(name, guidance);
                case WHO -> List.of(who);
            };
        }
        var pieces = new ArrayList<Component>();
        pieces.add(section("studio.section.names", true, name, guidance));
        pieces.add(section("studio.section.who", true, who));
        pieces.add(section("studio.section.deadline", true, deadline, whenItPasses()));
        pieces.add(section("studio.section.outcomes", false, outcomes));
        if (before.form().equals(CUSTOM)) {
            pieces.add(section("studio.section.fields", false, fields));
        }
        pieces.add(section("studio.section.rules", false, discloses, needs, notBy, stage));
        pieces.add(section("studio.section.source", false, source));
        return pieces;
    }

    /** What happens when the time has passed: a deadline alone only shows that a task is late. */
    private Paragraph whenItPasses() {
        var clocks = desk.outline().items().stream()
                .filter(other -> item.id().equals(other.host()))
                .map(studio.words()::name)
                .toList();
        var words = new Paragraph(
                clocks.isEmpty()
                        ? Words.of("studio.deadline.passes.late")
                        : Words.of("studio.deadline.passes", String.join(", ", clocks)));
        words.addClassName("k-quiet");
        return words;
    }

    private static Details section(String title, boolean open, Component... content) {
        var inner = new Div(content);
        inner.addClassName("k-form");
        var section = new Details(Words.of(title), inner);
        section.setOpened(open);
        return section;
    }

    private List<Option> otherTasks() {
        return desk.outline().tasks().stream()
                .filter(other -> !other.id().equals(item.id()))
                .map(other -> new Option(other.id(), ProcedureWords.in(other.name())))
                .toList();
    }

    private static List<Option> facts(Stream<String> facts) {
        return facts.sorted()
                .map(fact -> new Option(fact, ConditionWords.fact(fact)))
                .toList();
    }

    private List<Option> disclosable(List<String> already) {
        return Stream.concat(
                        already.stream(),
                        studio.procedures().active().stream()
                                .flatMap(active -> studio.procedures().details(active.version()).stream())
                                .flatMap(details -> details.steps().stream())
                                .flatMap(step -> step.discloses().stream()))
                .distinct()
                .sorted()
                .map(code -> new Option(code, Words.of("case.field." + code)))
                .toList();
    }

    private void save(Runnable done) {
        errors.clear();
        if (name.isAttached()) {
            name.require(errors);
        }
        if (who.isAttached()) {
            who.require(errors);
        }
        outcomes.check(errors);
        source.check(errors);
        deadline.check(errors);
        if (errors.show()) {
            return;
        }
        try {
            var content = content(deadline.keep());
            desk.change(bpmn -> Editing.task(bpmn, item.id(), content));
            done.run();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    private TaskContent content(@Nullable String keptDeadline) {
        return new TaskContent(
                name.labels(),
                guidance.labels(),
                before.form(),
                who.party() == null ? before.party() : who.party(),
                who.role() == null ? before.role() : who.role(),
                stage.getValue() == null ? before.stage() : stage.getValue(),
                keptDeadline,
                outcomes.value(),
                fields.value(),
                discloses.getValue().stream()
                                .sorted()
                                .toList()
                                .equals(before.discloses().stream().sorted().toList())
                        ? before.discloses()
                        : discloses.getValue().stream().sorted().toList(),
                notBy.getValue() == null && otherStep(before.notBy()) ? before.notBy() : notBy.getValue(),
                needs.getValue(),
                source.value());
    }

    /** A second person is also named by a step that is no task here; a form that cannot show it must not lose it. */
    private boolean otherStep(@Nullable String key) {
        return key != null
                && otherTasks().stream().noneMatch(option -> option.code().equals(key));
    }
}
