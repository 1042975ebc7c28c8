package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.UserId;

/**
 * Remembers a person's half-filled forms for a day: while they look at something else, and after a quick exit. Only in memory,
 * never on a disk, so a restart forgets them. A form is known by a key and its fields by their order; a form that has changed
 * since is left as it is.
 */
@org.springframework.stereotype.Component
public class FormMemory {

    private static final Duration DAY = Duration.ofHours(24);

    private final Map<Place, Form> forms = new ConcurrentHashMap<>();
    private final Clock clock;

    FormMemory(Clock clock) {
        this.clock = clock;
    }

    /** The acting person's place for one form; it stays theirs, whoever signs in next in the same window. */
    public Slot slot(String key) {
        return new Slot(new Place(CurrentActor.require().id(), key));
    }

    /** Where one person's one form is remembered. */
    public final class Slot {

        private final Place place;

        private Slot(Place place) {
            this.place = place;
        }

        public void keep(Component form) {
            FormMemory.this.keep(place, form);
        }

        /** Fills a fresh form with what was kept; true where something was. */
        public boolean restore(Component form) {
            return FormMemory.this.restore(place, form);
        }

        public void forget() {
            forms.remove(place);
        }
    }

    /** A form that has just been put on a page: filled with what was kept of it, and kept when it leaves the page. */
    public HalfFilled halfFilled(String key, Component form) {
        return new HalfFilled(slot(key), form);
    }

    /** A form on its page, until it is done. */
    public static final class HalfFilled {

        private final Slot slot;
        private final Component form;
        private final boolean restored;
        private boolean done;

        private HalfFilled(Slot slot, Component form) {
            this.slot = slot;
            this.form = form;
            this.restored = slot.restore(form);
            form.addDetachListener(left -> keep());
        }

        /** Whether something was kept of it. */
        public boolean restored() {
            return restored;
        }

        public void keep() {
            if (!done) {
                slot.keep(form);
            }
        }

        /** What was typed has been saved; nothing of it is to come back. */
        public void done() {
            done = true;
            slot.forget();
        }
    }

    private record Place(UserId user, String key) {}

    private record Form(Instant at, List<Kept> fields) {}

    private record Kept(Class<?> type, @Nullable Object value) {}

    private void keep(Place place, Component form) {
        var now = clock.instant();
        forms.values().removeIf(old -> old.at().isBefore(now.minus(DAY)));
        var fields = fields(form);
        if (fields.stream().allMatch(HasValue::isEmpty)) {
            forms.remove(place);
            return;
        }
        var kept = fields.stream()
                .map(field -> new Kept(field.getClass(), field.getValue()))
                .toList();
        forms.put(place, new Form(now, kept));
    }

    private boolean restore(Place place, Component form) {
        var remembered = forms.get(place);
        if (remembered == null || remembered.at().isBefore(clock.instant().minus(DAY))) {
            return false;
        }
        var kept = remembered.fields();
        var restored = false;
        // Choosing one answer may show further fields, so the fields are looked up again after each.
        for (int i = 0; i < kept.size(); i++) {
            var fields = fields(form);
            if (i >= fields.size() || fields.get(i).getClass() != kept.get(i).type()) {
                return restored;
            }
            restored |= set(fields.get(i), kept.get(i).value());
        }
        return restored;
    }

    @SuppressWarnings("unchecked")
    private static <T> boolean set(HasValue<?, T> field, @Nullable Object value) {
        if (value == null || field.isReadOnly() || value.equals(field.getValue())) {
            return false;
        }
        try {
            field.setValue((T) value);
            return true;
        } catch (IllegalArgumentException | ClassCastException choiceIsGone) {
            return false;
        }
    }

    private static List<HasValue<?, ?>> fields(Component form) {
        var found = new ArrayList<HasValue<?, ?>>();
        collect(form, found);
        return found;
    }

    private static void collect(Component component, List<HasValue<?, ?>> found) {
        if (component instanceof HasValue<?, ?> field) {
            found.add(field);
            return;
        }
        component.getChildren().forEach(child -> collect(child, found));
    }
}
