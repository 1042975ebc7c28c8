package org.koldoo.workflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.springframework.stereotype.Component;

/** Gathers the file that is tried and, as they are in force, all that it calls. */
@Component
class DryFiles {

    private final VersionTable versions;
    private final ProcedureReader reader;

    DryFiles(VersionTable versions, ProcedureReader reader) {
        this.versions = versions;
        this.reader = reader;
    }

    /** By topic. Where one calls what is being tried, it calls what is being tried. */
    Map<String, DryFile> of(DryFile root, BodyCode owner) {
        var files = new HashMap<String, DryFile>();
        files.put(root.content().topic(), root);
        var waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            for (var topic : waiting.poll().calls()) {
                if (!files.containsKey(topic)) {
                    var called = active(topic, owner);
                    files.put(topic, called);
                    waiting.add(called);
                }
            }
        }
        return files;
    }

    DryFile read(byte[] bpmn) {
        return DryFile.read(bpmn, reader);
    }

    private DryFile active(String topic, BodyCode owner) {
        return versions.active(topic, owner)
                .map(version -> read(version.bpmn().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new Refused("procedure.unknown", topic));
    }
}
