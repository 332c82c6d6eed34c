package org.costledger.scenario.model;

import java.util.Optional;

/** An item charge as master data. */
public record Charge(String number, String description, Optional<String> productPostingGroup) {
    static Charge of(Fields keys) {
        return new Charge(keys.requiredText("number"), keys.text("description", ""), keys.text("productPostingGroup"));
    }
}
