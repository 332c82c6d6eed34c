package org.costledger.service.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Assignment;
import org.costledger.engine.journal.JournalLine.ChargeSide;
import org.costledger.engine.journal.JournalLine.ChargeSplit;
import org.costledger.engine.journal.JournalLine.Destination;
import org.costledger.engine.journal.JournalLine.TransferKind;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.OrderReference.OrderType;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.Source;
import org.costledger.engine.journal.Source.SourceType;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.journal.TrackingLine;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.StockKey;
import org.costledger.service.EntryName;
import org.costledger.service.PostingDraft;
import org.costledger.service.Recorded;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.MovementType;
import org.costledger.service.importing.column.RowValues;

/** A line of movements or opening balances as what the engine is asked. Its rows have no problems. */
final class MovementLine implements PostingDraft {
    private final FileKind kind;
    private final List<RowValues> rows;
    private final RowValues first;
    private final ImportOptions options;
    private final String key;
    private final String digest;

    MovementLine(FileKind kind, List<RowValues> rows, ImportOptions options, String digestOfFile) {
        this.kind = kind;
        this.rows = List.copyOf(rows);
        this.first = rows.getFirst();
        this.options = options;
        this.key = RequestKey.of(kind, first, hasParts(first.text("type")), digestOfFile);
        this.digest = RequestKey.digest(kind, rows);
    }

    /** Whether several rows may be parts of one line of a type; a blank one stands for opening balances. */
    static boolean hasParts(String type) {
        return MovementType.of(type)
                .map(movement -> switch (movement) {
                    case PURCHASE,
                            PURCHASE_RETURN,
                            SALE,
                            SALES_RETURN,
                            POSITIVE_ADJUSTMENT,
                            NEGATIVE_ADJUSTMENT,
                            TRANSFER,
                            TRANSFER_SHIPMENT,
                            TRANSFER_RECEIPT,
                            PURCHASE_CHARGE,
                            SALES_CHARGE -> true;
                    case PHYSICAL_INVENTORY, PURCHASE_INVOICE, SALES_INVOICE, UNDO -> false;
                })
                .orElse(type.isEmpty());
    }

    static boolean isCharge(String type) {
        return type.equals(MovementType.PURCHASE_CHARGE.word()) || type.equals(MovementType.SALES_CHARGE.word());
    }

