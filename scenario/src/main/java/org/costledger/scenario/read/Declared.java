package org.costledger.scenario.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.costledger.scenario.format.Type.Known;
import org.costledger.scenario.model.Fields;

/** The codes a file has declared up to where it is being read. */
final class Declared {
    private final Map<Known, Set<String>> codes = new HashMap<>();
    private final Map<String, Set<String>> variants = new LinkedHashMap<>();
    private final Map<String, Set<String>> units = new LinkedHashMap<>();

    Declared() {
        declare(Known.LOCATION, "");
        declare(Known.CHARGE, "");
    }

    /** Adds a code. Returns whether it is new. */
    boolean declare(Known kind, String code) {
        return codes.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(code);
    }

    /** Adds the variants and units that an item, or a change to it, names. */
    void declareParts(String item, Fields keys) {
        var ofItem = variants.computeIfAbsent(item, any -> new LinkedHashSet<>(Set.of("")));
        keys.groups("variants").forEach(variant -> variant.text("code").ifPresent(ofItem::add));
        var unitsOfItem = units.computeIfAbsent(item, any -> new LinkedHashSet<>());
        unitsOfItem.add(keys.text("baseUnit", "PCS"));
        keys.group("units").ifPresent(group -> unitsOfItem.addAll(group.names()));
    }

    Set<String> known(Known kind) {
        return codes.getOrDefault(kind, Set.of());
    }

    Set<String> variantsOf(String item) {
        return variants.getOrDefault(item, Set.of());
    }

    Set<String> unitsOf(String item) {
        return units.getOrDefault(item, Set.of());
    }

    /** The variants, or units, of any item. */
    Set<String> ofAnyItem(Known kind) {
        var all = new LinkedHashSet<String>();
        (kind == Known.VARIANT ? variants : units).values().forEach(all::addAll);
        return all;
    }
}
