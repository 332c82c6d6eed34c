package org.costledger.scenario.model;

/** A step that is posted by itself, as soon as it is read: all it needs is the ledger. */
public sealed interface PostedStep extends Step permits StockStep, DocumentStep, RevaluationStep.Revalue {}
