package org.costledger.engine.posting;

import java.time.LocalDate;
import java.util.Optional;
import org.costledger.engine.application.FixedApplicationChecks;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemPolicies.VariantMandatory;
import org.costledger.engine.setup.ItemVariant;
import org.costledger.engine.setup.PostingSetup.GeneralPostingSetup;
import org.costledger.engine.setup.PostingSetup.InventoryPostingSetup;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;

/**
 * The checks that run before anything is written (section B). What only shows once an entry was applied stands in
 * {@link OpenEntryChecks}.
 */
final class PostingChecks {
    private static final Quantity ONE_PIECE = Quantity.of("1");

    private PostingChecks() {}

    /** E-01 to E-11, E-20, E-27, E-29 of a line that moves stock. */
    static void checkMovement(LedgerView ledger, PostingLine line, boolean service) {
        checkItem(ledger, line.item(), line.stock());
        checkBlocks(line, service);
        checkDate(ledger.setup(), line.header().postingDate());
        checkLocation(ledger.setup(), line);
        checkVariantMandatory(ledger.setup(), line.item(), line.stock());
        checkTracking(ledger, line);
        checkPostingGroups(ledger.setup(), line.header(), line.item(), line.stock());
        checkReturnNamesEntry(ledger.setup(), line);
    }

    /** E-01 to E-06, E-27 of a line that only adds value; an invoice can be blocked by itself, a charge can not. */
    static void checkValue(LedgerView ledger, Header header, Item item, ItemLedgerEntry entry) {
        checkItem(ledger, item, entry.stock());
        checkBlocked(item, entry.stock());
        checkDate(ledger.setup(), header.postingDate());
        checkPostingGroups(ledger.setup(), header, item, entry.stock());
    }

    /** E-01 to E-06, E-08, E-09, E-20, R-7 of a count, which is kept even where it moves nothing (POST-102). */
    static void checkCount(LedgerView ledger, JournalLine.PhysicalInventory count, Item item) {
        var setup = ledger.setup();
        var stock = count.stock();
        checkItem(ledger, item, stock);
        checkBlocked(item, stock);
        checkDate(setup, count.header().postingDate());
        checkLocationExists(setup, stock.locationCode());
        checkNotInTransit(setup, stock.locationCode());
        checkVariantMandatory(setup, item, stock);
        if (item.isInventory()) checkTrackingStated(item, count.tracking());
        BaseQuantity.checkStated(item, count.counted());
    }

    /** E-01, E-03. */
    static void checkItem(LedgerView ledger, Item item, StockKey stock) {
        if (item.unitsOfMeasure().base().isEmpty()) throw new Refused(Reason.BASE_UNIT_MISSING, item.no());
        if (!stock.variantCode().isEmpty() && !item.variants().containsKey(stock.variantCode()))
            throw new Refused(Reason.VARIANT_UNKNOWN, item.no(), stock.variantCode());
        var user = ledger.itemState(item.no()).applicationWorksheetUser();
        if (!user.isEmpty()) throw new Refused(Reason.ITEM_LOCKED, item.no(), user);
    }

    /** E-02 of a line that is no charge: purchases and sales that are no returns can be blocked by themselves. */
    static void checkBlocks(PostingLine line, boolean service) {
        checkBlocked(line.item(), line.stock());
        if (line.isReturn()) return;
        var item = line.item();
        var variant = variant(item, line.stock());
        if (line.type() == ItemLedgerEntryType.PURCHASE) {
            if (item.blocks().purchasingBlocked()) throw new Refused(Reason.PURCHASING_BLOCKED, "Item " + item.no());
            variant.filter(ItemVariant::purchasingBlocked).ifPresent(blocked -> {
                throw new Refused(Reason.PURCHASING_BLOCKED, named(item, blocked));
            });
        }
        if (line.type() == ItemLedgerEntryType.SALE) {
            if (service && item.blocks().serviceBlocked()) throw new Refused(Reason.SERVICE_BLOCKED, item.no());
            if (service) return;
            if (item.blocks().salesBlocked()) throw new Refused(Reason.SALES_BLOCKED, "Item " + item.no());
            variant.filter(ItemVariant::salesBlocked).ifPresent(blocked -> {
                throw new Refused(Reason.SALES_BLOCKED, named(item, blocked));
            });
        }
    }

    private static String named(Item item, ItemVariant variant) {
        return "Variant " + variant.code() + " of item " + item.no();
    }

