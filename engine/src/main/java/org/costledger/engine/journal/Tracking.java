package org.costledger.engine.journal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.StringJoiner;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.ItemTrackingCode;

/** Which pieces: serial, lot and package number, each blank where it does not apply. */
public record Tracking(String serialNo, String lotNo, String packageNo, Optional<LocalDate> expirationDate) {
    public static final Tracking NONE = new Tracking(Code.BLANK, Code.BLANK, Code.BLANK, Optional.empty());

    public Tracking {
        serialNo = Code.of(serialNo);
        lotNo = Code.of(lotNo);
        packageNo = Code.of(packageNo);
    }

    public static Tracking serial(String serialNo) {
        return new Tracking(serialNo, Code.BLANK, Code.BLANK, Optional.empty());
    }

    public static Tracking lot(String lotNo) {
        return new Tracking(Code.BLANK, lotNo, Code.BLANK, Optional.empty());
    }

    /** The numbers in the dimensions {@code code} is specific for; the others are blank. */
    public Tracking specific(ItemTrackingCode code) {
        if (!code.isSpecific()) return NONE;
        return new Tracking(
                code.snSpecific() ? serialNo : Code.BLANK,
                code.lotSpecific() ? lotNo : Code.BLANK,
                code.packageSpecific() ? packageNo : Code.BLANK,
                Optional.empty());
    }

    /** The numbers that are stated, as a sentence names them. */
    @Override
    public String toString() {
        var numbers = new StringJoiner(", ").setEmptyValue("no serial or lot number");
        if (!serialNo.isEmpty()) numbers.add("serial number '" + serialNo + "'");
        if (!lotNo.isEmpty()) numbers.add("lot '" + lotNo + "'");
        if (!packageNo.isEmpty()) numbers.add("package '" + packageNo + "'");
        return numbers.toString();
    }
}
