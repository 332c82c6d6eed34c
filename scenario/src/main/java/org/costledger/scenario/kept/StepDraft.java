package org.costledger.scenario.kept;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.setup.Code;
import org.costledger.scenario.engine.StepRequests;
import org.costledger.scenario.model.DocumentStep;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.PostedStep;
import org.costledger.scenario.model.Posting;
import org.costledger.scenario.model.RevaluationStep;
import org.costledger.scenario.model.StockStep;
import org.costledger.scenario.model.Value;
import org.costledger.scenario.read.StepReader;
import org.costledger.scenario.write.ScenarioWriter;
import org.costledger.service.EntryName;
import org.costledger.service.PostingDraft;
import org.costledger.service.Recorded;

/**
 * A step that is posted to a ledger that is kept. A label stands for an earlier line that has it under {@code as}, or else for the
 * request of that key; a number for the entry of that number.
 */
public final class StepDraft implements PostingDraft {
    private final String key;
    private final PostedStep step;
    private final String digest;
    private final Function<String, String> keyOfLabel;
    private final Set<EntryLabel> labels = new LinkedHashSet<>();
    private final LocalDate today;
    private final PostingRequest.By by;

    /**
     * A step as it was read.
     *
     * @param step that of the line
     * @param keyOfLabel the key of the request that a label stands for
     * @param today what counts as today
     */
    public StepDraft(
            StepReader.Line.Valid line,
            PostedStep step,
            Function<String, String> keyOfLabel,
            LocalDate today,
            PostingRequest.By by) {
        key = line.key();
        this.step = step;
        digest = digest(line);
        this.keyOfLabel = keyOfLabel;
        this.today = today;
        this.by = by;
        line.keys().values().values().forEach(this::addLabels);
        if (step instanceof StockStep.TransferReceipt receipt)
            labels.add(new EntryLabel.In(receipt.shipment(), OptionalInt.empty()));
    }

    private void addLabels(Value value) {
        switch (value) {
            case Value.Entry entry -> labels.add(entry.value());
            case Value.Many many -> many.values().forEach(this::addLabels);
            case Value.Group group -> group.fields().values().values().forEach(this::addLabels);
            case Value.Decimal decimal -> {}
            case Value.Day day -> {}
            case Value.Text text -> {}
            case Value.Flag flag -> {}
        }
    }

    /** SHA-256 of what a line says, without its key. */
    static String digest(StepReader.Line.Valid line) {
        return sha256(ScenarioWriter.step(line.keys()));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
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
        return switch (step) {
            case StockStep stock -> Set.of(Code.of(stock.posting().stock().item()));
            case RevaluationStep.Revalue revalue ->
                revalue.stock() instanceof RevaluationStep.RevaluedStock.OfItem item
                        ? Set.of(Code.of(item.item()))
                        : Set.of();
            case DocumentStep document -> Set.of();
        };
    }

    @Override
    public Set<EntryName> entryNames() {
        var names = new LinkedHashSet<EntryName>();
        for (var label : labels)
            names.add(
                    switch (label) {
                        case EntryLabel.ByNumber(long entryNo) -> new EntryName.OfNumber(entryNo);
                        case EntryLabel.OfStep ofStep -> new EntryName.OfRequest(keyOfLabel.apply(ofStep.label()));
                    });
        return names;
    }

    @Override
    public Set<String> documentNos() {
        return switch (step) {
            case StockStep stock -> documentNo(stock.posting().document());
            case DocumentStep.ItemCharge charge -> documentNo(charge.document());
            case DocumentStep.Invoice invoice -> Set.of();
            case DocumentStep.Undo undo -> Set.of();
            case DocumentStep.Apply apply -> Set.of();
            case DocumentStep.Unapply unapply -> Set.of();
            case RevaluationStep.Revalue revalue -> Set.of();
        };
    }

    private static Set<String> documentNo(Posting.Document document) {
        return document.line().isPresent()
                ? Set.of()
                : Set.of(Code.of(document.number().orElse("")));
    }

    @Override
    public PostingRequest request(Recorded recorded) {
        var keeper = new StepRequests.Keeper() {
            @Override
            public List<Long> entries(String label) {
                return recorded.entries(new EntryName.OfRequest(keyOfLabel.apply(label))).stream()
                        .map(ItemLedgerEntry::entryNo)
                        .toList();
            }

            @Override
            public int lastLineNo(String documentNo) {
                return recorded.lastLineNo(documentNo);
            }
        };
        return StepRequests.of(step, recorded.ledger(), keeper, today, by);
    }
}
