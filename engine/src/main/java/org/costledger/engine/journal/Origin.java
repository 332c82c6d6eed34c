package org.costledger.engine.journal;

import java.util.Map;
import org.costledger.engine.setup.Code;

/**
 * What a posting carries along for those who read it later. It never changes a cost.
 *
 * @param businessPostingGroup with the product's group it chooses accounts
 * @param productPostingGroup blank: the item's
 * @param dimensions dimension to value
 * @param description blank: the item's (POST-15)
 */
public record Origin(
        Source source,
        String businessPostingGroup,
        String productPostingGroup,
        Map<String, String> dimensions,
        String reasonCode,
        String description) {
    public static final Origin NONE = new Origin(Source.NONE, Code.BLANK, Code.BLANK, Map.of(), Code.BLANK, "");

    public Origin {
        businessPostingGroup = Code.of(businessPostingGroup);
        productPostingGroup = Code.of(productPostingGroup);
        dimensions = Map.copyOf(dimensions);
        reasonCode = Code.of(reasonCode);
    }

    public Origin withDimensions(Map<String, String> changed) {
        return new Origin(source, businessPostingGroup, productPostingGroup, changed, reasonCode, description);
    }

    public Origin withProductPostingGroup(String changed) {
        return new Origin(source, businessPostingGroup, changed, dimensions, reasonCode, description);
    }

    public Origin withDescription(String changed) {
        return new Origin(source, businessPostingGroup, productPostingGroup, dimensions, reasonCode, changed);
    }
}
