package org.costledger.scenario.shrink;

import java.util.ArrayList;
import java.util.List;
import org.costledger.scenario.format.Format;
import org.costledger.scenario.format.Table;
import org.costledger.scenario.format.Type;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Value;

/**
 * A value of a file: where it stands and by which type it is read.
 *
 * @param mayGo whether the file may do without it: a key that is not mandatory, or an element of a list
 */
record Place(Path path, Type type, Value value, boolean mayGo) {

    /** Every value of a file, each before those in it. */
    static List<Place> all(Fields keys) {
        var places = new ArrayList<Place>();
        below(Format.SCENARIO, keys, Path.TOP, places);
        return places;
    }

    private static void below(Table table, Fields keys, Path path, List<Place> places) {
        keys.values().forEach((name, value) -> {
            var key = table.key(name).orElseThrow();
            add(new Place(path.key(name), key.type(), value, !key.isMandatory()), places);
        });
    }

    private static void add(Place place, List<Place> places) {
        places.add(place);
        switch (place.value) {
            case Value.Group group -> belowGroup(place.type, group.fields(), place.path, places);
            case Value.Many many -> belowList(place.type, many, place.path, places);
            case Value.Decimal decimal -> {}
            case Value.Day day -> {}
            case Value.Text text -> {}
            case Value.Flag flag -> {}
            case Value.Entry entry -> {}
        }
    }

    private static void belowGroup(Type type, Fields fields, Path path, List<Place> places) {
        switch (type) {
            case Type.MapOf map -> below(map.table(), fields, path, places);
            case Type.CodeOrMap map -> below(map.table(), fields, path, places);
            case Type.RowOf rows -> below(rows.table(fields), fields, path, places);
            case Type.ByCode map ->
                fields.values()
                        .forEach((code, value) -> add(new Place(path.key(code), map.value(), value, true), places));
            case Type.Either either ->
                either.types().stream()
                        .filter(some -> some instanceof Type.MapOf || some instanceof Type.ByCode)
                        .findFirst()
                        .ifPresent(some -> belowGroup(some, fields, path, places));
            case Type.Scalar scalar -> throw noMap(scalar);
            case Type.Known known -> throw noMap(known);
            case Type.OneOf words -> throw noMap(words);
            case Type.ListOf list -> throw noMap(list);
        }
    }

    private static IllegalStateException noMap(Type type) {
        return new IllegalStateException("a map where the format has " + type.described());
    }

    private static void belowList(Type type, Value.Many many, Path path, List<Place> places) {
        var listType = type instanceof Type.Either either ? either.of(many) : type;
        if (!(listType instanceof Type.ListOf list)) {
            throw new IllegalStateException("a list where the format has " + type.described());
        }
        for (int index = 0; index < many.values().size(); index++) {
            add(new Place(path.element(index), list.element(), many.values().get(index), true), places);
        }
    }
}
