package org.costledger.engine.setup;

import java.util.List;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;

/**
 * Of what an item is made, by production or assembly.
 *
 * @param certified released for use (REV-115)
 */
public record BillOfMaterials(boolean certified, List<Line> lines) {
    public static final BillOfMaterials NONE = new BillOfMaterials(true, List.of());

    public BillOfMaterials {
        lines = List.copyOf(lines);
    }

    public static BillOfMaterials of(Line... lines) {
        return new BillOfMaterials(true, List.of(lines));
    }

    /** What a line demands (REV-117). */
    public enum Kind {
        /** So much per piece that is made. */
        PER_PIECE,
        /** So much, however many pieces are made. */
        FIXED_QUANTITY,
        /** The item is not made itself: what its own bill of materials names takes its place. */
        PHANTOM
    }

    /**
     * One component.
     *
     * @param unitOfMeasure of the quantity; blank: the component's base unit
     * @param scrapPct of the component
     * @param routingLink names the operation that uses it; blank: none
     */
    public record Line(
            Kind kind,
            String itemNo,
            String variantCode,
            Quantity quantityPer,
            String unitOfMeasure,
            Percentage scrapPct,
            String routingLink) {
        public Line {
            itemNo = Code.of(itemNo);
            variantCode = Code.of(variantCode);
            unitOfMeasure = Code.of(unitOfMeasure);
            routingLink = Code.of(routingLink);
        }

        /** So many base units of a component per piece. */
        public static Line of(String itemNo, Quantity quantityPer) {
            return new Line(Kind.PER_PIECE, itemNo, Code.BLANK, quantityPer, Code.BLANK, Percentage.ZERO, Code.BLANK);
        }
    }
}
