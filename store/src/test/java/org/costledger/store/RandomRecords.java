package org.costledger.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AverageCostSettings;
import org.costledger.engine.setup.CapacityType;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.ItemVariant;
import org.costledger.engine.setup.Location;

/**
 * Makes records of the engine with something random in every component, so that a component that is not kept shows, also one that is
 * added later.
 */
final class RandomRecords {
    private static final String LETTERS = "ABC xyz.-'\"\\,{}:ÄßéŁ日\n\t%_";

    private final Random random;
    private final Map<Class<?>, Function<RandomRecords, Object>> makers = new HashMap<>();
    private int count;

    RandomRecords(long seed) {
        random = new Random(seed);
        makers.put(Exact.class, RandomRecords::exact);
        makers.put(Precision.class, made -> new Precision(1 + random.nextInt(100_000)));
        makers.put(
                ItemUnitOfMeasure.class,
                made -> new ItemUnitOfMeasure(
                        code(), Quantity.ofUnits(Math.max(1, notNegative())), Quantity.ofUnits(units())));
        makers.put(Center.class, made -> center());
        makers.put(AccountingPeriods.class, made -> accountingPeriods());
    }

    private Exact exact() {
        var top = Exact.of(BigDecimal.valueOf(random.nextLong(), random.nextInt(12)));
        return random.nextBoolean() ? top : top.dividedBy(Exact.of(BigDecimal.valueOf(1 + random.nextInt(999))));
    }

    private Center center() {
        var type = make(CapacityType.class);
        var rate = type == CapacityType.RESOURCE ? UnitCost.ZERO : UnitCost.ofUnits(notNegative());
        return new Center(
                code(),
                type,
                UnitCost.ofUnits(notNegative()),
                new IndirectCost(Percentage.ofUnits(notNegative()), rate),
                make(Center.UnitCostCalculation.class),
                random.nextBoolean(),
                code());
    }

    private AccountingPeriods accountingPeriods() {
        var starts = IntStream.range(0, random.nextInt(6))
                .mapToObj(period -> date())
                .distinct()
                .sorted()
                .toList();
        var years = new ArrayList<AccountingPeriods.FiscalYear>();
        for (var start : starts) {
            if (years.isEmpty() || random.nextBoolean())
                years.add(new AccountingPeriods.FiscalYear(start, optional(AverageCostSettings.class)));
        }
        return new AccountingPeriods(starts, years);
    }

    // ---- values

    /** A code that was not given out before. */
    String code() {
        return "C" + ++count + LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    LocalDate date() {
        return LocalDate.of(2020 + count % 10, 1, 1).plusDays(++count);
    }

    long units() {
        return random.nextLong() >> random.nextInt(Long.SIZE);
    }

    private long notNegative() {
        return units() & Long.MAX_VALUE;
    }

    private String text() {
        return random.ints(random.nextInt(12), 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }

    private <T> Optional<T> optional(Class<T> type) {
        return random.nextBoolean() ? Optional.of(make(type)) : Optional.empty();
    }

    // ---- anything

    <T> T make(Class<T> type) {
        return type.cast(make(type, Map.of()));
    }

    private Object make(Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case ParameterizedType generic -> generic(generic, bound);
            case TypeVariable<?> variable -> make(Objects.requireNonNull(bound.get(variable)), bound);
            case Class<?> known -> ofClass(known, Map.of());
            default -> throw new IllegalStateException("no way to make " + type);
        };
    }

    private Object generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (raw == Optional.class)
            return random.nextBoolean() ? Optional.of(make(arguments[0], bound)) : Optional.empty();
        if (raw == List.class) return several(arguments[0], bound).toList();
        if (raw == Set.class) return several(arguments[0], bound).collect(Collectors.toSet());
        if (Map.class.isAssignableFrom(raw)) return map(arguments, bound);
        var parameters = new HashMap<TypeVariable<?>, Type>();
        for (int i = 0; i < arguments.length; i++) parameters.put(raw.getTypeParameters()[i], arguments[i]);
        return ofClass(raw, parameters);
    }

    private Stream<Object> several(Type type, Map<TypeVariable<?>, Type> bound) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> make(type, bound));
    }

    private Map<Object, Object> map(Type[] arguments, Map<TypeVariable<?>, Type> bound) {
        var map = new TreeMap<Object, Object>();
        several(arguments[1], bound).forEach(value -> map.put(keyOf(value, arguments[0], bound), value));
        return map;
    }

    /** What is kept by its code is kept by its own. */
    private Object keyOf(Object value, Type keyType, Map<TypeVariable<?>, Type> bound) {
        return switch (value) {
            case ItemUnitOfMeasure unit -> unit.code();
            case ItemVariant variant -> variant.code();
            case Location location -> location.code();
            case ItemCharge charge -> charge.no();
            case Center center -> center.no();
            case Item item -> item.no();
            default -> make(keyType, bound);
        };
    }

    private Object ofClass(Class<?> type, Map<TypeVariable<?>, Type> parameters) {
        var maker = makers.get(type);
        if (maker != null) return maker.apply(this);
        if (type == long.class) return notNegative();
        if (type == int.class) return random.nextInt(Integer.MAX_VALUE);
        if (type == boolean.class) return random.nextBoolean();
        if (type == String.class) return random.nextInt(8) == 0 ? "" : code() + text();
        if (type == LocalDate.class) return date();
        if (type == Instant.class) return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
        if (type.isEnum()) return oneOf(type.getEnumConstants());
        if (type.isSealed()) return make(oneOf(type.getPermittedSubclasses()), Map.of());
        if (type.isRecord()) return record(type, parameters);
        throw new IllegalStateException("no way to make " + type);
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> parameters) {
        var components = type.getRecordComponents();
        // Decimals may be negative; what only counts is not.
        var values = Arrays.stream(components)
                .map(component ->
                        component.getType() == long.class && component.getName().equals("units")
                                ? units()
                                : make(component.getGenericType(), parameters))
                .toArray();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(type + " of " + Arrays.toString(values), failed.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(type.toString(), failed);
        }
    }
}
