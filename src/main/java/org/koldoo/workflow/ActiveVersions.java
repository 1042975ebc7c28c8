package org.koldoo.workflow;

import java.util.Set;
import java.util.UUID;
import org.koldoo.base.Refused;
import org.koldoo.workflow.engine.CalledProcedures;
import org.springframework.stereotype.Component;

/** A call runs the version that is active now for the body that owns the case. */
@Component
class ActiveVersions implements CalledProcedures {

    private final RunTable runs;
    private final VersionTable versions;

    ActiveVersions(RunTable runs, VersionTable versions) {
        this.runs = runs;
        this.versions = versions;
    }

    @Override
    public String definition(String topic, String callerInstance) {
        var owner = runs.get(UUID.fromString(callerInstance)).owner();
        return versions.active(topic, owner)
                .orElseThrow(() -> new Refused("procedure.unknown", topic))
                .definition();
    }

    @Override
    public Set<String> returned(String definition) {
        return versions.ofDefinition(definition).content().returns();
    }
}
