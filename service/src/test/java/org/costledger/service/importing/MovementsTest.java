package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.costledger.engine.invariant.Invariants;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of rows in the ledger. */
class MovementsTest {
    @TempDir
    Path folder;

    Imports imports() {
        return new Imports(folder);
    }

    private static String entry(ItemLedgerEntry entry) {
        return "%s %s %s %s %s %s left %s invoiced %s"
                .formatted(
                        entry.postingDate(),
                        entry.entryType(),
                        entry.stock().itemNo(),
                        entry.stock().locationCode(),
                        entry.tracking().serialNo(),
                        entry.quantity(),
                        entry.remainingQuantity(),
                        entry.invoicedQuantity());
    }

    private static List<String> entries(Imports imports, String itemNo) {
        return imports.ledger().history(itemNo).itemLedgerEntries().stream()
                .map(MovementsTest::entry)
                .toList();
    }

    private static void assertSound(Imports imports, ImportReport report) {
        assertThat(report.problems()).isEmpty();
        assertThat(Invariants.check(imports.ledger())).isEmpty();
    }

    @Test
    void a_purchase_is_invoiced_charged_and_returned_by_document_and_line() {
        var imports = imports();
        var report = imports.file(
                        "movements.csv",
                        "type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitOfMeasure,unitCost,costAmount,invoiced,"
                                + "ofDocumentNo,ofLineNo,appliesToDocumentNo,appliesToLineNo,chargeNo,chargeAmount",
                        "purchase,2026-01-05,R1,1,LINK,MAIN,2,CARTON,40.00,,false,,,,,,",
                        "purchaseInvoice,2026-01-09,I1,1,LINK,,15,,,61.50,,R1,1,,,,",
                        "purchaseInvoice,2026-01-12,I2,1,LINK,,,,,20.50,,R1,1,,,,",
                        "purchaseReturn,2026-01-15,C1,1,LINK,MAIN,5,,,20.50,,,,R1,1,,")
                .run();
        assertSound(imports, report);
        assertThat(entries(imports, "LINK"))
                .containsExactly(
                        "2026-01-05 PURCHASE LINK MAIN  20 left 15 invoiced 20",
                        "2026-01-15 PURCHASE LINK MAIN  -5 left 0 invoiced -5");
        var documents = imports.ledger().history("LINK").itemLedgerEntries().stream()
                .map(entry -> entry.facts().document().type())
                .toList();
        assertThat(documents).containsExactly(DocumentType.PURCHASE_RECEIPT, DocumentType.PURCHASE_RETURN_SHIPMENT);
        assertThat(report.files().getFirst().totals().byItem())
                .extracting(
                        ControlTotals.Totals::itemNo,
                        total -> total.quantity().toPlainString(),
                        total -> total.value().toPlainString(),
                        total -> total.expectedValue().toPlainString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("LINK", "15", "61.5", "80"));
    }

    @Test
    void a_charge_of_several_rows_is_one_charge() {
        var imports = imports();
        imports.file("item-charges.csv", "no,description", "FREIGHT,Road freight");
        var report = imports.file(
                        "movements.csv",
                        "type,postingDate,documentNo,lineNo,itemNo,quantity,unitCost,ofDocumentNo,ofLineNo,chargeNo,chargeAmount,"
                                + "assignedQuantity,assignedAmount",
                        "purchase,2026-01-05,R1,1,LINK,10,4.00,,,,,,",
                        "purchase,2026-01-05,R1,2,BOLT,10,4.00,,,,,,",
                        "purchaseCharge,2026-01-20,F1,1,,,,R1,1,FREIGHT,10.00,3,",
                        "purchaseCharge,2026-01-20,F1,1,,,,R1,2,FREIGHT,10.00,1,",
                        "purchaseCharge,2026-01-21,F1,2,,,,R1,1,FREIGHT,,,0.30",
                        "purchaseCharge,2026-01-21,F1,2,,,,R1,2,FREIGHT,,,0.70")
                .run();
        assertSound(imports, report);
        assertThat(report.files().get(1).requests()).isEqualTo(4);
        assertThat(imports.ledger().stockValue("LINK").cost()).hasToString("47.8");
        assertThat(imports.ledger().stockValue("BOLT").cost()).hasToString("43.2");
    }

