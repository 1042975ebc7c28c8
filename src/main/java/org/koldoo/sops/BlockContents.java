package org.koldoo.sops;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Languages;
import org.koldoo.base.Texts;
import org.koldoo.sops.edit.Source;
import org.koldoo.sops.edit.TaskContent;
import org.koldoo.sops.edit.TaskContent.Field;
import org.koldoo.sops.edit.TaskContent.Outcome;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.StepDeclaration;
import org.springframework.stereotype.Component;

/** What ready pieces say at first. A step that the program knows says what it says in the country's procedures today. */
@Component
class BlockContents {

    private static final String CUSTOM = "custom";

    private final Procedures procedures;
    private final Texts texts;

    BlockContents(Procedures procedures, Texts texts) {
        this.procedures = procedures;
        this.texts = texts;
    }

    /**
     * @param owner whose procedure it is; null = the country's
     * @param before the task it follows, if there is one
     */
    TaskContent task(Block block, @Nullable BodyCode owner, @Nullable String before) {
        return switch (block) {
            case SCREENING -> like("screening").orElseGet(() -> own(block, owner));
            case CONSENT -> like("informAndConsent").orElseGet(() -> own(block, owner));
            case REFER -> like("arrangeServices").orElseGet(() -> own(block, owner));
            case SAFETY -> likeElement("secureSafety").orElseGet(() -> own(block, owner));
            case APPROVAL -> approval(before);
            default -> own(block, owner);
        };
    }

    private Optional<TaskContent> like(String form) {
        return steps().filter(step -> step.formKey().equals(form)).findFirst().map(BlockContents::content);
    }

    private Optional<TaskContent> likeElement(String element) {
        return steps().filter(step -> step.element().equals(element))
                .findFirst()
                .map(BlockContents::content);
    }

    private java.util.stream.Stream<StepDeclaration> steps() {
        return procedures.active().stream()
                .filter(procedure -> procedure.body() == null)
                .flatMap(procedure -> procedures.details(procedure.version()).stream())
                .flatMap(details -> details.steps().stream());
    }

    private static TaskContent content(StepDeclaration step) {
        return new TaskContent(
                step.name(),
                step.guidance(),
                step.formKey(),
                step.party(),
                step.role().code(),
                step.stage().name(),
                step.deadline(),
                step.outcomes().stream()
                        .map(choice -> new Outcome(choice.code(), choice.label()))
                        .toList(),
                step.fields().stream().map(BlockContents::field).toList(),
                step.discloses().stream().sorted().toList(),
                null,
                null,
                new Source(step.source() == null ? "" : step.source(), null, null));
    }

    private static Field field(org.koldoo.workflow.StepField field) {
        return new Field(
                field.key(),
                field.kind(),
                field.label(),
                field.help(),
                field.required(),
                field.requiredFor().stream().sorted().toList(),
                null,
                field.choices().stream()
                        .map(choice -> new Outcome(choice.code(), choice.label()))
                        .toList());
    }

    private TaskContent own(Block block, @Nullable BodyCode owner) {
        boolean asks = block == Block.ASK_BODY;
        return new TaskContent(
                words("studio.block." + block.key() + ".name"),
                block == Block.ASK_BODY ? words("studio.block.askBody.guidance") : new Labels("", "", ""),
                CUSTOM,
                owner == null ? "owner" : owner.value(),
                owner == null ? "caseworker" : "officer",
                "SUPPORT",
                asks ? "referral.answer.normal" : null,
                asks ? List.of(outcome("ANSWERED"), outcome("REFUSED")) : List.of(outcome("DONE")),
                asks ? List.of(answer(), reason()) : List.of(),
                List.of(),
                null,
                null,
                Source.NONE);
    }

    private Field answer() {
        return new Field(
                "answer",
                FieldKind.LONG_TEXT,
                words("studio.block.askBody.answer"),
                words("studio.block.askBody.answerHelp"),
                false,
                List.of("ANSWERED"),
                null,
                List.of());
    }

    private Field reason() {
        return new Field(
                "refusalReason",
                FieldKind.LONG_TEXT,
                words("studio.block.askBody.reason"),
                words("studio.block.askBody.reasonHelp"),
                false,
                List.of("REFUSED"),
                null,
                List.of());
    }

    private TaskContent approval(@Nullable String before) {
        return new TaskContent(
                words("studio.block.approval.name"),
                words("studio.block.approval.guidance"),
                CUSTOM,
                "owner",
                "supervisor",
                "SUPPORT",
                "closure.approve",
                List.of(outcome("APPROVED"), outcome("GIVEN_BACK")),
                List.of(new Field(
                        "reason",
                        FieldKind.LONG_TEXT,
                        words("studio.block.approval.reason"),
                        words("studio.block.approval.reasonHelp"),
                        false,
                        List.of("GIVEN_BACK"),
                        null,
                        List.of())),
                List.of(),
                before,
                null,
                Source.NONE);
    }

    /** What a supervisor does when a step takes too long. */
    TaskContent escalation() {
        return new TaskContent(
                words("studio.block.escalation.name"),
                words("studio.block.escalation.guidance"),
                CUSTOM,
                "owner",
                "supervisor",
                "SUPPORT",
                "referral.answer.normal",
                List.of(outcome("DONE")),
                List.of(),
                List.of(),
                null,
                null,
                Source.NONE);
    }

    private Outcome outcome(String code) {
        return new Outcome(code, words("studio.block.outcome." + code));
    }

    Labels words(String key) {
        return new Labels(
                texts.get(Languages.KYRGYZ, key), texts.get(Languages.RUSSIAN, key), texts.get(Languages.ENGLISH, key));
    }
}
