package org.koldoo.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.NewAlert.Recipient;
import org.koldoo.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told to whom, and that it is told in the transaction of what happened. */
abstract class AlertsRules {

    @Autowired
    Alerts alerts;

    @Autowired
    TransactionTemplate transaction;

    private final Actor worker = Acting.person("CCB", Role.CASEWORKER);
    private final Actor chief = Acting.person("CCB", Role.SUPERVISOR);
    private final Actor chiefElsewhere = Acting.person("CCO", Role.SUPERVISOR);
    private final Actor watcher = Acting.person("OMB", Role.OVERSIGHT);

    private java.util.UUID raised(Recipient... to) {
        var alert = new NewAlert("test", null, Set.of(to), Map.of("count", "3"));
        return Acting.as(worker, () -> transaction.execute(status -> alerts.raise(alert)));
    }

    private boolean hears(Actor actor, java.util.UUID alert) {
        return Acting.as(
                actor, () -> alerts.mine(500).stream().anyMatch(one -> one.id().equals(alert)));
    }

    @Test
    void aRoleOfABodyHearsWhatIsForItAndNobodyElseDoes() {
        var alert = raised(Recipient.role(BodyCode.of("CCB"), Role.SUPERVISOR));

        assertThat(hears(chief, alert)).isTrue();
        assertThat(hears(chiefElsewhere, alert)).isFalse();
        assertThat(hears(watcher, alert)).isFalse();
        assertThat(hears(worker, alert)).isFalse();
    }

    @Test
    void onePersonAndOversightHearOfWhateverBodyTheyAre() {
        var alert = raised(Recipient.person(chiefElsewhere.id()), Recipient.oversight());

        assertThat(hears(chiefElsewhere, alert)).isTrue();
        assertThat(hears(watcher, alert)).isTrue();
        assertThat(hears(chief, alert)).isFalse();
    }

    @Test
    void whatOneConfirmedStaysNewForTheOthers() {
        var alert = raised(Recipient.oversight());
        var colleague = Acting.person("OMB", Role.OVERSIGHT);
        long before = Acting.as(colleague, alerts::unseen);

        Acting.as(watcher, () -> alerts.seen(alert));

        assertThat(Acting.as(watcher, () -> alerts.mine(500)))
                .filteredOn(one -> one.id().equals(alert))
                .allMatch(Alert::seen)
                .allMatch(one -> one.by().equals(worker.id()) && one.facts().equals(Map.of("count", "3")));
        assertThat(Acting.as(colleague, alerts::unseen)).isEqualTo(before);
    }

    @Test
    void nobodyConfirmsWhatIsNotForThem() {
        var alert = raised(Recipient.oversight());

        assertThatThrownBy(() -> Acting.as(worker, () -> alerts.seen(alert)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("alert.unknown"));
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        var told = new java.util.concurrent.atomic.AtomicReference<java.util.UUID>();
        Acting.as(
                worker,
                () -> transaction.executeWithoutResult(status -> {
                    told.set(alerts.raise(new NewAlert("test", null, Set.of(Recipient.oversight()), Map.of())));
                    status.setRollbackOnly();
                }));

        assertThat(hears(watcher, told.get())).isFalse();
    }
}
