package org.costledger.engine.adjustment;

import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;

/** Outbounds that send back what came in from outside: how their cost is told apart (ADJ-41, ADJ-65). */
final class Reversal {
    private Reversal() {}

    /** Whether entries of a type put stock in from outside, so that an outbound of it sends some back. */
    static boolean comesFromOutside(ItemLedgerEntryType type) {
        return switch (type) {
            case PURCHASE, OUTPUT, ASSEMBLY_OUTPUT -> true;
            case SALE, POSITIVE_ADJUSTMENT, NEGATIVE_ADJUSTMENT, TRANSFER, CONSUMPTION, BLANK, ASSEMBLY_CONSUMPTION ->
                false;
        };
    }

    /** Whether an invoiced outbound reverses a named receipt, so that the elements of its cost are kept apart (ADJ-41). */
    static boolean isExact(ItemRun run, int row) {
        return run.entries.appliesToEntry(row) != 0 && run.entries.invoicedQuantity(row) < 0;
    }

    /** ADJ-65: the invoices of an undone purchase return of a Standard item change by a variance, as one amount. */
    static boolean isUndonePurchaseReturn(ItemRun run, int row) {
        if (run.entries.type(row) != ItemLedgerEntryType.PURCHASE
                || !CostingRule.of(run.item.costingMethod()).keepsStandard()) return false;
        var document = run.entries.facts(row).document();
        if (document.type() != DocumentType.PURCHASE_RETURN_SHIPMENT) return false;
        var applications = run.applications;
        for (int application = run.all.firstApplicationRow(Chain.OUTBOUND, row);
                application >= 0;
                application = applications.next(Chain.OUTBOUND, application)) {
            if (!CostGraph.isReturn(applications, application)) continue;
            var returned = run.entries.facts(applications.inboundRow(application));
            if (returned.correction() && returned.document().no().equals(document.no())) return true;
        }
        return false;
    }
}
