package org.koldoo.sops.edit;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.Sha256;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.XmlNode;

/**
 * What a file of a procedure says about itself, however unfinished the rest is.
 *
 * @param id of the procedure
 * @param topic what it is called by
 * @param body whose own version of the topic it is; null = the topic itself
 */
public record ProcedureFile(
        String id, String topic, @Nullable BodyCode body, XmlNode process) {

    /** @throws Refused {@code draft.unreadable} with the line, {@code draft.oneProcedure}, {@code draft.name} */
    public static ProcedureFile read(String bpmn) {
        try {
            var processes = BpmnFile.read(bpmn.getBytes(StandardCharsets.UTF_8))
                    .all("process")
                    .toList();
            if (processes.size() != 1) {
                throw new Refused("draft.oneProcedure");
            }
            return of(processes.getFirst());
        } catch (UnsafeFile e) {
            throw new Refused("draft.unreadable", e.finding().line());
        }
    }

    private static ProcedureFile of(XmlNode process) {
        var id = process.value("id");
        var versionOf = process.extensions("koldoo:versionOf").findFirst();
        var topic = versionOf.map(node -> node.text().strip()).orElse(id);
        if (!topic.matches("([A-Z][A-Z0-9_]{1,19}\\.)?[a-z][a-z0-9-]{1,60}")) {
            throw new Refused("draft.name");
        }
        var body = versionOf.map(node -> node.value("body")).orElse(null);
        if (body != null && !body.matches("[A-Z][A-Z0-9_]{1,19}")) {
            throw new Refused("draft.name");
        }
        return new ProcedureFile(id, topic, body == null ? null : BodyCode.of(body), process);
    }

    /** The digest that approvals are bound to. */
    public static String digest(String bpmn) {
        return Sha256.hex(bpmn.getBytes(StandardCharsets.UTF_8));
    }
}
