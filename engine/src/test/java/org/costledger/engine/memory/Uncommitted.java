package org.costledger.engine.memory;

import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;

/** A ledger with a change that was not written: its overlay holds the same entries. */
final class Uncommitted {
    private Uncommitted() {}

    static Overlay of(LedgerView base, LedgerChange change) {
        var overlay = new Overlay(base);
        change.master().setup().ifPresent(overlay::change);
        change.master().items().values().forEach(overlay::change);
        change.appended().itemLedgerEntries().forEach(overlay::append);
        while (overlay.lastNumbers().valueEntry() < change.after().valueEntry()) overlay.allocateValueEntryNo();
        change.appended().valueEntries().forEach(overlay::append);
        while (overlay.lastNumbers().itemApplicationEntry() < change.after().itemApplicationEntry())
            overlay.allocateApplicationNo();
        change.appended().itemApplicationEntries().forEach(overlay::append);
        change.appended().physicalInventoryEntries().forEach(overlay::append);
        for (var entry : change.changed().itemLedgerEntries()) overlay.change(entry.entryNo(), old -> entry.state());
        for (var value : change.changed().valueEntries()) {
            for (var entry : overlay.valueEntries(value.itemLedgerEntryNo())) {
                if (entry.entryNo() == value.entryNo()) overlay.change(entry, value.state());
            }
        }
        change.changed().applications().forEach(overlay::change);
        for (var removed : change.changed().applicationHistory()) overlay.remove(removed.application());
        change.master().itemStates().forEach(overlay::change);
        change.master().stockkeepingUnits().forEach(overlay::change);
        change.master().entryPointsRemovedFrom().forEach(overlay::removeEntryPointsFrom);
        for (var key : change.master().entryPoints()) overlay.addEntryPoint(key.stock(), key.valuationDate());
        change.master().unadjustedFrom().forEach(overlay::setUnadjustedFrom);
        return overlay;
    }
}