    /** E-02: an item or variant that is blocked altogether. */
    static void checkBlocked(Item item, StockKey stock) {
        if (item.blocks().blocked()) throw new Refused(Reason.ITEM_BLOCKED, item.no());
        if (variant(item, stock).filter(ItemVariant::blocked).isPresent())
            throw new Refused(Reason.VARIANT_BLOCKED, item.no(), stock.variantCode());
    }

    private static Optional<ItemVariant> variant(Item item, StockKey stock) {
        return Optional.ofNullable(item.variants().get(stock.variantCode()));
    }

    /** E-04, E-05, and E-06 as far as the posting date goes. */
    static void checkDate(Setup setup, LocalDate postingDate) {
        var allowed = setup.calendar().allowedPostingDates();
        if (!allowed.allow(postingDate))
            throw new Refused(Reason.POSTING_DATE_NOT_ALLOWED, postingDate, from(allowed), to(allowed));
        var periods = setup.calendar().inventoryPeriods();
        if (!periods.isValid(postingDate)) {
            var closedUntil = periods.closedUntil().orElseThrow();
            throw new Refused(Reason.PERIOD_CLOSED, postingDate, closedUntil, closedUntil.plusDays(1)); // GL-70
        }
        setup.costing()
                .earliestAllowedValuationDate()
                .filter(postingDate::isBefore)
                .ifPresent(earliest -> {
                    throw new Refused(Reason.POSTED_BEFORE_EARLIEST_VALUATION, postingDate, earliest);
                });
    }

    private static String from(AllowedPostingDates allowed) {
        return allowed.from().map(LocalDate::toString).orElse("any date");
    }

    private static String to(AllowedPostingDates allowed) {
        return allowed.to().map(LocalDate::toString).orElse("any date");
    }

    /** E-06, as far as the resulting valuation date goes. */
    static void checkValuationDate(Setup setup, LocalDate valuationDate) {
        setup.costing()
                .earliestAllowedValuationDate()
                .filter(valuationDate::isBefore)
                .ifPresent(earliest -> {
                    throw new Refused(Reason.VALUED_BEFORE_EARLIEST_VALUATION, valuationDate, earliest);
                });
    }

    /** E-07, E-08. */
    private static void checkLocation(Setup setup, PostingLine line) {
        var code = line.stock().locationCode();
        if (code.isEmpty()) {
            if (setup.stock().locationMandatory() && line.item().isInventory())
                throw new Refused(Reason.LOCATION_MISSING, line.item().no());
            return;
        }
        checkLocationExists(setup, code);
        if (line.type() != ItemLedgerEntryType.TRANSFER) checkNotInTransit(setup, code);
    }

    static void checkLocationExists(Setup setup, String code) {
        if (!code.isEmpty() && !setup.locations().containsKey(code)) throw new Refused(Reason.LOCATION_UNKNOWN, code);
    }

    /** E-08. */
    static void checkNotInTransit(Setup setup, String code) {
        var location = setup.locations().get(code);
        if (location != null && location.useAsInTransit()) throw new Refused(Reason.IN_TRANSIT_LOCATION, code);
    }

    /** E-09. */
    private static void checkVariantMandatory(Setup setup, Item item, StockKey stock) {
        if (item.variants().isEmpty() || !stock.variantCode().isEmpty()) return;
        var mandatory = item.policies().variantMandatoryIfExists();
        if (mandatory == VariantMandatory.YES
                || (mandatory == VariantMandatory.DEFAULT && setup.stock().variantMandatoryIfExists()))
            throw new Refused(Reason.VARIANT_MISSING, item.no());
    }

    /** E-10, E-11. */
    static void checkQuantities(PostingLine line) {
        var moved = line.moved();
        if (moved.quantity().isZero() && moved.invoiced().isZero())
            throw new Refused(Reason.NOTHING_TO_POST, line.item().no());
        if (moved.quantity().isZero()
                || (!moved.invoiced().isZero() && !moved.invoiced().equals(moved.quantity())))
            throw new Refused(Reason.QUANTITIES_DO_NOT_COMBINE, line.item().no(), moved.quantity(), moved.invoiced());
    }

    /** E-20, what can be told before the entry is applied. */
    static void checkTracking(LedgerView ledger, PostingLine line) {
        if (!line.item().isInventory()) return;
        var code = line.item().trackingCode();
        var tracking = line.pieces().tracking();
        checkTrackingStated(line.item(), tracking);
        if (!code.snSpecific()) return;

        var quantity = line.moved().quantity();
        if (!quantity.abs().equals(ONE_PIECE))
            throw new Refused(
                    Reason.SERIAL_QUANTITY, tracking.serialNo(), line.item().no(), quantity);
        boolean inbound = line.inLedger(quantity).signum() > 0;
        if (inbound) checkSerialNotOnStock(ledger, line.item(), tracking);
    }

