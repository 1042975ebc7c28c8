package org.koldoo.sops;

import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.sops.edit.Insertion;
import org.koldoo.sops.edit.Kind;
import org.koldoo.sops.edit.NewProcedure;
import org.koldoo.sops.edit.Outline;
import org.springframework.stereotype.Component;

/** Puts ready pieces into a procedure: from the list behind a step, or dropped into the drawing and completed here. */
@Component
public class Blocks {

    private static final String USUAL_DEADLINE = "referral.answer.normal";

    private final BlockContents contents;

    Blocks(BlockContents contents) {
        this.contents = contents;
    }

    /** A changed procedure and what is new in it. */
    public record Added(String bpmn, String id) {}

    /**
     * Puts a piece into a way.
     *
     * @throws Refused {@code draft.deadlineHost} for a deadline behind something that nobody works on
     */
    public Added add(String bpmn, Block block, String way) {
        var outline = Outline.of(bpmn);
        var from = outline.way(way)
                .orElseThrow(() -> new Refused("draft.step.unknown"))
                .from();
        var owner = SopRights.owner(outline.topic(), outline.body()).orElse(null);
        var insertion = Insertion.into(bpmn);
        var id = switch (block) {
            case CALL -> insertion.call(way, block.key(), "legal-aid", contents.words("studio.block.call.name"));
            case CLOSE -> insertion.end(way, "ended", contents.words("studio.block.close.name"));
            case DECISION -> decision(insertion, way, owner);
            case PARALLEL -> parallel(insertion, way, owner);
            case DEADLINE -> deadline(insertion, outline, from);
            default -> task(insertion, outline, block, way, from, owner);
        };
        return new Added(insertion.write(), id);
    }

    private String task(
            Insertion insertion, Outline outline, Block block, String way, String from, @Nullable BodyCode owner) {
        var before = outline.find(from).filter(item -> item.kind() == Kind.TASK).map(Outline.Item::id);
        return insertion.task(way, block.key(), contents.task(block, owner, before.orElse(null)));
    }

    private String decision(Insertion insertion, String way, @Nullable BodyCode owner) {
        return insertion.decision(
                way,
                "decide",
                contents.words("studio.block.decision.name"),
                "step",
                contents.task(Block.STEP, owner, null),
                "${fact_child}");
    }

    private String parallel(Insertion insertion, String way, @Nullable BodyCode owner) {
        return insertion.parallel(
                way, contents.words("studio.block.parallel.name"), contents.task(Block.STEP, owner, null));
    }

    private String deadline(Insertion insertion, Outline outline, String from) {
        outline.find(from)
                .filter(item -> item.kind() == Kind.TASK || item.kind() == Kind.CALL || item.kind() == Kind.GROUP)
                .orElseThrow(() -> new Refused("draft.deadlineHost"));
        return insertion.clock(
                from,
                USUAL_DEADLINE,
                contents.words("studio.block.deadline.name"),
                contents.escalation(),
                contents.words("studio.block.close.name"));
    }

    /** A new procedure of a body, or of the country where there is none: one task, to begin with. */
    public String procedure(String topic, Labels name) {
        return NewProcedure.of(
                topic,
                name,
                contents.words("studio.block.start.name"),
                contents.task(Block.STEP, SopRights.owner(topic, null).orElse(null), null),
                contents.words("studio.block.close.name"));
    }

    /** Fills in what was dropped into the drawing as a bare shape; anything that is there already stays. */
    public String complete(String bpmn) {
        var outline = Outline.of(bpmn);
        var owner = SopRights.owner(outline.topic(), outline.body()).orElse(null);
        var insertion = Insertion.into(bpmn);
        for (var bare : insertion.bare()) {
            var block = Block.of(bare.block()).orElse(Block.STEP);
            switch (bare.kind()) {
                case TASK -> insertion.fill(bare.id(), contents.task(block, owner, insertion.taskBefore(bare.id())));
                case CALL -> insertion.fillCall(bare.id(), "legal-aid", contents.words("studio.block.call.name"));
                case CLOCK ->
                    insertion.fillClock(
                            bare.id(),
                            USUAL_DEADLINE,
                            contents.words("studio.block.deadline.name"),
                            contents.escalation(),
                            contents.words("studio.block.close.name"));
                case WAIT -> insertion.fillTime(bare.id(), USUAL_DEADLINE, contents.words("studio.block.wait.name"));
                case END -> insertion.name(bare.id(), contents.words("studio.block.close.name"));
                case DECISION, CHOICE -> insertion.name(bare.id(), contents.words("studio.block.decision.name"));
                case PARALLEL -> insertion.name(bare.id(), contents.words("studio.block.parallel.name"));
                case GROUP -> insertion.name(bare.id(), contents.words("studio.block.group.name"));
                case START -> insertion.name(bare.id(), contents.words("studio.block.start.name"));
            }
        }
        return insertion.write();
    }
}
