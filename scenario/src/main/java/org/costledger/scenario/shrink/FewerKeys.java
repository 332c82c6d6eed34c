package org.costledger.scenario.shrink;

import java.util.List;
import java.util.Optional;
import org.costledger.scenario.format.Type;
import org.costledger.scenario.model.Fields;

/**
 * Leaves out keys, so that their default holds, and elements of lists: master data that no step needs, settings, rows of
 * expectations. What holds others is tried before them. Steps are no matter of this, and an expected row goes on saying which
 * entry it is about.
 */
final class FewerKeys implements Simplification {
    @Override
    public Fields simplified(Fields keys, Trial trial) {
        var left = keys;
        var places = candidates(left);
        int index = 0;
        while (index < places.size()) {
            var fewer = places.get(index).path().edited(left, value -> Optional.empty());
            if (trial.fails(fewer)) {
                left = fewer;
                places = candidates(left); // those before are the same, what stood in this one is gone with it
            } else {
                index++;
            }
        }
        return left;
    }

    private static List<Place> candidates(Fields keys) {
        return Place.all(keys).stream()
                .filter(place -> place.mayGo() && !isStep(place.path()) && !namesExpectedEntry(place))
                .toList();
    }

    private static boolean isStep(Path path) {
        return path.parts().size() == 2 && path.parts().getFirst().equals(new Path.Part.Key("steps"));
    }

    private static boolean namesExpectedEntry(Place place) {
        return place.type() == Type.Scalar.ENTRY
                && place.path().parts().size() > 2
                && place.path().parts().get(2).equals(new Path.Part.Key("expect"));
    }
}
