package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers a half-filled form while a person looks at something else, in the session's memory only. A form is known by a key
 * and its fields by their order; a form that has changed since is left as it is.
 */
public final class FormMemory {

    private final Map<String, List<Kept>> forms = new HashMap<>();

    private FormMemory() {}

    private record Kept(Class<?> type, @Nullable Object value) {}

    /** The memory of the running session. */
    public static FormMemory ofSession() {
        var session = VaadinSession.getCurrent();
        var memory = session.getAttribute(FormMemory.class);
        if (memory == null) {
            memory = new FormMemory();
            session.setAttribute(FormMemory.class, memory);
        }
        return memory;
    }

    public void keep(String key, Component form) {
        var fields = fields(form);
        if (fields.stream().allMatch(HasValue::isEmpty)) {
            forms.remove(key);
        } else {
            forms.put(
                    key,
                    fields.stream()
                            .map(field -> new Kept(field.getClass(), field.getValue()))
                            .toList());
        }
    }

    /** Fills a fresh form with what was kept; true where something was. */
    public boolean restore(String key, Component form) {
        var kept = forms.get(key);
        if (kept == null) {
            return false;
        }
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

    public void forget(String key) {
        forms.remove(key);
    }

    @SuppressWarnings("unchecked")
    private static <T> boolean set(HasValue<?, T> field, @Nullable Object value) {
        if (value == null || field.isReadOnly()) {
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
