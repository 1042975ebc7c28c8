package org.koldoo.walls;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.cases.CaseField;
import org.koldoo.journal.ExportMark;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItemRef;

/**
 * What is handed to a service: either things that exist, or things of the same shape that nobody ever made.
 *
 * @param colleague somebody of the asker's own body
 * @param id what a bare id may mean here: a draft, a referral, a consent
 */
record Things(CaseNumber number, WorkItem item, UUID id, UUID offer, UserId colleague) {

    static boolean namesSomething(Class<?> type) {
        return type == CaseNumber.class
                || Collection.class.isAssignableFrom(type) && type != Set.class
                || type == WorkItem.class
                || type == WorkItemRef.class
                || type == WorkItemId.class
                || type == UUID.class
                || type.isRecord()
                        && type.getPackageName().startsWith("org.koldoo")
                        && Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getType() == CaseNumber.class);
    }

    /** The same, of a case that does not exist. */
    Things unknown() {
        var nobody = CaseNumber.random();
        return new Things(nobody, copy(item, nobody), UUID.randomUUID(), offer, colleague);
    }

    private static WorkItem copy(WorkItem item, CaseNumber number) {
        try {
            var components = WorkItem.class.getRecordComponents();
            var values = new ArrayList<>();
            for (var component : components) {
                var value = component.getAccessor().invoke(item);
                values.add(
                        value instanceof WorkItemId
                                ? new WorkItemId(UUID.randomUUID())
                                : value instanceof CaseNumber ? number : value);
            }
            return WorkItem.class
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Object[] arguments(java.lang.reflect.Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getName().equals("offer") ? offer : one(parameter.getParameterizedType()))
                .toArray();
    }

    private Object one(Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            if (Map.class.isAssignableFrom(raw)) {
                return generic.getActualTypeArguments()[0] == CaseField.class
                        ? Map.of(CaseField.LANGUAGE, "ky")
                        : Map.of();
            }
            var inner = generic.getActualTypeArguments()[0];
            if (raw == Set.class) {
                return inner == CaseField.class ? Set.of(CaseField.values()) : Set.of();
            }
            return raw == Optional.class ? Optional.empty() : List.of(one(inner));
        }
        return plain((Class<?>) type);
    }

    private Object plain(Class<?> type) {
        if (type == CaseNumber.class) {
            return number;
        } else if (type == WorkItem.class) {
            return item;
        } else if (type == WorkItemRef.class) {
            return item.ref();
        } else if (type == WorkItemId.class) {
            return item.id();
        } else if (type == UUID.class) {
            return id;
        } else if (type == BodyCode.class) {
            return BodyCode.of("MVD");
        } else if (type == UserId.class) {
            return colleague;
        } else if (type == String.class) {
            return "READY";
        } else if (type == Locale.class) {
            return Locale.ROOT;
        } else if (type == ExportMark.class) {
            return ExportMark.fresh();
        } else if (type == Instant.class) {
            return Instant.now();
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 20);
        } else if (type == boolean.class || type == Object.class) {
            return true;
        } else if (type == int.class) {
            return 10;
        } else if (type == long.class) {
            return 0L;
        } else if (type == ExportMark.class) {
            return ExportMark.fresh();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord()) {
            return record(type);
        }
        return null;
    }

    private Object record(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var values = Arrays.stream(components)
                    .map(component -> component.getName().equals("offer") ? offer : one(component.getGenericType()))
                    .toArray();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
