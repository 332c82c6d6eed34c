package org.costledger.engine.inquiry;

import java.util.Comparator;
import org.costledger.engine.setup.Code;

/**
 * What a figure is of. Blank where figures are added up over it.
 *
 * @param description of the item, where figures are told by item
 */
public record StockGroup(
        String inventoryPostingGroup,
        String itemCategoryCode,
        String itemNo,
        String description,
        String locationCode,
        String variantCode) {
    /** All there is. */
    public static final StockGroup ALL = new StockGroup(Code.BLANK, Code.BLANK, Code.BLANK, "", Code.BLANK, Code.BLANK);

    /** The order in which they are told. */
    public static final Comparator<StockGroup> ORDER = Comparator.comparing(StockGroup::inventoryPostingGroup)
            .thenComparing(StockGroup::itemCategoryCode)
            .thenComparing(StockGroup::itemNo)
            .thenComparing(StockGroup::locationCode)
            .thenComparing(StockGroup::variantCode);
}
