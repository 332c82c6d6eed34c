package org.costledger.scenario.model;

/** A place where stock lies, or through which it travels. */
public record Location(String code, boolean inTransit) {}
