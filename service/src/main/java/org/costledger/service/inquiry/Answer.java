package org.costledger.service.inquiry;

import java.util.function.Consumer;
import org.costledger.engine.inquiry.Heading;

/** Who takes an answer: told the heading, it says where the lines go, one after the other. */
@FunctionalInterface
public interface Answer<L> {
    Consumer<L> under(Heading heading);
}