    @Test
    void serial_numbers_are_parts_of_a_line_and_name_their_piece() {
        var imports = imports();
        var report = imports.file(
                        "movements.csv",
                        "type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitCost,unitPrice,invoiced,serialNo,"
                                + "toLocationCode,ofDocumentNo,ofLineNo,appliesFromDocumentNo,appliesFromLineNo",
                        "purchase,2026-01-05,R1,1,SERIAL,MAIN,1,500,,false,S1,,,,,",
                        "purchase,2026-01-05,R1,1,SERIAL,MAIN,1,500,,false,S2,,,,,",
                        "purchase,2026-01-05,R1,1,SERIAL,MAIN,1,500,,false,S3,,,,,",
                        "purchaseInvoice,2026-01-06,I1,1,,,,,,,S2,,R1,1,,",
                        "transfer,2026-01-07,T1,1,SERIAL,MAIN,1,,,,S1,SHOP,,,,",
                        "transfer,2026-01-07,T1,1,SERIAL,MAIN,1,,,,S3,SHOP,,,,",
                        "sale,2026-01-08,S1,1,SERIAL,SHOP,1,,900,,S1,,,,,",
                        "sale,2026-01-08,S1,1,SERIAL,SHOP,1,,900,,S3,,,,,",
                        "salesReturn,2026-01-09,C1,1,SERIAL,SHOP,1,,900,,S3,,,,S1,1",
                        "purchaseInvoice,2026-01-10,I2,1,,,,520,,,S1,,R1,1,,")
                .run();
        assertSound(imports, report);
        assertThat(report.files().getFirst().requests()).isEqualTo(6);
        assertThat(entries(imports, "SERIAL"))
                .contains(
                        "2026-01-05 PURCHASE SERIAL MAIN S1 1 left 0 invoiced 1",
                        "2026-01-05 PURCHASE SERIAL MAIN S2 1 left 1 invoiced 1",
                        "2026-01-05 PURCHASE SERIAL MAIN S3 1 left 0 invoiced 0",
                        "2026-01-09 SALE SERIAL SHOP S3 1 left 1 invoiced 1");
    }

    @Test
    void transfers_counts_and_undone_lines() {
        var imports = imports();
        var report = imports.file(
                        "movements.csv",
                        "type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitCost,quantityCounted,toLocationCode,"
                                + "inTransitCode,ofDocumentNo,ofLineNo,invoiced",
                        "positiveAdjustment,2026-01-05,A1,1,LINK,MAIN,10,4.00,,,,,,",
                        "transferShipment,2026-01-06,T1,1,LINK,MAIN,6,,,,TRANSIT,,,",
                        "transferReceipt,2026-01-08,T1R,1,LINK,,4,,,SHOP,TRANSIT,T1,1,",
                        "sale,2026-01-09,S1,1,LINK,SHOP,1,,,,,,,false",
                        "undo,2026-01-09,,,,,,,,,,S1,1,",
                        "physicalInventory,2026-01-31,P1,1,LINK,MAIN,,,3,,,,,",
                        "negativeAdjustment,2026-01-31,A2,1,LINK,SHOP,1,,,,,,,")
                .run();
        assertSound(imports, report);
        assertThat(imports.ledger().quantityOnHand(new StockKey("LINK", "", "MAIN")))
                .hasToString("3");
        assertThat(imports.ledger().quantityOnHand(new StockKey("LINK", "", "TRANSIT")))
                .hasToString("2");
        assertThat(imports.ledger().quantityOnHand(new StockKey("LINK", "", "SHOP")))
                .hasToString("3");
    }

    @Test
    void opening_layers_keep_their_dates_and_their_cost() {
        var imports = imports();
        var report = imports.file(
                        "opening-balances.csv",
                        "postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitCost,costAmount,overheadRate,invoiced",
                        "2025-11-18,OPEN,1,LINK,MAIN,10,4.00,,,",
                        "2025-12-03,OPEN,2,LINK,MAIN,5,,22.50,0.10,",
                        "2025-12-20,R77,1,LINK,MAIN,3,4.60,,,false",
                        "2025-12-31,OPEN,3,BOLT,MAIN,-2,1.50,,,")
                .file(
                        "movements.csv",
                        "type,postingDate,documentNo,lineNo,itemNo,locationCode,quantity,unitCost,ofDocumentNo,ofLineNo",
                        "purchaseInvoice,2026-01-09,I1,1,LINK,,,4.70,R77,1",
                        "sale,2026-01-10,S1,1,LINK,MAIN,12,,,")
                .run();
        assertSound(imports, report);
        assertThat(entries(imports, "LINK"))
                .containsExactly(
                        "2025-11-18 POSITIVE_ADJUSTMENT LINK MAIN  10 left 0 invoiced 10",
                        "2025-12-03 POSITIVE_ADJUSTMENT LINK MAIN  5 left 3 invoiced 5",
                        "2025-12-20 PURCHASE LINK MAIN  3 left 3 invoiced 3",
                        "2026-01-10 SALE LINK MAIN  -12 left 0 invoiced -12");
        assertThat(entries(imports, "BOLT"))
                .containsExactly("2025-12-31 NEGATIVE_ADJUSTMENT BOLT MAIN  -2 left -2 invoiced -2");
        assertThat(report.files().getFirst().totals().byItem())
                .extracting(total -> "%s %s %s %s"
                        .formatted(
                                total.itemNo(),
                                total.quantity().toPlainString(),
                                total.value().toPlainString(),
                                total.expectedValue().toPlainString()))
                .containsExactly("BOLT -2 -3 0", "LINK 18 63.0 13.8");
    }

