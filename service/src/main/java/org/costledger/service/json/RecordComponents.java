package org.costledger.service.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.stream.Stream;

/** The components of records, looked up once for each type: a batch of postings writes some hundred thousand of them. */
final class RecordComponents {
    private static final ClassValue<List<Component>> OF_TYPES = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Component::new).toList();
        }
    };

    private RecordComponents() {}

    /** The components of a record type, in their order. */
    static List<Component> of(Class<?> type) {
        return OF_TYPES.get(type);
    }

    static final class Component {
        private final String name;
        private final Class<?> raw;
        private final Type stated;
        private final boolean dependsOnUse;
        private final MethodHandle accessor;

        private Component(RecordComponent component) {
            name = component.getName();
            raw = component.getType();
            stated = component.getGenericType();
            dependsOnUse = hasVariable(stated);
            accessor = accessor(component);
        }

        private static boolean hasVariable(Type type) {
            return switch (type) {
                case TypeVariable<?> variable -> true;
                case ParameterizedType generic ->
                    Stream.of(generic.getActualTypeArguments()).anyMatch(Component::hasVariable);
                default -> false;
            };
        }

        private static MethodHandle accessor(RecordComponent component) {
            try {
                var method = component.getAccessor();
                method.setAccessible(true);
                return MethodHandles.lookup()
                        .unreflect(method)
                        .asType(MethodType.methodType(Object.class, Object.class));
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException(component + " cannot be read", hidden);
            }
        }

        String name() {
            return name;
        }

        Class<?> raw() {
            return raw;
        }

        /** Its type where the record is used as a type. */
        Type type(Type declared) {
            return dependsOnUse ? TypeArguments.resolve(stated, declared) : stated;
        }

        /** Its value in a record. */
        @SuppressWarnings("IllegalCatch") // a method handle throws what its method throws
        Object of(Record value) {
            try {
                return (Object) accessor.invokeExact((Object) value);
            } catch (RuntimeException | Error failed) {
                throw failed;
            } catch (Throwable failed) {
                throw new IllegalStateException(name + " cannot be read", failed);
            }
        }
    }
}
