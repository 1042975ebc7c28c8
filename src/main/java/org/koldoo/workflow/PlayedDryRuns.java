package org.koldoo.workflow;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.koldoo.base.Refused;
import org.koldoo.workflow.guard.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR')")
class PlayedDryRuns implements DryRuns {

    private static final int AT_ONCE = 3;
    private static final int WAIT_SECONDS = 10;
    private static final int MOST_CHOICES = 200;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final DryEngine engine;
    private final DryFiles files;
    private final DryAddressees addressees;
    private final Guard guard;
    private final ObjectProvider<FactDefinition> definitions;

    PlayedDryRuns(
            DryEngine engine,
            DryFiles files,
            DryAddressees addressees,
            Guard guard,
            ObjectProvider<FactDefinition> definitions) {
        this.engine = engine;
        this.files = files;
        this.addressees = addressees;
        this.guard = guard;
        this.definitions = definitions;
    }

    @Override
    public List<FactDefinition> facts() {
        return definitions.orderedStream().toList();
    }

    @Override
    public Play play(byte[] bpmn, Setting setting, List<Choice> choices) {
        long errors = guard.check(bpmn).stream().filter(Finding::error).count();
        if (errors > 0) {
            throw new Refused("procedure.refused", errors);
        }
        if (choices.size() > MOST_CHOICES) {
            throw new Refused("dryrun.limit");
        }
        enter();
        try {
            var root = files.read(bpmn);
            var sheet = new DrySheet(setting, files.of(root, setting.owner()), addressees);
            var play = new DryPlay(engine.get(), sheet, root);
            return sheet.playing(() -> play.play(choices));
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused("dryrun.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("dryrun.busy");
        }
    }
}