    List<RowValues> rows() {
        return rows;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public Set<String> itemNos() {
        return first.has("itemNo") ? Set.of(first.text("itemNo")) : Set.of();
    }

    @Override
    public Set<EntryName> entryNames() {
        Set<EntryName> names = new LinkedHashSet<>();
        for (var row : rows) {
            if (row.has("ofDocumentNo")) names.add(named(row));
            applied(row, "appliesTo").ifPresent(names::add);
            applied(row, "appliesFrom").ifPresent(names::add);
        }
        return names;
    }

    @Override
    public PostingRequest request(Recorded ledger) {
        var lines = kind == FileKind.OPENING_BALANCES ? List.of(opening(ledger)) : movement(ledger);
        return new PostingRequest(
                lines, options.workDate().orElseGet(() -> first.requiredDay("postingDate")), options.by());
    }

    private List<JournalLine> movement(Recorded ledger) {
        var type = MovementType.of(first.text("type")).orElseThrow();
        return switch (type) {
            case PURCHASE, PURCHASE_RETURN -> List.of(purchase(type, ledger));
            case SALE, SALES_RETURN -> List.of(sale(type, ledger));
            case POSITIVE_ADJUSTMENT -> List.of(positiveAdjustment(ledger));
            case NEGATIVE_ADJUSTMENT -> List.of(negativeAdjustment(ledger));
            case PHYSICAL_INVENTORY -> List.of(count());
            case TRANSFER -> List.of(transfer(ledger));
            case TRANSFER_SHIPMENT -> List.of(transferShipment(ledger));
            case TRANSFER_RECEIPT -> List.of(transferReceipt(ledger));
            case PURCHASE_INVOICE, SALES_INVOICE -> invoice(type, ledger);
            case PURCHASE_CHARGE, SALES_CHARGE -> List.of(charge(type, ledger));
            case UNDO -> List.of(undo(ledger));
        };
    }

    // ---- stock in and out

    /** A layer as a receipt of its date: found, or of a vendor who has not sent the invoice; owed stock as an issue. */
    private JournalLine opening(Recorded ledger) {
        checkOpeningCost(ledger);
        var overhead = new JournalLine.Overhead(
                Optional.of(first.decimal("indirectCostPct").map(Percentage::of).orElse(Percentage.ZERO)),
                Optional.of(first.decimal("overheadRate").map(UnitCost::of).orElse(UnitCost.ZERO)));
        if (quantity(1).signum() < 0)
            return new JournalLine.NegativeAdjustment(
                    header(DocumentType.NONE),
                    movement(-1, Invoicing.all(), false, ledger),
                    cost(-1),
                    Application.NONE);
        if (first.yesNo("invoiced").orElse(true))
            return new JournalLine.PositiveAdjustment(
                    header(DocumentType.NONE),
                    movement(1, Invoicing.all(), true, ledger),
                    cost(1),
                    overhead,
                    Application.NONE);
        return new JournalLine.Purchase(
                header(DocumentType.PURCHASE_RECEIPT),
                movement(1, Invoicing.none(), true, ledger),
                cost(1),
                Amount.ZERO,
                overhead,
                Application.NONE,
                false);
    }

    /** Only a Standard item has a cost by itself. */
    private void checkOpeningCost(Recorded ledger) {
        if (first.has("unitCost") || first.has("costAmount")) return;
        var itemNo = first.text("itemNo");
        var item = ledger.findItem(itemNo).orElseThrow(() -> new Refused(Reason.ITEM_UNKNOWN, itemNo));
        if (!CostingRule.of(item.costingMethod()).keepsStandard())
            throw new Refused(ImportReason.OPENING_WITHOUT_COST, itemNo);
    }

    private JournalLine purchase(MovementType type, Recorded ledger) {
        int sign = type == MovementType.PURCHASE_RETURN ? -1 : 1;
        boolean isReturn = quantity(sign).signum() < 0;
        return new JournalLine.Purchase(
                header(isReturn ? DocumentType.PURCHASE_RETURN_SHIPMENT : DocumentType.PURCHASE_RECEIPT),
                movement(sign, invoicing(), true, ledger),
                cost(sign),
                discount(sign),
                overhead(),
                application(!isReturn, ledger),
                first.yesNo("dropShipment").orElse(false));
    }

    private JournalLine sale(MovementType type, Recorded ledger) {
        int sign = type == MovementType.SALES_RETURN ? -1 : 1;
        boolean isReturn = quantity(sign).signum() < 0;
        boolean isService = first.yesNo("service").orElse(false);
        var documentType = isService
                ? DocumentType.SERVICE_SHIPMENT
                : isReturn ? DocumentType.SALES_RETURN_RECEIPT : DocumentType.SALES_SHIPMENT;
        return new JournalLine.Sale(
                header(documentType),
                movement(sign, invoicing(), false, ledger),
                price(sign),
                discount(sign),
                first.decimal("unitCost").map(Exact::of),
                application(isReturn, ledger),
                first.yesNo("dropShipment").orElse(false),
                isService);
    }

    private JournalLine positiveAdjustment(Recorded ledger) {
        return new JournalLine.PositiveAdjustment(
                header(DocumentType.NONE),
                movement(1, Invoicing.all(), true, ledger),
                cost(1),
                overhead(),
                application(quantity(1).signum() > 0, ledger));
    }

    private JournalLine negativeAdjustment(Recorded ledger) {
        return new JournalLine.NegativeAdjustment(
                header(DocumentType.NONE),
                movement(1, Invoicing.all(), false, ledger),
                cost(1),
                application(quantity(1).signum() < 0, ledger));
    }

    private JournalLine count() {
        return new JournalLine.PhysicalInventory(
                header(DocumentType.NONE),
                stock(),
                tracking(first),
                Quantity.of(first.requiredDecimal("quantityCounted")),
                first.decimal("quantityCalculated").map(Quantity::of),
                Optional.empty(),
                cost(1));
    }

    // ---- transfers

    private JournalLine transfer(Recorded ledger) {
        boolean isRenumbered = rows.stream().anyMatch(row -> row.has("toSerialNo") || row.has("toLotNo"));
        var tracking = isRenumbered
                ? Optional.of(new Tracking(first.text("toSerialNo"), first.text("toLotNo"), "", Optional.empty()))
                : Optional.<Tracking>empty();
        return new JournalLine.Transfer(
                header(DocumentType.NONE),
                movement(1, Invoicing.all(), false, ledger),
                new Destination(Optional.of(first.text("toLocationCode")), tracking, Optional.empty()),
                TransferKind.RECLASSIFICATION,
                application(false, ledger));
    }

    private JournalLine transferShipment(Recorded ledger) {
        var header = header(DocumentType.TRANSFER_SHIPMENT);
        var order = OrderReference.transfer(
                header.document().no(), header.document().lineNo());
        return new JournalLine.Transfer(
                header.with(order),
                movement(1, Invoicing.all(), false, ledger),
                Destination.of(first.text("inTransitCode")),
                TransferKind.SHIPMENT,
                application(false, ledger));
    }

    private JournalLine transferReceipt(Recorded ledger) {
        var name = named(first);
        var shipped = entries(name, ledger).getFirst();
        var order = shipped.facts().order();
        if (order.type() != OrderType.TRANSFER) throw unknown(name);
        var movement = movement(1, Invoicing.all(), false, ledger);
        return new JournalLine.Transfer(
                header(DocumentType.TRANSFER_RECEIPT).with(order),
                new Movement(
                        movement.stock().at(first.text("inTransitCode")),
                        movement.quantity(),
                        movement.unit(),
                        movement.invoicing(),
                        movement.tracking()),
                Destination.of(first.text("toLocationCode")),
                TransferKind.RECEIPT,
                application(false, ledger));
    }

    // ---- what refers to earlier lines

    /** An invoice of one entry; of several pieces an invoice each, where each is invoiced as a whole at a unit price. */
    private List<JournalLine> invoice(MovementType type, Recorded ledger) {
        var name = named(first);
        var entries = entries(name, ledger);
        boolean statesAmount = first.has("costAmount")
                || first.has("salesAmount")
                || first.has("discountAmount")
                || first.has("quantity");
        if (entries.size() > 1 && statesAmount) throw ambiguous(name, entries);
        boolean isPurchase = type == MovementType.PURCHASE_INVOICE;
        List<JournalLine> lines = new ArrayList<>();
        for (var entry : entries) {
            checkItem(name, entry);
            lines.add(new JournalLine.Invoice(
                    new Header(
                            first.requiredDay("postingDate"),
                            entry.facts().document(),
                            first.text("documentNo"),
                            entry.facts().order(),
                            origin(
                                    first.has("sourceNo")
                                            ? new Source(
                                                    isPurchase ? SourceType.VENDOR : SourceType.CUSTOMER,
                                                    first.text("sourceNo"))
                                            : Source.NONE)),
                    entry.entryNo(),
                    first.decimal("quantity").map(Quantity::of),
                    isPurchase ? cost(1) : price(1),
                    discount(1),
                    isPurchase ? Optional.empty() : first.decimal("unitCost").map(Exact::of)));
        }
        return lines;
    }

    private void checkItem(EntryName.OfLine name, ItemLedgerEntry entry) {
        var stated = first.text("itemNo");
        if (!stated.isEmpty() && !stated.equals(entry.stock().itemNo()))
            throw new Refused(
                    ImportReason.ENTRY_OF_OTHER_ITEM,
                    name.documentNo(),
                    name.lineNo(),
                    entry.stock().itemNo(),
                    stated);
    }

    private JournalLine charge(MovementType type, Recorded ledger) {
        boolean areGiven = first.has("assignedAmount");
        var amount = first.decimal("chargeAmount").orElseGet(() -> sum("assignedAmount"));
        boolean isCredit = amount.signum() < 0;
        boolean isPurchase = type == MovementType.PURCHASE_CHARGE;
        var documentType = isPurchase
                ? (isCredit ? DocumentType.PURCHASE_CREDIT_MEMO : DocumentType.PURCHASE_INVOICE)
                : (isCredit ? DocumentType.SALES_CREDIT_MEMO : DocumentType.SALES_INVOICE);
        List<Assignment> assignments = new ArrayList<>();
        for (var row : rows) assignments.add(assignment(row, ledger));
        return new JournalLine.ItemCharge(
                header(documentType),
                first.text("chargeNo"),
                isPurchase ? ChargeSide.PURCHASE : ChargeSide.SALE,
                Quantity.of(first.decimal("chargeQuantity").orElse(BigDecimal.ONE)),
                Amount.of(amount),
                areGiven ? ChargeSplit.AMOUNTS_GIVEN : split(first.text("split")),
                assignments);
    }

    private static ChargeSplit split(String word) {
        return switch (word) {
            case "", "byQuantity" -> ChargeSplit.BY_QUANTITY;
            case "equally" -> ChargeSplit.EQUALLY;
            case "byAmount" -> ChargeSplit.BY_AMOUNT;
            case "byWeight" -> ChargeSplit.BY_WEIGHT;
            case "byVolume" -> ChargeSplit.BY_VOLUME;
            default -> throw new IllegalStateException("no split " + word);
        };
    }

    /** A transfer is charged where it arrived (POST-84). */
    private Assignment assignment(RowValues row, Recorded ledger) {
        var name = named(row);
        var entries = entries(name, ledger);
        if (entries.stream().map(ItemLedgerEntry::entryType).distinct().count() > 1) throw ambiguous(name, entries);
        var arrived = entries.stream()
                .filter(entry -> entry.isTransfer() && entry.positive())
                .toList();
        return new Assignment(
                (arrived.isEmpty() ? entries : arrived)
                        .stream().map(ItemLedgerEntry::entryNo).toList(),
                Quantity.of(row.decimal("assignedQuantity").orElse(BigDecimal.ONE)),
                row.decimal("assignedAmount").map(Amount::of),
                Quantity.of(row.decimal("unitMeasure").orElse(BigDecimal.ZERO)),
                row.decimal("valuedQuantity").map(Quantity::of));
    }

    private JournalLine undo(Recorded ledger) {
        var entries = entries(named(first), ledger);
        var document = entries.getFirst().facts().document();
        return new JournalLine.Undo(
                new Header(
                        first.requiredDay("postingDate"),
                        document.withLineNo(first.whole("lineNo").orElse(document.lineNo())),
                        "",
                        OrderReference.NONE,
                        origin(Source.NONE)),
                entries.stream().map(ItemLedgerEntry::entryNo).toList());
    }

    // ---- names of entries

    /** The line an invoice, charge, receipt or undo is of. */
    private static EntryName.OfLine named(RowValues row) {
        return new EntryName.OfLine(
                row.text("ofDocumentNo"), row.whole("ofLineNo").orElse(0), pieces(row), typeOf(row));
    }

    private static Optional<EntryName.Type> typeOf(RowValues row) {
        return switch (row.text("type")) {
            case "purchaseInvoice" -> Optional.of(EntryName.Type.PURCHASE);
            case "salesInvoice" -> Optional.of(EntryName.Type.SALE);
            case "transferReceipt" -> Optional.of(EntryName.Type.TRANSFER);
            default ->
                switch (row.text("ofType")) {
                    case "purchase" -> Optional.of(EntryName.Type.PURCHASE);
                    case "sale" -> Optional.of(EntryName.Type.SALE);
                    case "transfer" -> Optional.of(EntryName.Type.TRANSFER);
                    case "adjustment" -> Optional.of(EntryName.Type.ADJUSTMENT);
                    default -> Optional.empty();
                };
        };
    }

    private static Optional<EntryName.OfLine> applied(RowValues row, String prefix) {
        if (!row.has(prefix + "DocumentNo")) return Optional.empty();
        return Optional.of(new EntryName.OfLine(
                row.text(prefix + "DocumentNo"),
                row.whole(prefix + "LineNo").orElse(0),
                Tracking.NONE,
                Optional.empty()));
    }

    private static List<ItemLedgerEntry> entries(EntryName.OfLine name, Recorded ledger) {
        var entries = ledger.entries(name);
        if (entries.isEmpty()) throw unknown(name);
        return entries;
    }

    private static Refused unknown(EntryName.OfLine name) {
        return new Refused(ImportReason.ENTRY_UNKNOWN, name.documentNo(), name.lineNo(), name.pieces());
    }

    private static Refused ambiguous(EntryName.OfLine name, List<ItemLedgerEntry> entries) {
        return new Refused(
                ImportReason.ENTRY_AMBIGUOUS, name.documentNo(), name.lineNo(), name.pieces(), entries.size());
    }

    // ---- parts of a journal line

    private StockKey stock() {
        return new StockKey(first.text("itemNo"), first.text("variantCode"), first.text("locationCode"));
    }

    private static Tracking tracking(RowValues row) {
        return new Tracking(row.text("serialNo"), row.text("lotNo"), row.text("packageNo"), row.day("expirationDate"));
    }

    /** The numbers that say which pieces; without a date, which says nothing of that. */
    private static Tracking pieces(RowValues row) {
        return new Tracking(row.text("serialNo"), row.text("lotNo"), row.text("packageNo"), Optional.empty());
    }

    private Quantity quantity(int sign) {
        return Quantity.of(signed(sum("quantity"), sign));
    }

    private BigDecimal sum(String column) {
        return rows.stream().flatMap(row -> row.decimal(column).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal signed(BigDecimal value, int sign) {
        return sign < 0 ? value.negate() : value;
    }

    /** What is moved; each row with serial, lot or package number is a part. */
    private Movement movement(int sign, Invoicing invoicing, boolean isInbound, Recorded ledger) {
        List<TrackingLine> parts = new ArrayList<>();
        for (var row : rows) {
            if (pieces(row).equals(Tracking.NONE)) continue;
            var quantity = signed(row.requiredDecimal("quantity"), sign);
            boolean entersStock = isInbound == quantity.signum() > 0;
            parts.add(new TrackingLine(
                    tracking(row),
                    Quantity.of(quantity.multiply(baseUnitsPerUnit(ledger))),
                    rows.size() > 1 ? application(row, entersStock, ledger) : Application.NONE));
        }
        return new Movement(stock(), quantity(sign), first.text("unitOfMeasure"), invoicing, parts);
    }

    private BigDecimal baseUnitsPerUnit(Recorded ledger) {
        return ledger.findItem(first.text("itemNo"))
                .flatMap(item -> item.unitsOfMeasure().find(first.text("unitOfMeasure")))
                .map(unit -> unit.qtyPerUnit().toDecimal())
                .orElse(BigDecimal.ONE);
    }

    /** What the line names; where it has parts, each of them names its own. */
    private Application application(boolean entersStock, Recorded ledger) {
        return rows.size() > 1 ? Application.NONE : application(first, entersStock, ledger);
    }

    private Application application(RowValues row, boolean entersStock, Recorded ledger) {
        var to = applied(row, "appliesTo");
        var from = applied(row, "appliesFrom");
        if (to.isEmpty() && from.isEmpty()) return Application.NONE;
        return new Application(
                to.map(name -> applied(name, row, !entersStock, ledger)).orElse(0L),
                from.map(name -> applied(name, row, false, ledger)).orElse(0L));
    }

    /** The one entry a name stands for: of the row's item, of the direction that is wanted, of the row's piece. */
    private static long applied(EntryName.OfLine name, RowValues row, boolean isPositive, Recorded ledger) {
        var entries = entries(name, ledger);
        entries = narrowed(entries, entry -> entry.stock().itemNo().equals(row.text("itemNo")));
        entries = narrowed(entries, entry -> entry.positive() == isPositive);
        var pieces = new EntryName.OfLine(name.documentNo(), name.lineNo(), pieces(row), name.type());
        entries = narrowed(entries, pieces::isOf);
        if (entries.size() > 1) throw ambiguous(name, entries);
        return entries.getFirst().entryNo();
    }

    /** Those that are wanted; all if none is, for the ledger to say why it cannot be. */
    private static List<ItemLedgerEntry> narrowed(
            List<ItemLedgerEntry> entries, java.util.function.Predicate<ItemLedgerEntry> wanted) {
        var found = entries.stream().filter(wanted).toList();
        return found.isEmpty() ? entries : found;
    }

    private Price cost(int sign) {
        return price("unitCost", "costAmount", sign);
    }

    private Price price(int sign) {
        return price("unitPrice", "salesAmount", sign);
    }

    private Price price(String perUnit, String total, int sign) {
        if (first.has(perUnit)) return new Price.PerUnit(Exact.of(first.requiredDecimal(perUnit)));
        if (first.has(total)) return new Price.Total(Exact.of(signed(sum(total), sign)));
        return Price.unstated();
    }

    private Amount discount(int sign) {
        return Amount.of(signed(sum("discountAmount"), sign));
    }

    private Invoicing invoicing() {
        return first.yesNo("invoiced").orElse(true) ? Invoicing.all() : Invoicing.none();
    }

    private JournalLine.Overhead overhead() {
        return new JournalLine.Overhead(
                first.decimal("indirectCostPct").map(Percentage::of),
                first.decimal("overheadRate").map(UnitCost::of));
    }

    private Header header(DocumentType type) {
        var date = first.requiredDay("postingDate");
        var no = first.text("documentNo");
        return new Header(
                date,
                new Document(
                        type,
                        no,
                        first.whole("lineNo").orElse(0),
                        first.text("externalDocumentNo"),
                        first.day("documentDate").orElse(date)),
                first.has("invoiceNo") ? first.text("invoiceNo") : no,
                OrderReference.NONE,
                origin(source(type)));
    }

    private Source source(DocumentType type) {
        return switch (type) {
            case PURCHASE_RECEIPT, PURCHASE_INVOICE, PURCHASE_RETURN_SHIPMENT, PURCHASE_CREDIT_MEMO ->
                new Source(SourceType.VENDOR, first.text("sourceNo"));
            case SALES_SHIPMENT,
                    SALES_INVOICE,
                    SALES_RETURN_RECEIPT,
                    SALES_CREDIT_MEMO,
                    SERVICE_SHIPMENT,
                    SERVICE_INVOICE,
                    SERVICE_CREDIT_MEMO -> new Source(SourceType.CUSTOMER, first.text("sourceNo"));
            case NONE,
                    TRANSFER_SHIPMENT,
                    TRANSFER_RECEIPT,
                    POSTED_ASSEMBLY,
                    INVENTORY_RECEIPT,
                    INVENTORY_SHIPMENT,
                    DIRECT_TRANSFER -> Source.NONE;
        };
    }

    private Origin origin(Source source) {
        return new Origin(
                source,
                first.text("businessPostingGroup"),
                first.text("productPostingGroup"),
                first.dimensions(),
                first.text("reasonCode"),
                first.text("description"));
    }
}
