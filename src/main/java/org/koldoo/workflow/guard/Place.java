package org.koldoo.workflow.guard;

import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;

/**
 * Where in a file something stands, as a person would point at it. Its words are {@code finding.place.<kind>}.
 *
 * @param kind task, call, question, arrow, timer, start, end, group, procedure, lane, table, row or column; empty = the file
 * @param id of that part in the file, or its name where it has no id
 * @param name what people call it, where it has a name
 */
public record Place(String kind, String id, @Nullable Labels name) {

    static final Place FILE = new Place("", "", null);

    Place named(@Nullable Labels labels) {
        return new Place(kind, id, labels);
    }

    /** The place of a part of a file, where people would point at it; else where it stands. */
    static Place of(String element, String id, Place around) {
        var kind = kind(element);
        return kind.isEmpty() || id.isEmpty() ? around : new Place(kind, id, null);
    }

    private static String kind(String element) {
        return switch (element) {
            case "callActivity" -> "call";
            case "sequenceFlow" -> "arrow";
            case "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent" -> "timer";
            case "startEvent" -> "start";
            case "endEvent" -> "end";
            case "subProcess", "transaction", "adHocSubProcess" -> "group";
            case "process" -> "procedure";
            case "lane", "laneSet", "participant" -> "lane";
            case "decision", "decisionTable" -> "table";
            case "rule" -> "row";
            case "input", "output" -> "column";
            case "task" -> "task";
            default -> element.contains(":") ? "" : element.endsWith("Task") ? "task" : question(element);
        };
    }

    private static String question(String element) {
        return element.endsWith("Gateway") ? "question" : "";
    }
}
