package org.costledger.scenario.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.costledger.scenario.ScenarioFolder;
import org.costledger.scenario.problem.Problems;
import org.costledger.scenario.yaml.YamlReader;
import org.costledger.scenario.yaml.YamlTree;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class EditorSchemaTest {
    private static final Path SCHEMA = Path.of("..", "docs", "reference", "scenario.schema.json");
    private static final Path REFERENCE = Path.of("..", "docs", "reference", "scenario-format.md");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void theSchemaFileIsWhatTheTablesSay() throws IOException {
        if (Boolean.getBoolean("costledger.write")) {
            Files.writeString(SCHEMA, EditorSchema.text());
        }
        assertThat(Files.readString(SCHEMA))
                .as("%s; write it anew with -Dcostledger.write=true", SCHEMA)
                .isEqualTo(EditorSchema.text());
    }

    @Test
    void theSchemaIsAValidOne() throws IOException {
        var dialect = SpecificationVersion.DRAFT_2020_12;
        var metaSchema =
                SchemaRegistry.withDefaultDialect(dialect).getSchema(SchemaLocation.of(dialect.getDialectId()));
        assertThat(metaSchema.validate(Files.readString(SCHEMA), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everyScenarioOfTheProjectPassesTheSchema() throws IOException {
        var schema = schema();
        for (var file : ScenarioFolder.in(ScenarioFolder.ALL)) {
            assertThat(schema.validate(json(Files.readAllBytes(file))))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
        var schema = schema();
        assertThat(schema.validate(json("scenario: a\nsteps: [{sale: {date: 2026-01-01, itme: A}}]\n".getBytes(UTF_8))))
                .isNotEmpty();
        assertThat(schema.validate(json("scenario: a\nsteps: [{}]\n".getBytes(UTF_8))))
                .isNotEmpty();
        assertThat(schema.validate(json("scenario: a\nsteps: [{mark: a, adjustCost: {}}]\n".getBytes(UTF_8))))
                .isNotEmpty();
    }

    @Test
    void theSchemaKnowsTheKeysOfEveryTable() throws IOException {
        var schema = new JsonMapper().readTree(Files.readString(SCHEMA));
        var known = new TreeSet<String>();
        schema.findValues("properties").forEach(properties -> known.addAll(properties.propertyNames()));
        schema.get("$defs")
                .forEach(definition -> known.addAll(definition.get("properties").propertyNames()));
        assertThat(known).containsAll(keysOfTables());
    }

    @Test
    void theReferenceNamesEveryKey() throws IOException {
        var words = Arrays.asList(Files.readString(REFERENCE).split("[^A-Za-z]+", -1));
        assertThat(words).containsAll(keysOfTables());
    }

    private static Set<String> keysOfTables() {
        var keys = new TreeSet<String>();
        collect(new Type.MapOf(Format.SCENARIO), keys);
        return keys;
    }

    private static void collect(Type type, Set<String> keys) {
        switch (type) {
            case Type.MapOf map -> collect(map.table(), keys);
            case Type.CodeOrMap map -> collect(map.table(), keys);
            case Type.RowOf rows -> rows.tables().forEach(table -> collect(table, keys));
            case Type.ListOf list -> collect(list.element(), keys);
            case Type.ByCode map -> collect(map.value(), keys);
            case Type.Either either -> either.types().forEach(some -> collect(some, keys));
            case Type.Scalar scalar -> {}
            case Type.Known known -> {}
            case Type.OneOf words -> {}
        }
    }

    private static void collect(Table table, Set<String> keys) {
        table.keys().forEach(key -> {
            keys.add(key.name());
            collect(key.type(), keys);
        });
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }

    private static JsonNode json(byte[] file) {
        return json(YamlReader.read(file, new Problems("test")).orElseThrow());
    }

    private static JsonNode json(YamlTree tree) {
        return switch (tree) {
            case YamlTree.Mapping mapping -> {
                var object = NODES.objectNode();
                mapping.entries().forEach((name, entry) -> object.set(name, json(entry.value())));
                yield object;
            }
            case YamlTree.Sequence sequence -> {
                var array = NODES.arrayNode();
                sequence.elements().forEach(element -> array.add(json(element)));
                yield array;
            }
            case YamlTree.Scalar scalar ->
                switch (scalar.kind()) {
                    case STRING -> NODES.stringNode(scalar.text());
                    case WHOLE, DECIMAL -> NODES.numberNode(new BigDecimal(scalar.text()));
                    case FLAG -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
                    case NOTHING -> NODES.nullNode();
                };
        };
    }
}
