package org.costledger.cli;

import java.io.PrintWriter;
import java.util.List;

/** The demo as people read it; what is done is shown before the next command begins. */
record DemoText(PrintWriter out) implements DemoTelling {
    @Override
    public void say(String... sentences) {
        for (var sentence : sentences) out.println(sentence);
        out.println();
        out.flush();
    }

    @Override
    public void carriedOut(String line, String printed) {
        out.println("$ " + line);
        out.println();
        out.print(printed);
        out.println();
        out.flush();
    }

    @Override
    public void show(String key, List<?> paragraphs, Object json) {
        for (var paragraph : paragraphs) {
            paragraph.toString().lines().forEach(out::println);
            out.println();
        }
        out.flush();
    }
}
