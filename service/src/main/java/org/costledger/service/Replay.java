package org.costledger.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.period.PeriodRequest;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.standardcost.RollUpRequest;
import org.costledger.service.json.RecordJson;
import org.costledger.store.KeptRequest;

/**
 * Carries out the requests that a ledger keeps once more, in their order, on an empty one. The same comes of it, entry by entry: a ledger
 * is what was asked of it and nothing else. Numbers differ where a request took some and was not written; an entry that is named is the
 * one that the same request made. Two requests on different items that were carried out at once have one order, and may have had the
 * other: then each entry costs the same, and stands elsewhere.
 */
public final class Replay {
    /** The lines of a calculation are a draft; the standard costs it writes are not. */
    private static final RevaluationJournal ANY_BATCH =
            RevaluationJournal.named("REPLAY").withNumberSeries("REPLAY0001");

    private final Books onto;
    private final Map<Long, Long> entryNos = new HashMap<>();
    private long count;

    private Replay(Books onto) {
        this.onto = onto;
    }

    /** What the ledger is made with. */
    record Creation(Setup setup) {}

    /** What any calculation rests on, whatever batch its lines went to. */
    private record Calculation(CalculationOptions options) {}

    private record Ending(LocalDate endingDate) {}

    /**
     * Makes a ledger of the requests of another one. Whoever asks closes it.
     *
     * @param place makes it, empty, with the setup the other one was made with
     * @throws Refused if a request is refused this time, or it is not kept with which setup the ledger was made
     */
    public static Books replay(Books from, Function<Setup, Books> place) {
        var setup = from.read(transaction -> transaction
                .requests()
                .ofKind(Books.CREATION)
                .map(kept -> RecordJson.read(kept.content(), Creation.class).setup())
                .orElseThrow(() -> new Refused(ServiceReason.CREATION_UNKNOWN)));
        var onto = place.apply(setup);
        try {
            var replay = new Replay(onto);
            from.read(transaction -> {
                transaction.requests().each(replay::carryOut);
                return replay.count;
            });
            return onto;
        } catch (RuntimeException failed) {
            onto.close();
            throw failed;
        }
    }

    private void carryOut(KeptRequest kept) {
        try {
            carryOut(kept, new Asked("replay/" + ++count, by(kept), kept.reason()));
        } catch (Refused refused) {
            var told = new Refused(ServiceReason.REPLAY_REFUSED, kept.key(), kept.kind(), refused.sentence());
            told.initCause(refused);
            throw told;
        }
    }

    private static PostingRequest.By by(KeptRequest kept) {
        return new PostingRequest.By(kept.user(), kept.at(), "", "");
    }

    private void carryOut(KeptRequest kept, Asked asked) {
        switch (kept.kind()) {
            case Books.CREATION -> {}
            case ChangeMasterData.SETUP -> {
                var content = RecordJson.read(kept.content(), ChangeMasterData.SetupContent.class);
                ChangeMasterData.setup(onto, asked, content.setup(), content.workDate());
            }
            case ChangeMasterData.ITEM -> {
                var content = RecordJson.read(kept.content(), ChangeMasterData.ItemContent.class);
                ChangeMasterData.item(onto, asked, content.item(), content.state());
            }
            case ChangeMasterData.STOCKKEEPING_UNIT -> {
                var content = RecordJson.read(kept.content(), ChangeMasterData.UnitContent.class);
                ChangeMasterData.stockkeepingUnit(onto, asked, content.unit());
            }
            case "insertPeriod" ->
                InventoryPeriods.insert(
                        onto,
                        asked,
                        RecordJson.read(kept.content(), Ending.class).endingDate());
            case "closePeriod" -> InventoryPeriods.close(onto, asked, period(kept));
            case "insertAndClosePeriod" -> InventoryPeriods.insertAndClose(onto, asked, period(kept));
            case "reopenPeriod" -> InventoryPeriods.reopen(onto, asked, period(kept));
            case PostLines.KIND -> post(kept, asked);
            case AdjustItems.KIND, AdjustItems.PART -> {
                var request = RecordJson.read(kept.content(), AdjustmentRequest.class);
                AdjustItems.adjustAtOnce(
                        onto, asked, request, new TreeSet<>(request.items().orElseThrow()));
            }
            case "calculateInventoryValue" -> {
                var options = RecordJson.read(kept.content(), Calculation.class).options();
                Revalue.calculate(onto, asked, ANY_BATCH, options);
            }
            case "postRevaluation" -> {
                var content = RecordJson.read(kept.content(), Revalue.JournalContent.class);
                var request = content.journal().request(content.workDate(), content.by());
                PostLines.post(onto, asked, request.withEntryNos(this::entryNo));
            }
            case "rollUpStandardCost" ->
                StandardCosts.rollUp(onto, asked, RecordJson.read(kept.content(), RollUpRequest.class));
            case "implementStandardCost" -> {
                var content = RecordJson.read(kept.content(), StandardCosts.Content.class);
                StandardCosts.implement(onto, asked, content.worksheet(), content.request());
            }
            // Journals and worksheets are drafts: what is posted of them is a request that says all of it.
            case "editRevaluationJournal",
                    "deleteRevaluationBatch",
                    "suggestStandardCost",
                    "editWorksheet",
                    "deleteWorksheet",
                    "copyWorksheet",
                    "rollUpOnWorksheet" -> {}
            default -> throw new IllegalStateException("nobody knows how to carry out " + kept.kind() + " again");
        }
    }

    private static PeriodRequest period(KeptRequest kept) {
        return RecordJson.read(kept.content(), PeriodRequest.class);
    }

    private void post(KeptRequest kept, Asked asked) {
        var request = RecordJson.read(kept.content(), PostingRequest.class).withEntryNos(this::entryNo);
        var before = RecordJson.read(kept.answer(), PostLines.Answer.class).itemLedgerEntryNos();
        List<Long> now = PostLines.post(onto, asked, request).itemLedgerEntryNos();
        if (now.size() != before.size())
            throw new IllegalStateException(kept.key() + " made " + before.size() + " entries and now " + now.size());
        for (int entry = 0; entry < now.size(); entry++)
            if (!now.get(entry).equals(before.get(entry))) entryNos.put(before.get(entry), now.get(entry));
    }

    /** The number of an entry on the new ledger; most have the one they had. */
    private long entryNo(long before) {
        return entryNos.getOrDefault(before, before);
    }
}
