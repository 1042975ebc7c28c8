package org.koldoo.cases;

import java.util.Collection;
import org.koldoo.base.CurrentActor;
import org.koldoo.cases.Onlooker.Look;
import org.koldoo.cases.Onlooker.What;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells those who watch over the looking. */
@Component
class Onlookers {

    private final ObjectProvider<Onlooker> onlookers;
    private final WallTable walls;

    Onlookers(ObjectProvider<Onlooker> onlookers, WallTable walls) {
        this.onlookers = onlookers;
        this.walls = walls;
    }

    void tell(Visibility.Sight sight, What what) {
        tell(sight, what, java.util.List.of());
    }

    void tell(Visibility.Sight sight, What what, Collection<CaseField> fields) {
        var row = sight.row();
        boolean identity = fields.stream().anyMatch(field -> field.fieldClass() == FieldClass.P3);
        boolean named = row.restricted()
                && walls.named(row.number()).contains(CurrentActor.require().id());
        var look = new Look(row.number(), row.owner(), row.assignee(), named, what, identity);
        onlookers.forEach(onlooker -> onlooker.looks(look));
    }
}
