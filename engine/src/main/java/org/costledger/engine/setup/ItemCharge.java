package org.costledger.engine.setup;

/** A cost that is billed apart from the goods, such as freight, and belongs to them. */
public record ItemCharge(String no, String description, String productPostingGroup) {
    public ItemCharge {
        no = Code.of(no);
        productPostingGroup = Code.of(productPostingGroup);
    }
}
