package org.costledger.engine.journal;

/** The kind of document behind a posting, with its persistent code (chapter 01, section 3). */
public enum DocumentType {
    NONE(0),
    SALES_SHIPMENT(1),
    SALES_INVOICE(2),
    SALES_RETURN_RECEIPT(3),
    SALES_CREDIT_MEMO(4),
    PURCHASE_RECEIPT(5),
    PURCHASE_INVOICE(6),
    PURCHASE_RETURN_SHIPMENT(7),
    PURCHASE_CREDIT_MEMO(8),
    TRANSFER_SHIPMENT(9),
    TRANSFER_RECEIPT(10),
    SERVICE_SHIPMENT(11),
    SERVICE_INVOICE(12),
    SERVICE_CREDIT_MEMO(13),
    POSTED_ASSEMBLY(14),
    INVENTORY_RECEIPT(19),
    INVENTORY_SHIPMENT(20),
    DIRECT_TRANSFER(21);

    private final int code;

    DocumentType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The type on the value entry that invoices a document of this type (POST-49): the code plus one. */
    public DocumentType invoice() {
        return switch (this) {
            case SALES_SHIPMENT -> SALES_INVOICE;
            case SALES_RETURN_RECEIPT -> SALES_CREDIT_MEMO;
            case PURCHASE_RECEIPT -> PURCHASE_INVOICE;
            case PURCHASE_RETURN_SHIPMENT -> PURCHASE_CREDIT_MEMO;
            case SERVICE_SHIPMENT -> SERVICE_INVOICE;
            case NONE,
                    SALES_INVOICE,
                    SALES_CREDIT_MEMO,
                    PURCHASE_INVOICE,
                    PURCHASE_CREDIT_MEMO,
                    TRANSFER_SHIPMENT,
                    TRANSFER_RECEIPT,
                    SERVICE_INVOICE,
                    SERVICE_CREDIT_MEMO,
                    POSTED_ASSEMBLY,
                    INVENTORY_RECEIPT,
                    INVENTORY_SHIPMENT,
                    DIRECT_TRANSFER -> this;
        };
    }
}
