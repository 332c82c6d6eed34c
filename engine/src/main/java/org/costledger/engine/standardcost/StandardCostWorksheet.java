package org.costledger.engine.standardcost;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Code;

/**
 * Standard costs that are prepared: changed, tried on what is made of them, and put into force on a date (REV-100). It is a
 * value; until it is implemented nothing of it reaches a card or the ledger (REV-108).
 */
public record StandardCostWorksheet(String name, SortedMap<WorksheetKey, WorksheetLine> lines) {
    public StandardCostWorksheet {
        name = Code.of(name);
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /** A worksheet without lines. */
    public static StandardCostWorksheet named(String name) {
        return new StandardCostWorksheet(name, Collections.emptySortedMap());
    }

    public Optional<WorksheetLine> line(WorksheetKey key) {
        return Optional.ofNullable(lines.get(key));
    }

    /** With some lines; they take the place of those of the same key. */
    public StandardCostWorksheet with(Collection<WorksheetLine> more) {
        var all = new TreeMap<>(lines);
        for (var line : more) all.put(line.key(), line);
        return new StandardCostWorksheet(name, all);
    }

    /**
     * Without a line.
     *
     * @throws Refused if there is no such line
     */
    public StandardCostWorksheet without(WorksheetKey key) {
        var left = new TreeMap<>(lines);
        if (left.remove(key) == null) throw new Refused(Reason.LINE_UNKNOWN, name, key);
        return new StandardCostWorksheet(name, left);
    }

    /**
     * With all lines of another one (REV-106).
     *
     * @throws Refused if that is the same one, or has none
     */
    public StandardCostWorksheet withCopyOf(StandardCostWorksheet other) {
        if (other.name.equals(name)) throw new Refused(Reason.COPIED_ONTO_ITSELF, name);
        if (other.lines.isEmpty()) throw new Refused(Reason.NOTHING_TO_COPY, other.name);
        return with(other.lines.values());
    }
}