    static void checkSerialNotOnStock(LedgerView ledger, Item item, Tracking tracking) {
        if (!item.trackingCode().snSpecific()) return;
        ledger.openInboundOfSerial(item.no(), tracking.serialNo()).ifPresent(entry -> {
            throw new Refused(Reason.SERIAL_ON_STOCK, tracking.serialNo(), item.no(), entry.entryNo());
        });
    }

    /** E-20: every dimension the tracking is specific for is stated. */
    static void checkTrackingStated(Item item, Tracking tracking) {
        var code = item.trackingCode();
        if (code.snSpecific() && tracking.serialNo().isEmpty())
            throw new Refused(Reason.TRACKING_MISSING, item.no(), "serial");
        if (code.lotSpecific() && tracking.lotNo().isEmpty())
            throw new Refused(Reason.TRACKING_MISSING, item.no(), "lot");
        if (code.packageSpecific() && tracking.packageNo().isEmpty())
            throw new Refused(Reason.TRACKING_MISSING, item.no(), "package");
    }

    /** E-27, as far as groups go; accounts follow with the general ledger. */
    static void checkPostingGroups(Setup setup, Header header, Item item, StockKey stock) {
        var groups = setup.postingSetup();
        if (!groups.isOn()) return;
        var inventoryGroup = item.groups().inventoryPostingGroup();
        if (item.isInventory()) {
            if (inventoryGroup.isEmpty()) throw new Refused(Reason.INVENTORY_POSTING_GROUP_MISSING, item.no());
            if (!groups.inventory().contains(new InventoryPostingSetup(stock.locationCode(), inventoryGroup)))
                throw new Refused(Reason.INVENTORY_SETUP_MISSING, stock.locationCode(), inventoryGroup);
        }
        var business = header.origin().businessPostingGroup();
        var product = productPostingGroup(header, item);
        if (!groups.general().contains(new GeneralPostingSetup(business, product)))
            throw new Refused(Reason.GENERAL_SETUP_MISSING, business, product);
    }

    static String productPostingGroup(Header header, Item item) {
        var given = header.origin().productPostingGroup();
        return given.isEmpty() ? item.groups().productPostingGroup() : given;
    }

    /** E-29. */
    private static void checkReturnNamesEntry(Setup setup, PostingLine line) {
        if (!line.isReturn() || !line.item().isInventory()) return;
        var application = line.application();
        if (line.type() == ItemLedgerEntryType.SALE
                && setup.stock().exactCostReversingMandatorySales()
                && application.appliesFromEntry() == 0)
            throw new Refused(Reason.SALES_RETURN_UNAPPLIED, line.item().no());
        if (line.type() == ItemLedgerEntryType.PURCHASE
                && setup.stock().exactCostReversingMandatoryPurchase()
                && application.appliesToEntry() == 0)
            throw new Refused(Reason.PURCHASE_RETURN_UNAPPLIED, line.item().no());
    }

    /** E-06, E-14, E-15, E-17: the entries a line names. */
    static void checkNamedEntries(LedgerView ledger, PostingLine line, ItemLedgerEntry own) {
        var application = line.application();
        if (application.appliesToEntry() != 0) {
            var named = ledger.namedEntry(application.appliesToEntry());
            checkNotBeforeEarliest(ledger.setup(), named);
            FixedApplicationChecks.checkAppliesTo(ledger, own, named);
        }
        if (application.appliesFromEntry() != 0)
            FixedApplicationChecks.checkAppliesFrom(
                    own, ledger.namedEntry(application.appliesFromEntry()), application);
    }

    /** E-06, as far as a named entry goes. */
    static void checkNotBeforeEarliest(Setup setup, ItemLedgerEntry named) {
        setup.costing()
                .earliestAllowedValuationDate()
                .filter(named.postingDate()::isBefore)
                .ifPresent(earliest -> {
                    throw new Refused(
                            Reason.APPLIES_BEFORE_EARLIEST_VALUATION, named.entryNo(), named.postingDate(), earliest);
                });
    }

    /** E-22. */
    static void checkUnitCostGiven(Item item, boolean given) {
        if (given && CostingRule.of(item.costingMethod()).keepsStandard())
            throw new Refused(Reason.UNIT_COST_OF_STANDARD, item.no());
    }
}