    @Test
    void master_data_is_created_and_changed() {
        var imports = imports();
        imports.file("locations.csv", "code,useAsInTransit", "outlet,", "ROAD,true")
                .file(
                        "items.csv",
                        "no,description,costingMethod,standardCost,unitCost,negativeInventory,flushingMethod,type",
                        "LOCK,Lock,standard,31.50,,prevent,pickForward,",
                        "HOUR,Work,fifo,,45,,,service")
                .file("item-units.csv", "itemNo,code,qtyPerUnit", "LOCK,BOX,12")
                .file("item-variants.csv", "itemNo,code,salesBlocked", "LOCK,RED,true", "NONE,RED,")
                .file("stockkeeping-units.csv", "itemNo,variantCode,locationCode,standardCost", "LOCK,RED,OUTLET,33")
                .file("inventory-posting-setup.csv", "locationCode,inventoryPostingGroup", "MAIN,RESALE", ",RESALE")
                .file("general-posting-setup.csv", "businessPostingGroup,productPostingGroup", "HOME,RETAIL");
        var report = imports.mode(ImportMode.ACCEPT_GOOD_ROWS).run();
        assertThat(report.problems())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "item-variants.csv, row 3: Item NONE does not exist. Create it first, or correct the number."
                                + " [E-01.item-unknown]");
        var lock = imports.ledger().findItem("LOCK").orElseThrow();
        assertThat(lock.costingMethod()).isEqualTo(CostingMethod.STANDARD);
        assertThat(lock.unitsOfMeasure().find("BOX").orElseThrow().qtyPerUnit()).hasToString("12");
        assertThat(lock.variants())
                .hasEntrySatisfying("RED", red -> assertThat(red.salesBlocked()).isTrue());
        assertThat(imports.ledger().itemState("LOCK").unitCost()).isEqualTo(UnitCost.of("31.50"));
        assertThat(imports.ledger()
                        .findStockkeepingUnit(new StockKey("LOCK", "RED", "OUTLET"))
                        .orElseThrow()
                        .standardCost())
                .isEqualTo(UnitCost.of("33"));
        assertThat(imports.ledger().setup().locations()).containsKeys("OUTLET", "ROAD", "MAIN");
        assertThat(imports.ledger().setup().postingSetup().inventory()).hasSize(2);

        var again = imports.mode(ImportMode.ACCEPT_GOOD_ROWS)
                .add(folder.resolve("locations.csv"))
                .add(folder.resolve("items.csv"))
                .add(folder.resolve("item-units.csv"))
                .add(folder.resolve("stockkeeping-units.csv"))
                .add(folder.resolve("inventory-posting-setup.csv"))
                .run();
        assertThat(again.files()).allMatch(file -> file.repeated() == file.rows() && file.accepted() == 0);
        assertThat(imports.ledger().history("LOCK").itemLedgerEntries()).isEmpty();
    }

    @Test
    void what_entries_follow_is_not_set_back_by_the_file_an_item_came_from() {
        var imports = imports();
        var header = "no,costingMethod,unitCost";
        imports.file("items.csv", header, "CHAIN,fifo,9.65")
                .file(
                        "movements.csv",
                        "type,postingDate,documentNo,lineNo,itemNo,quantity,unitCost",
                        "purchase,2026-01-05,R1,1,CHAIN,10,12.00")
                .run();
        var again = imports.add(folder.resolve("items.csv")).runOne();
        assertThat(again.problems()).isEmpty();
        assertThat(again.repeated()).isEqualTo(1);
    }
}
