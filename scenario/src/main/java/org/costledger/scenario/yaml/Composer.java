package org.costledger.scenario.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.costledger.scenario.problem.Position;
import org.costledger.scenario.problem.ProblemCode;
import org.costledger.scenario.problem.Problems;
import org.costledger.scenario.yaml.YamlTree.ScalarKind;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Builds the tree from parse events.
 * <p>It counts depth and nodes itself, aliases expanded: a few lines of anchors can otherwise stand for billions of nodes.
 */
final class Composer {
    private static final int DEPTH_AT_MOST = 32;
    private static final int NODES_AT_MOST = 1_000_000;
    private static final String CORE = Tag.PREFIX;

    private final Iterator<Event> events;
    private final Problems problems;
    private final ScalarResolver resolver = new CoreSchema().getScalarResolver();
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int nodes;

    private record Anchored(YamlTree tree, int nodes, int height) {}

    Composer(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The only document of the file. */
    Optional<YamlTree> document() {
        Optional<YamlTree> document = Optional.empty();
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case StreamStart, DocumentEnd, StreamEnd, Comment -> {}
                case DocumentStart -> {
                    if (document.isPresent()) {
                        problems.add(at(event), "", ProblemCode.SEVERAL_DOCUMENTS, "A file holds one document.");
                        return Optional.empty();
                    }
                }
                case Alias, Scalar, SequenceStart, MappingStart -> document = Optional.of(node(event, 1));
                case SequenceEnd, MappingEnd -> throw new IllegalStateException("unbalanced event " + event);
            }
        }
        if (document.isEmpty()) {
            problems.add(Position.START, "", ProblemCode.EMPTY, "The file is empty.");
        }
        return document;
    }

    private YamlTree node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias, depth);
        }
        int before = nodes;
        count(event, 1);
        if (depth > DEPTH_AT_MOST) {
            throw new LimitReached(
                    at(event), ProblemCode.TOO_DEEP, "Nested deeper than " + DEPTH_AT_MOST + " maps and lists.");
        }
        YamlTree tree;
        if (event instanceof ScalarEvent scalar) {
            tree = scalar(scalar);
        } else if (event instanceof MappingStartEvent mapping) {
            tree = mapping(mapping, depth);
        } else {
            tree = sequence((CollectionStartEvent) event, depth);
        }
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(anchor -> anchors.put(anchor, new Anchored(tree, nodes - before, height(tree))));
        return tree;
    }

    private YamlTree aliased(AliasEvent alias, int depth) {
        var anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            problems.add(
                    at(alias),
                    "",
                    ProblemCode.UNKNOWN_ALIAS,
                    "The alias *" + alias.getAlias().getValue() + " has no anchor before it.");
            return new YamlTree.Scalar(at(alias), "", ScalarKind.NOTHING);
        }
        count(alias, anchored.nodes());
        if (depth + anchored.height() > DEPTH_AT_MOST) {
            throw new LimitReached(
                    at(alias), ProblemCode.TOO_DEEP, "Nested deeper than " + DEPTH_AT_MOST + " maps and lists.");
        }
        return anchored.tree();
    }

    private YamlTree scalar(ScalarEvent event) {
        boolean plain = event.getImplicit().canOmitTagInPlainScalar();
        var tag = event.getTag()
                .filter(given -> !given.equals("!"))
                .map(Tag::new)
                .orElseGet(() -> event.getTag().isPresent() ? Tag.STR : resolver.resolve(event.getValue(), plain));
        return new YamlTree.Scalar(at(event), event.getValue(), kind(tag, event));
    }

    private ScalarKind kind(Tag tag, Event event) {
        return switch (tag.getValue()) {
            case CORE + "str" -> ScalarKind.STRING;
            case CORE + "int" -> ScalarKind.WHOLE;
            case CORE + "float" -> ScalarKind.DECIMAL;
            case CORE + "bool" -> ScalarKind.FLAG;
            case CORE + "null" -> ScalarKind.NOTHING;
            default -> {
                unknownTag(tag.getValue(), event);
                yield ScalarKind.STRING;
            }
        };
    }

    private YamlTree sequence(CollectionStartEvent start, int depth) {
        checkTag(start, CORE + "seq");
        var elements = new ArrayList<YamlTree>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            elements.add(node(event, depth + 1));
        }
        return new YamlTree.Sequence(at(start), elements);
    }

    private YamlTree mapping(MappingStartEvent start, int depth) {
        checkTag(start, CORE + "map");
        var entries = new LinkedHashMap<String, YamlTree.Entry>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var keyAt = at(event);
            var key = node(event, depth + 1);
            var value = node(events.next(), depth + 1);
            if (!(key instanceof YamlTree.Scalar name) || name.kind() == ScalarKind.NOTHING) {
                problems.add(keyAt, "", ProblemCode.BAD_KEY, "A key is a word, not a map, a list or nothing.");
            } else if (entries.containsKey(name.text())) {
                int first = entries.get(name.text()).at().line();
                problems.add(
                        keyAt, name.text(), ProblemCode.DUPLICATE_KEY, "The key stands in line " + first + " already.");
            } else {
                entries.put(name.text(), new YamlTree.Entry(keyAt, value));
            }
        }
        return new YamlTree.Mapping(at(start), entries);
    }

    private void checkTag(CollectionStartEvent start, String expected) {
        start.getTag()
                .filter(tag -> !tag.equals(expected) && !tag.equals("!"))
                .ifPresent(tag -> unknownTag(tag, start));
    }

    private void unknownTag(String tag, Event event) {
        problems.add(at(event), "", ProblemCode.UNKNOWN_TAG, "The tag " + tag + " has no meaning in a scenario.");
    }

    private void count(Event event, int more) {
        nodes += more;
        if (nodes > NODES_AT_MOST) {
            throw new LimitReached(
                    at(event),
                    ProblemCode.TOO_LARGE,
                    "The document has more than " + NODES_AT_MOST + " values, aliases expanded.");
        }
    }

    private static int height(YamlTree tree) {
        return switch (tree) {
            case YamlTree.Scalar scalar -> 0;
            case YamlTree.Sequence sequence ->
                1
                        + sequence.elements().stream()
                                .mapToInt(Composer::height)
                                .max()
                                .orElse(0);
            case YamlTree.Mapping mapping ->
                1
                        + mapping.entries().values().stream()
                                .mapToInt(entry -> height(entry.value()))
                                .max()
                                .orElse(0);
        };
    }

    private static Position at(Event event) {
        return event.getStartMark().map(Composer::position).orElse(Position.START);
    }

    /** Ends the reading of a document that is out of all proportion. */
    static final class LimitReached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Position at;
        private final ProblemCode code;

        LimitReached(Position at, ProblemCode code, String text) {
            super(text);
            this.at = at;
            this.code = code;
        }

        Position at() {
            return at;
        }

        ProblemCode code() {
            return code;
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }
}
