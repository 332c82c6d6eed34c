package org.costledger.engine.standardcost;

import java.util.Comparator;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.Code;

/** What a line of a worksheet is about, and its number: one line each (REV-100). */
public record WorksheetKey(Type type, String no) implements Comparable<WorksheetKey> {
    private static final Comparator<WorksheetKey> ORDER =
            Comparator.comparing(WorksheetKey::type).thenComparing(WorksheetKey::no);

    /** What kind of card a line changes. */
    public enum Type {
        ITEM,
        WORK_CENTER,
        MACHINE_CENTER,
        RESOURCE
    }

    public WorksheetKey {
        no = Code.of(no);
    }

    public static WorksheetKey ofItem(String itemNo) {
        return new WorksheetKey(Type.ITEM, itemNo);
    }

    public static WorksheetKey of(Center center) {
        return new WorksheetKey(
                switch (center.type()) {
                    case WORK_CENTER -> Type.WORK_CENTER;
                    case MACHINE_CENTER -> Type.MACHINE_CENTER;
                    case RESOURCE -> Type.RESOURCE;
                },
                center.no());
    }

    @Override
    public int compareTo(WorksheetKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return switch (type) {
            case ITEM -> "item " + no;
            case WORK_CENTER -> "work center " + no;
            case MACHINE_CENTER -> "machine center " + no;
            case RESOURCE -> "resource " + no;
        };
    }
}
