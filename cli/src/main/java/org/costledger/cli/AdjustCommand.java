package org.costledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.costledger.cli.report.AdjustmentByMonth;
import org.costledger.cli.report.AdjustmentTold;
import org.costledger.cli.report.Corrections;
import org.costledger.cli.report.ReportCurrency;
import org.costledger.cli.text.Figures;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.setup.Setup;
import org.costledger.scenario.engine.Cores;
import org.costledger.scenario.json.Json;
import org.costledger.service.AdjustItems;
import org.costledger.service.Books;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costledger adjust}: adjusts the cost of a ledger and tells what that changed, and why. */
@Command(
        name = "adjust",
        description =
                "Adjusts the cost of a ledger: carries every late or changed cost to the goods it belongs to, and tells what"
                        + " changed, by item and month, and which posting brought it about.",
        footer = {
            "",
            "Items are adjusted some at a time; who posts to others does not wait. A run that was interrupted is asked for again",
            "under its key: what was adjusted by then stays.",
            "Exit status: 0 done, 1 a step of the file is refused or not built, 2 refused or invalid input.",
            "The columns: docs/reference/adjustment-report.md"
        },
        sortOptions = false)
final class AdjustCommand implements Callable<Integer> {
    private static final int LARGEST = 10;

    /** More items are not told one by one. */
    private static final int MOST_ITEMS = 40;

    @Mixin
    private SourceArguments source = new SourceArguments();

    @Mixin
    private WritingArguments writing = new WritingArguments();

    @Option(
            names = "--items",
            split = ",",
            paramLabel = "ITEM",
            description = "Adjusts these items only. Not together with --categories.")
    private List<String> items = List.of();

    @Option(
            names = "--categories",
            split = ",",
            paramLabel = "CATEGORY",
            description = "Adjusts the items of these categories only.")
    private List<String> categories = List.of();

    @Option(
            names = "--by-cause",
            description = "Lists every posting that brought corrections about, not only the ten that changed most.")
    private boolean byCause;

    @Option(
            names = "--largest",
            paramLabel = "COUNT",
            description =
                    "Lists also so many corrections of the cost of goods sold, those that changed it most, one by one.")
    private Optional<Integer> largest = Optional.empty();

    private final PrintWriter out;

    AdjustCommand(PrintWriter out) {
        this.out = out;
    }

    @Option(
            names = "--until-valuation-date",
            paramLabel = "DATE",
            description = "Calculates averages of Average items up to this date only.")
    private Optional<LocalDate> untilValuationDate = Optional.empty();

    @Option(names = "--all-items", description = "Lists every item, however many they are.")
    private boolean allItems;

    @Option(names = "--by-month", description = "Sums up the months of all items, however few the items are.")
    private boolean byMonth;

    private final AdjustmentTold told = new AdjustmentTold();

    /** What was adjusted. */
    AdjustmentTold told() {
        return told;
    }

    @Override
    public Integer call() {
        if (source.isScenario()) {
            var played = source.scenario().play();
            told.add(played.ledger(), Costing.adjust(played.ledger(), request(), Cores.all()));
            var title = played.scenario().description().title();
            tell(
                    played.ledger().setup(),
                    title.isEmpty() ? played.scenario().id() : title,
                    json -> json.put("scenario", played.scenario().id()));
        } else {
            try (var books = source.ledger().open()) {
                adjust(books);
            }
        }
        return 0;
    }

    private void adjust(Books books) {
        var answer = AdjustItems.adjust(writing.of(books), writing.asked(), request(), told::add);
        boolean isAnsweredAgain = told.isEmpty() && answer.visited() > 0;
        var title = writing.isTrial()
                ? "What if: nothing was written."
                : isAnsweredAgain ? doneBefore(answer) : writing.told();
        tell(books.setup(), title, json -> {
            json.putAll(writing.json());
            json.put("firstRegisterNo", answer.firstRegisterNo());
            json.put("lastRegisterNo", answer.lastRegisterNo());
        });
    }

