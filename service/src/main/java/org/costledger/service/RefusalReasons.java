package org.costledger.service;

import java.util.List;
import java.util.stream.Stream;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.RefusalReason;
import org.costledger.service.importing.ImportReason;
import org.costledger.service.importing.table.TableReason;
import org.costledger.store.StoreReason;

/** Why anything can be refused: the lists of all parts of the program, those of the engine first. */
public final class RefusalReasons {
    public static final List<RefusalReason> ALL = Stream.<RefusalReason[]>of(
                    Reason.values(),
                    ServiceReason.values(),
                    StoreReason.values(),
                    ImportReason.values(),
                    TableReason.values())
            .flatMap(Stream::of)
            .toList();

    private RefusalReasons() {}
}
