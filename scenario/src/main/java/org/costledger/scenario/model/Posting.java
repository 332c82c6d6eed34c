package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the posting verbs share.
 *
 * @param stock an output may leave the item blank, the order line has it
 * @param unit the base unit if absent
 * @param tracking a lot or serial number given beside the quantity is one line without a quantity
 */
public record Posting(
        LocalDate date,
        Document document,
        StockPlace stock,
        BigDecimal quantity,
        Optional<String> unit,
        List<TrackingLine> tracking,
        Application application,
        Classification classification) {

    /** An absent line number is the next free one of the document. */
    public record Document(Optional<String> number, OptionalInt line, Optional<String> externalNumber) {
        static Document of(Fields keys) {
            return new Document(keys.text("document"), keys.whole("documentLine"), keys.text("externalDocument"));
        }
    }

    /** Fixed application, and exact cost reversing. */
    public record Application(Optional<EntryLabel> appliesTo, Optional<EntryLabel> appliesFrom) {
        static Application of(Fields keys) {
            return new Application(keys.entry("appliesTo"), keys.entry("appliesFrom"));
        }
    }

    /** Which accounts and dimensions a posting goes to. The product posting group is the item's if absent. */
    public record Classification(
            Optional<String> businessPostingGroup,
            Optional<String> productPostingGroup,
            Map<String, String> dimensions,
            Optional<String> reason) {
        static Classification of(Fields keys) {
            return new Classification(
                    keys.text("businessPostingGroup"),
                    keys.text("productPostingGroup"),
                    keys.codes("dimensions"),
                    keys.text("reason"));
        }
    }

    /** One lot or serial number of a posting. Without a quantity it is the whole posting's. */
    public record TrackingLine(
            Optional<String> lot,
            Optional<String> serial,
            Optional<BigDecimal> quantity,
            Optional<LocalDate> expirationDate,
            Application application) {
        private static TrackingLine of(Fields keys) {
            return new TrackingLine(
                    keys.text("lot"),
                    keys.text("serial"),
                    keys.decimal("quantity"),
                    keys.date("expirationDate"),
                    Application.of(keys));
        }
    }

    /** Whether lots or serial numbers are listed, not one given beside the quantity. */
    public boolean isListed() {
        return tracking.stream().anyMatch(line -> line.quantity().isPresent());
    }

    static Posting of(Fields keys) {
        return new Posting(
                keys.requiredDate("date"),
                Document.of(keys),
                StockPlace.of(keys),
                keys.decimal("quantity", BigDecimal.ZERO),
                keys.text("unit"),
                trackingIn(keys),
                Application.of(keys),
                Classification.of(keys));
    }

    private static List<TrackingLine> trackingIn(Fields keys) {
        if (keys.has("lot") || keys.has("serial") || keys.has("expirationDate")) {
            return List.of(new TrackingLine(
                    keys.text("lot"),
                    keys.text("serial"),
                    Optional.empty(),
                    keys.date("expirationDate"),
                    new Application(Optional.empty(), Optional.empty())));
        }
        return keys.groups("tracking").stream().map(TrackingLine::of).toList();
    }
}
