package org.costledger.scenario.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.costledger.scenario.problem.Position;

/**
 * One scenario file. Without posting groups it has no general ledger.
 *
 * @param keys the file as it is written: what all the rest is read from, and what whoever changes or writes a file works on
 */
public record Scenario(
        String file,
        String id,
        Description description,
        Setup setup,
        MasterData masterData,
        Optional<PostingGroups> postingGroups,
        List<Step> steps,
        Fields keys) {

    public record Description(String title, String about, String source) {}

    /** The blank location is not listed; it always exists. */
    public record MasterData(List<Location> locations, List<Item> items, List<Center> centers, List<Charge> charges) {}

    /** Builds a scenario from the keys of a file that has been checked. */
    public static Scenario of(String file, Fields keys) {
        return new Scenario(
                file,
                keys.requiredText("scenario"),
                new Description(keys.text("title", ""), keys.text("about", ""), keys.text("source", "")),
                keys.group("setup").map(Setup.DEFAULT::with).orElse(Setup.DEFAULT),
                masterData(keys),
                keys.group("postingGroups").map(PostingGroups::of),
                Steps.of(keys),
                keys);
    }

    /** The same story under another id and title. */
    public Scenario named(String otherId, String title) {
        var named = new LinkedHashMap<String, Value>();
        named.put("scenario", new Value.Text(Position.START, otherId));
        named.put("title", new Value.Text(Position.START, title));
        keys.values().forEach(named::putIfAbsent);
        return Scenario.of(file, new Fields(named));
    }

    private static MasterData masterData(Fields keys) {
        return new MasterData(
                keys.groups("locations").stream()
                        .map(location -> new Location(location.requiredText("code"), location.flag("inTransit", false)))
                        .toList(),
                keys.groups("items").stream()
                        .map(item -> Item.named(item.requiredText("number")).with(item))
                        .toList(),
                keys.groups("centers").stream().map(Center::of).toList(),
                keys.groups("charges").stream().map(Charge::of).toList());
    }
}
