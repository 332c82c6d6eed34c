package org.costledger.service;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.costledger.engine.journal.Needs;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.service.json.RecordJson;

/** A draft, put together for a test. */
record Draft(
        String key,
        String digest,
        Set<String> itemNos,
        Set<EntryName> entryNames,
        Set<String> documentNos,
        Function<Recorded, PostingRequest> words)
        implements PostingDraft {

    /** A request that says all there is to say. */
    static Draft of(String key, PostingRequest request) {
        var needs = Needs.of(request);
        var names = new HashSet<EntryName>();
        needs.itemLedgerEntryNos().forEach(entryNo -> names.add(new EntryName.OfNumber(entryNo)));
        var digest = Digest.of(RecordJson.write(request, PostingRequest.By.class));
        return new Draft(key, digest, needs.itemNos(), names, Set.of(), recorded -> request);
    }

    /** A draft that names entries. */
    static Draft naming(String key, Set<EntryName> names, Function<Recorded, PostingRequest> words) {
        return new Draft(key, "of " + key, Set.of(), names, Set.of(), words);
    }

    @Override
    public PostingRequest request(Recorded recorded) {
        return words.apply(recorded);
    }
}
