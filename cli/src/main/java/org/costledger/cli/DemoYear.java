package org.costledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.costledger.cli.report.AdjustmentTold;
import org.costledger.cli.report.CostOfGoodsSold;
import org.costledger.cli.report.CostOfSale;
import org.costledger.cli.report.SalesByMonth;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.service.Books;

/** A year of the example company, from an empty ledger to one whose stock and sales cost what they should. */
record DemoYear(RepeatableCommands commands, DemoTelling telling) {
    private static final String INIT = "./costledger init --setup examples/trading-company/setup.yaml";
    private static final String LAST_DAY = "2025-12-31";

    /** The city bicycles are worth less on this day, so that the sales of December cost less. */
    private static final String DAY_OF_REVALUATION = "2025-11-30";

    void play() {
        make();
        run("./costledger import examples/import");
        var asPosted = read(SalesByMonth::of);
        var told = adjust();
        showSales(asPosted, read(SalesByMonth::of));
        revalue();
        takeStock();
        explain(read(ledger -> CostOfSale.worthTelling(ledger, told.corrections()))
                .orElseThrow(() -> new IllegalStateException("no cost that came late reached a sale")));
        check();
    }

    /** Nothing is said before there is a ledger: where there is one already, the command is refused. */
    private void make() {
        var made = commands.carryOut(INIT);
        telling.say(
                "A year of a small bicycle shop, on a ledger of its own. Each command can be typed as it stands;",
                "%s is then what the ledger of the demo is here.".formatted(LedgerArguments.DEFAULT),
                "",
                "A ledger is made, and the year imported: items, opening balances, and what happened.");
        telling.carriedOut(INIT, made.printed());
    }

    private AdjustmentTold adjust() {
        telling.say(
                "Invoices, freight and customs duty came when goods had been sold. Cost adjustment carries them to",
                "the sales they belong to.");
        return run("./costledger adjust --by-month --largest 10 --key adjust-2025") instanceof AdjustCommand adjust
                ? adjust.told()
                : new AdjustmentTold();
    }

    private void showSales(SalesByMonth asPosted, SalesByMonth adjusted) {
        telling.say("Sales, and what the goods cost, after cost adjustment.");
        telling.show("sales", List.of(adjusted.table()), adjusted.json());
        telling.say("Cost of goods sold before and after it.");
        var costOfGoodsSold = new CostOfGoodsSold(asPosted, adjusted);
        telling.show("costOfGoodsSold", List.of(costOfGoodsSold.table()), costOfGoodsSold.json());
    }

    private void revalue() {
        telling.say(
                "A new model was announced: at the end of November a city bicycle is worth 320.00. What that would",
                "change is told before it is posted.");
        run("./costledger revalue calculate --date %s --items CITY28 --key calculate-2025"
                .formatted(DAY_OF_REVALUATION));
        run("./costledger revalue edit --item CITY28 --unit-cost 320 --key edit-2025");
        run("./costledger revalue what-if --work-date " + LAST_DAY);
        run("./costledger revalue preview --work-date " + LAST_DAY);
        run("./costledger revalue post --work-date %s --key revalue-2025".formatted(LAST_DAY));
        run("./costledger adjust --key adjust-revalued-2025");
    }

    private void takeStock() {
        telling.say(
                "What lies where at the end of the year and what it is worth, what vendors have not invoiced yet,",
                "and where more left than was there.");
        run("./costledger value --as-of %s --group-by item,location".formatted(LAST_DAY));
        run("./costledger not-invoiced --as-of %s --only received".formatted(LAST_DAY));
        run("./costledger negative-stock --as-of %s --ended".formatted(LAST_DAY));
    }

    private void explain(CostOfSale sale) {
        telling.say("How a cost that came late reached one sale.");
        var paragraphs = new ArrayList<Object>();
        paragraphs.add(lines(sale.sentences()));
        paragraphs.add(sale.steps());
        paragraphs.add(sale.valueEntries());
        paragraphs.add(lines(sale.outcome()));
        telling.show("costOfOneSale", paragraphs, sale.json());
        telling.say("Where each cent of it comes from.");
        run("./costledger explain " + sale.entryNo());
    }

    private static String lines(List<String> sentences) {
        return String.join(System.lineSeparator(), sentences);
    }

    private void check() {
        telling.say("Whether the ledger keeps its laws, and by which two prints it can be compared with another one.");
        run("./costledger check");
        run("./costledger fingerprint");
    }

    private Object run(String line) {
        var done = commands.carryOut(line);
        telling.carriedOut(line, done.printed());
        return done.command();
    }

    private <A> A read(Function<LedgerScan, A> question) {
        try (var books = Books.open(commands.address());
                var reading = books.reading()) {
            return question.apply(reading);
        }
    }
}
