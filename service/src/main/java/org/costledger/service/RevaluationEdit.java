package org.costledger.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.RevaluationEditing;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.Code;

/**
 * An edit of the lines of a revaluation journal (REV-39 to REV-46).
 *
 * @param lines which
 * @param change what becomes of each
 */
public record RevaluationEdit(Lines lines, Change change) {
    /**
     * Lines of a journal: those that are all of what is stated.
     *
     * @param lineNo its number in the journal
     * @param appliesToEntry the entry it revalues
     */
    public record Lines(
            Optional<Integer> lineNo,
            Optional<String> itemNo,
            Optional<String> variantCode,
            Optional<String> locationCode,
            Optional<Long> appliesToEntry) {
        public static final Lines ALL =
                new Lines(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        private boolean includes(RevaluationLine line) {
            return lineNo.map(number -> number == line.lineNo()).orElse(true)
                    && is(itemNo, line.stock().itemNo())
                    && is(variantCode, line.stock().variantCode())
                    && is(locationCode, line.stock().locationCode())
                    && appliesToEntry
                            .map(entryNo -> entryNo == line.appliesToEntry())
                            .orElse(true);
        }

        private static boolean is(Optional<String> stated, String code) {
            return stated.map(text -> Code.of(text).equals(code)).orElse(true);
        }

        private String words() {
            var words = new ArrayList<String>();
            lineNo.ifPresent(number -> words.add("number " + number));
            itemNo.ifPresent(item -> words.add("of item " + item));
            locationCode.ifPresent(location -> words.add("at location '" + location + "'"));
            variantCode.ifPresent(variant -> words.add("of variant '" + variant + "'"));
            appliesToEntry.ifPresent(entry -> words.add("for entry " + entry));
            return words.isEmpty() ? "at all" : String.join(" ", words);
        }
    }

    /** What becomes of a line. */
    public sealed interface Change {
        /** REV-39. */
        record UnitCostRevalued(UnitCost unitCost) implements Change {}

        /** REV-40. */
        record InventoryValueRevalued(Amount value) implements Change {}

        /** REV-41. */
        record AmountOfChange(Amount amount) implements Change {}

        /** REV-43. */
        record UpdateStandardCost(boolean isOn) implements Change {}

        record Delete() implements Change {}
    }

    /**
     * The journal with its lines edited.
     *
     * @throws Refused if it has no such line, or one cannot become that
     */
    RevaluationJournal of(LedgerView ledger, RevaluationJournal journal) {
        List<RevaluationLine> named =
                journal.lines().stream().filter(lines::includes).toList();
        if (named.isEmpty()) throw new Refused(Reason.REVALUATION_LINE_UNKNOWN, lines.words());
        var edited = journal;
        for (var line : named) {
            edited = switch (change) {
                case Change.Delete delete -> edited.without(line.lineNo());
                case Change.UnitCostRevalued(var unitCost) ->
                    edited.replacing(RevaluationEditing.withUnitCost(ledger, line, unitCost));
                case Change.InventoryValueRevalued(var value) ->
                    edited.replacing(RevaluationEditing.withInventoryValue(ledger, line, value));
                case Change.AmountOfChange(var amount) ->
                    edited.replacing(RevaluationEditing.withAmount(ledger, line, amount));
                case Change.UpdateStandardCost(var isOn) ->
                    edited.replacing(RevaluationEditing.withUpdateStandardCost(ledger, line, isOn));
            };
        }
        return edited;
    }
}
