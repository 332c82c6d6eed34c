package org.costledger.engine.invariant;

import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;

/**
 * A law of chapter 01, section 12, or one sentence of it.
 *
 * @param id such as {@code INV-4}; a law of several sentences has several rows
 * @param sentence what an accountant can proof-read
 * @param test what finds the contradictions
 */
public record Law(String id, String sentence, Test test) {

    /** How a law is evaluated: once for each item, or once for the ledger. */
    sealed interface Test {
        record OfItem(Finder<ItemFacts> finder) implements Test {}

        record OfLedger(Finder<LedgerFacts> finder) implements Test {}
    }

    /** Finds all contradictions in something. */
    interface Finder<T> {
        void find(T facts, Findings found);
    }

    /** The contradiction in one entry, in figures; empty if the law holds. */
    interface Contradiction<T> {
        Optional<String> in(ItemFacts facts, T subject);
    }

    static Law ofEntries(String id, String sentence, Contradiction<ItemLedgerEntry> contradiction) {
        return ofItem(id, sentence, (facts, found) -> {
            for (var entry : facts.entries())
                contradiction.in(facts, entry).ifPresent(detail -> found.add(Findings.subject(entry), detail));
        });
    }

    static Law ofValueEntries(String id, String sentence, Contradiction<ValueEntry> contradiction) {
        return ofItem(id, sentence, (facts, found) -> {
            for (var value : facts.valueEntries())
                contradiction.in(facts, value).ifPresent(detail -> found.add(Findings.subject(facts, value), detail));
        });
    }

    static Law ofApplications(String id, String sentence, Contradiction<ItemApplicationEntry> contradiction) {
        return ofItem(id, sentence, (facts, found) -> {
            for (var application : facts.applications())
                contradiction
                        .in(facts, application)
                        .ifPresent(detail -> found.add(Findings.subject(facts, application), detail));
        });
    }

    /** A law on an item as a whole. */
    static Law ofItem(String id, String sentence, Finder<ItemFacts> finder) {
        return new Law(id, sentence, new Test.OfItem(finder));
    }

    /** A law on what belongs to no item. */
    static Law ofLedger(String id, String sentence, Finder<LedgerFacts> finder) {
        return new Law(id, sentence, new Test.OfLedger(finder));
    }

    List<Violation> check(ItemFacts facts) {
        var found = new Findings(id);
        if (test instanceof Test.OfItem ofItem) ofItem.finder().find(facts, found);
        return found.violations();
    }

    List<Violation> check(LedgerFacts facts) {
        var found = new Findings(id);
        if (test instanceof Test.OfLedger ofLedger) ofLedger.finder().find(facts, found);
        return found.violations();
    }
}
