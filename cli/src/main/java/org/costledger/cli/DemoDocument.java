package org.costledger.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.scenario.json.Json;

/** The demo as programs read it. */
final class DemoDocument implements DemoTelling {
    private final List<Object> commands = new ArrayList<>();
    private final Map<String, Object> shown = new LinkedHashMap<>();

    @Override
    public void say(String... sentences) {
        // Programs are told facts.
    }

    @Override
    public void carriedOut(String line, String printed) {
        var command = new LinkedHashMap<String, Object>();
        command.put("command", line);
        command.put("answer", new Json.Document(printed));
        commands.add(command);
    }

    @Override
    public void show(String key, List<?> paragraphs, Object json) {
        shown.put(key, json);
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("commands", commands);
        json.putAll(shown);
        return json;
    }
}
