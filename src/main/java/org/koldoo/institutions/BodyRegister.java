package org.koldoo.institutions;

import java.util.List;
import java.util.Optional;
import org.koldoo.base.BodyCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register is public knowledge and is read by the engine's ports, so reading it asks nobody who they are. */
@Service
@Transactional(readOnly = true)
class BodyRegister implements Institutions {

    private static final int LONGEST_SUCCESSION = 10;

    private final RegisteredBodies bodies;
    private final RegisteredOffices offices;

    BodyRegister(RegisteredBodies bodies, RegisteredOffices offices) {
        this.bodies = bodies;
        this.offices = offices;
    }

    @Override
    public Optional<Body> find(BodyCode code) {
        return bodies.findById(code.value()).map(RegisteredBody::asBody);
    }

    @Override
    public Optional<Body> acting(BodyCode code) {
        var body = find(code);
        for (int step = 0; step < LONGEST_SUCCESSION; step++) {
            var successor = body.filter(it -> it.closedOn() != null).map(Body::successor);
            if (successor.isEmpty()) {
                return body;
            }
            body = find(successor.get());
        }
        return Optional.empty();
    }

    @Override
    public List<Body> all() {
        return bodies.openOnesFirst().stream().map(RegisteredBody::asBody).toList();
    }

    @Override
    public List<Office> offices(BodyCode body) {
        return offices.findByBodyCodeOrderByCode(body.value()).stream()
                .map(RegisteredOffice::asOffice)
                .toList();
    }
}
