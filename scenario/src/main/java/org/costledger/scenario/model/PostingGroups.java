package org.costledger.scenario.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which accounts are posted to. The accounts stand under the names of the format, such as {@code inventoryInterim}. */
public record PostingGroups(List<Inventory> inventory, List<General> general) {
    public record Inventory(String location, String group, Map<String, String> accounts) {}

    public record General(String business, String product, Map<String, String> accounts) {}

    static PostingGroups of(Fields keys) {
        return new PostingGroups(
                keys.groups("inventory").stream()
                        .map(row -> new Inventory(
                                row.text("location", ""),
                                row.requiredText("group"),
                                accounts(row, List.of("location", "group"))))
                        .toList(),
                keys.groups("general").stream()
                        .map(row -> new General(
                                row.text("business", ""),
                                row.requiredText("product"),
                                accounts(row, List.of("business", "product"))))
                        .toList());
    }

    private static Map<String, String> accounts(Fields row, List<String> keyNames) {
        var accounts = new LinkedHashMap<String, String>();
        row.names().stream()
                .filter(name -> !keyNames.contains(name))
                .forEach(name -> accounts.put(name, row.requiredText(name)));
        return Collections.unmodifiableMap(accounts);
    }
}
