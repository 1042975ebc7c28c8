package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.KeptForms;
import org.koldoo.base.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Remembers a person's half-filled forms for a day: while they look at something else, after a quick exit, when their session
 * ends, and on another device. They lie encrypted in {@link KeptForms}; of people who have no key there, in memory only. A
 * form is known by a key and its fields by their order; a form that has changed since is left as it is.
 */
@org.springframework.stereotype.Component
public class FormMemory {

    private static final Duration DAY = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(FormMemory.class);

    private final Map<Place, Form> forms = new ConcurrentHashMap<>();
    private final ObjectProvider<KeptForms> store;
    private final Clock clock;

    FormMemory(ObjectProvider<KeptForms> store, Clock clock) {
        this.store = store;
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
            FormMemory.this.forget(place);
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

    private record Form(Instant at, List<FormContent.Kept> fields) {}

    private void keep(Place place, Component form) {
        var now = clock.instant();
        forms.values().removeIf(old -> old.at().isBefore(now.minus(DAY)));
        var fields = fields(form);
        if (fields.stream().allMatch(HasValue::isEmpty)) {
            forget(place);
            return;
        }
        var kept = fields.stream()
                .map(field -> new FormContent.Kept(field.getClass().getName(), field.getValue()))
                .toList();
        forms.put(place, new Form(now, kept));
        stored(place, keeper -> {
            keeper.keep(place.user(), place.key(), FormContent.write(kept));
            forms.remove(place);
            return true;
        });
    }

    private void forget(Place place) {
        forms.remove(place);
        stored(place, keeper -> {
            keeper.forget(place.user(), place.key());
            return true;
        });
    }

    private Optional<Form> remembered(Place place) {
        var inMemory = forms.get(place);
        return inMemory != null
                ? Optional.of(inMemory)
                : stored(
                        place,
                        keeper -> keeper.find(place.user(), place.key())
                                .map(found -> new Form(found.at(), FormContent.read(found.content())))
                                .orElse(null));
    }

    /** Where it cannot be reached the memory of this program must do; a person who types is not told. */
    private <T> Optional<T> stored(Place place, Function<KeptForms, @Nullable T> work) {
        try {
            return Optional.ofNullable(store.getIfAvailable())
                    .filter(keeper -> keeper.keeps(place.user()))
                    .map(work);
        } catch (RuntimeException e) {
            LOG.warn(
                    "A half-filled form is kept in memory only: {}",
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private boolean restore(Place place, Component form) {
        var remembered = remembered(place).orElse(null);
        if (remembered == null || remembered.at().isBefore(clock.instant().minus(DAY))) {
            return false;
        }
        var kept = remembered.fields();
        var restored = false;
        // Choosing one answer may show further fields, so the fields are looked up again after each.
        for (int i = 0; i < kept.size(); i++) {
            var fields = fields(form);
            if (i >= fields.size()
                    || !fields.get(i).getClass().getName().equals(kept.get(i).field())) {
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
