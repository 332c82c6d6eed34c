package org.costledger.cli;

import java.util.List;

/** How the demo tells what it does. */
interface DemoTelling {
    /** What comes next, and why. */
    void say(String... sentences);

    /** A command line that was carried out. */
    void carriedOut(String line, String printed);

    /**
     * What no command prints.
     *
     * @param key as programs know it
     * @param paragraphs as people read it
     */
    void show(String key, List<?> paragraphs, Object json);
}
