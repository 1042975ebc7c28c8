package org.koldoo.sops;

import java.util.List;
import java.util.UUID;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.workflow.ProcedureMoves;
import org.koldoo.workflow.ProcedureMoves.Pick;
import org.koldoo.workflow.ProcedureMoves.Preview;
import org.koldoo.workflow.ProcedureMoves.Progress;
import org.koldoo.workflow.ProcedureVersions;
import org.koldoo.workflow.ProcedureVersions.Version;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR')")
class OwnCaseMoves implements CaseMoves {

    private final ProcedureMoves moves;
    private final ProcedureVersions versions;
    private final SopRights rights;

    OwnCaseMoves(ProcedureMoves moves, ProcedureVersions versions, SopRights rights) {
        this.moves = moves;
        this.versions = versions;
        this.rights = rights;
    }

    @Override
    public Preview preview(UUID version, List<Pick> picks) {
        own(version);
        return moves.preview(version, picks);
    }

    @Override
    public UUID start(UUID version, List<Pick> picks) {
        own(version);
        return moves.start(version, picks);
    }

    @Override
    public void stop(UUID move) {
        own(moves.target(move));
        moves.stop(move);
    }

    @Override
    public List<Progress> of(UUID version) {
        var own = own(version);
        return moves.of(own.topic(), own.body());
    }

    private Version own(UUID id) {
        var version = versions.find(id).orElseThrow(() -> new Refused("procedure.version.unknown"));
        rights.requireEdit(CurrentActor.require(), version.topic(), version.body());
        return version;
    }
}
