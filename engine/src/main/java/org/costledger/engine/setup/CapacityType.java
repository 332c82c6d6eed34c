package org.costledger.engine.setup;

/** What kind of capacity a center is. */
public enum CapacityType {
    WORK_CENTER,
    MACHINE_CENTER,
    /** Works in assembly. */
    RESOURCE
}