    private String doneBefore(AdjustItems.Answer answer) {
        return "Done before under the key %s: %s visited, %s written, registers %d to %d."
                .formatted(
                        writing.key(),
                        Figures.counted(Math.toIntExact(answer.visited()), "entry", "entries"),
                        Figures.counted(Math.toIntExact(answer.written()), "value entry", "value entries"),
                        answer.firstRegisterNo(),
                        answer.lastRegisterNo());
    }

    private AdjustmentRequest request() {
        var by = source.isScenario() ? AdjustmentRequest.ALL.by() : writing.by(AdjustmentRequest.SOURCE_CODE);
        return new AdjustmentRequest(stated(items), stated(categories), untilValuationDate, by);
    }

    private void tell(Setup setup, String title, Consumer<Map<String, Object>> head) {
        if (source.isJson()) {
            var json = new LinkedHashMap<String, Object>();
            head.accept(json);
            json.putAll(json(setup));
            out.print(Json.of(json));
        } else {
            out.println(title);
            show(setup);
        }
    }

    private static Optional<List<String>> stated(List<String> filter) {
        return filter.isEmpty() ? Optional.empty() : Optional.of(filter);
    }

    private void show(Setup setup) {
        if (told.isEmpty()) {
            out.println("Nothing was adjusted.");
        } else {
            out.println("Cost adjustment visited %s and wrote %s."
                    .formatted(
                            Figures.counted(Math.toIntExact(told.visited()), "entry", "entries"),
                            Figures.counted(told.written(), "value entry", "value entries")));
            for (var currency : ReportCurrency.of(setup)) show(currency);
        }
        if (!told.stopped().isEmpty()) {
            out.println();
            out.println("The cost of these entries never came to rest and was stopped where it was: "
                    + String.join(", ", told.stoppedInWords()) + ".");
        }
    }

    private void show(ReportCurrency currency) {
        var months = told.byMonth();
        boolean each = allItems || months.itemCount() <= MOST_ITEMS;
        boolean eachMonth = each && !byMonth;
        section(eachMonth ? "By item and month" : "By month", currency);
        out.print(eachMonth ? months.table(currency) : months.tableOfMonths(currency));

        section("By cause", currency);
        var causes = told.byCause();
        boolean all = byCause || causes.causes().size() <= LARGEST;
        out.print(all ? causes.table(currency) : causes.table(currency, LARGEST));
        if (!all && causes.hasOwnPostings()) {
            out.println("Own posting: valued at the unit cost of its day, before it was known what it took.");
        }

        section("By item", currency);
        out.print(each ? told.byItem().table(currency) : told.byItem().table(currency, LARGEST));

        largest.ifPresent(count -> showLargest(count, currency));
    }

    private void showLargest(int count, ReportCurrency currency) {
        section("The largest corrections of cost of goods sold", currency);
        var corrections = new Corrections(told.corrections());
        if (corrections.corrections().size() < told.written()) {
            out.println("They are too many to be told one by one; adjust fewer items.");
            return;
        }
        out.print(corrections.largestOfSales(count).table(currency));
        corrections.broughtByLaterPostings(told.total(), currency).forEach(out::println);
    }

    private void section(String title, ReportCurrency currency) {
        out.println();
        out.println(title + ", in " + currency.code());
        out.println();
    }

    private Map<String, Object> json(Setup setup) {
        var currencies = ReportCurrency.of(setup);
        var json = new LinkedHashMap<String, Object>();
        json.put("currency", setup.localCurrency().code());
        setup.additionalReportingCurrency()
                .ifPresent(currency -> json.put("additionalReportingCurrency", currency.code()));
        json.put("visited", Math.toIntExact(told.visited()));
        json.putAll(AdjustmentByMonth.json(told.total(), currencies));
        json.put("months", told.byMonth().json(currencies));
        json.put("causes", told.byCause().json(currencies));
        json.put("items", told.byItem().json(currencies));
        json.put("corrections", new Corrections(told.corrections()).json(currencies));
        json.put("stopped", told.stopped().stream().map(Math::toIntExact).toList());
        return json;
    }
}
