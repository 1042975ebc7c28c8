package org.koldoo.sops.ui;

import com.vaadin.flow.router.RouteParameters;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.sops.Drafts;
import org.koldoo.workflow.ProcedureVersions;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.XmlNode;

/** The procedure that an address names: a draft, or a version. */
final class StudioFiles {

    /** @param body whose own version of the topic it is; null = the topic itself */
    record Opened(String topic, @Nullable BodyCode body, Labels name, String bpmn) {}

    private final Drafts drafts;
    private final ProcedureVersions versions;

    StudioFiles(Drafts drafts, ProcedureVersions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    Optional<Opened> of(RouteParameters parameters) {
        return parameters.get("draft").isPresent()
                ? id(parameters, "draft").flatMap(this::draft)
                : id(parameters, "version").flatMap(this::version);
    }

    static Optional<UUID> id(RouteParameters parameters, String name) {
        try {
            return parameters.get(name).map(UUID::fromString);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    Optional<Opened> draft(UUID id) {
        try {
            var draft = drafts.find(id);
            return Optional.of(
                    new Opened(draft.topic(), draft.body(), name(draft.bpmn(), draft.topic()), draft.bpmn()));
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }

    Optional<Opened> version(UUID id) {
        return versions.find(id)
                .map(version -> new Opened(version.topic(), version.body(), version.name(), versions.bpmn(id)));
    }

    private static Labels name(String bpmn, String otherwise) {
        try {
            return BpmnFile.read(bpmn.getBytes(StandardCharsets.UTF_8))
                    .first("process")
                    .map(process -> name(process, otherwise))
                    .orElse(new Labels(otherwise, otherwise, otherwise));
        } catch (UnsafeFile unreadable) {
            return new Labels(otherwise, otherwise, otherwise);
        }
    }

    private static Labels name(XmlNode process, String otherwise) {
        var byLanguage = process.extensions("koldoo:label")
                .collect(Collectors.toMap(
                        label -> label.value("lang"), label -> label.text().strip(), (first, second) -> first));
        byLanguage.putIfAbsent("en", process.attributes().getOrDefault("name", otherwise));
        return Labels.of(byLanguage);
    }
}
