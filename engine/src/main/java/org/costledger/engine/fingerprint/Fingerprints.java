package org.costledger.engine.fingerprint;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.costledger.engine.ledger.view.LedgerScan;

/**
 * What two ledgers are compared by: each is the SHA-256 of a text in UTF-8, its lines ended by a line feed, in 64
 * hexadecimal digits.
 *
 * @param entries of every row, numbered by order ({@link EntriesText}): equal wherever the same requests were carried out
 *     in the same order
 * @param costs of what each item ledger entry costs, without numbers ({@link CostsText}): equal too where requests that do
 *     not depend on each other were carried out in another order
 */
public record Fingerprints(String entries, String costs) {

    /** Both prints of a ledger, which is read twice, an item at a time. */
    public static Fingerprints of(LedgerScan ledger) {
        return new Fingerprints(print(ledger, EntriesText::write), print(ledger, CostsText::write));
    }

    private static String print(LedgerScan ledger, BiConsumer<LedgerScan, Consumer<String>> text) {
        var digest = new TextDigest();
        text.accept(ledger, digest);
        return digest.hex();
    }
}
