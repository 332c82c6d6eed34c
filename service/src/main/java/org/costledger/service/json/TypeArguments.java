package org.costledger.service.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the type parameters of a generic record stand for where it is used. */
final class TypeArguments {
    private TypeArguments() {}

    /** A type stated within a generic one, with what the arguments of that one say. */
    static Type resolve(Type stated, Type within) {
        if (!(within instanceof ParameterizedType generic)) return stated;
        return switch (stated) {
            case TypeVariable<?> variable -> argument(variable, generic);
            case ParameterizedType part ->
                new Resolved(
                        part.getRawType(),
                        Arrays.stream(part.getActualTypeArguments())
                                .map(argument -> resolve(argument, within))
                                .toArray(Type[]::new));
            default -> stated;
        };
    }

    private static Type argument(TypeVariable<?> variable, ParameterizedType generic) {
        var parameters = ((Class<?>) generic.getRawType()).getTypeParameters();
        for (int place = 0; place < parameters.length; place++) {
            if (parameters[place].getName().equals(variable.getName())) return generic.getActualTypeArguments()[place];
        }
        return variable;
    }

    private static final class Resolved implements ParameterizedType {
        private final Type raw;
        private final Type[] arguments;

        Resolved(Type raw, Type[] arguments) {
            this.raw = raw;
            this.arguments = arguments;
        }

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
