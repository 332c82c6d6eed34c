package org.costledger.scenario.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways to spoil a scenario file. One to three of them make a mutant. */
enum Mutation {
    DELETE_LINE {
        @Override
        void spoil(List<String> lines, Random random) {
            lines.remove(random.nextInt(lines.size()));
        }
    },
    DUPLICATE_LINE {
        @Override
        void spoil(List<String> lines, Random random) {
            int line = random.nextInt(lines.size());
            lines.add(random.nextInt(lines.size()), lines.get(line));
        }
    },
    SWAP_LINES {
        @Override
        void spoil(List<String> lines, Random random) {
            int line = random.nextInt(lines.size());
            lines.set(line, lines.set(random.nextInt(lines.size()), lines.get(line)));
        }
    },
    REPLACE_VALUE {
        @Override
        void spoil(List<String> lines, Random random) {
            replace(VALUE, lines, random, ": " + pick(VALUES, random));
        }
    },
    RENAME_KEY {
        @Override
        void spoil(List<String> lines, Random random) {
            replace(KEY, lines, random, pick(KEYS, random) + ":");
        }
    },
    TRUNCATE {
        @Override
        void spoil(List<String> lines, Random random) {
            lines.subList(1 + random.nextInt(lines.size()), lines.size()).clear();
            int last = lines.size() - 1;
            lines.set(
                    last,
                    lines.get(last).substring(0, random.nextInt(lines.get(last).length() + 1)));
        }
    },
    INSERT_TEXT {
        @Override
        void spoil(List<String> lines, Random random) {
            int line = random.nextInt(lines.size());
            var text = lines.get(line);
            int at = random.nextInt(text.length() + 1);
            lines.set(line, text.substring(0, at) + pick(GARBAGE, random) + text.substring(at));
        }
    },
    INDENT {
        @Override
        void spoil(List<String> lines, Random random) {
            int line = random.nextInt(lines.size());
            lines.set(line, " ".repeat(random.nextInt(5)) + lines.get(line).strip());
        }
    },
    NEST_DEEPLY {
        @Override
        void spoil(List<String> lines, Random random) {
            replace(VALUE, lines, random, ": " + pick("[ {a:", random).repeat(1 + random.nextInt(3000)));
        }
    };

    private static final Pattern VALUE = Pattern.compile(": ([^,{}\\[\\]\n]+)");
    private static final Pattern KEY = Pattern.compile("[A-Za-z]+:");
    private static final String VALUES =
            "~ true 2130 -1 1e9 .inf .nan '' 'x' [] {} [1] {a:1} 2001-02-30 2001-1-1 99999999999999999999999999 "
                    + "0x10 e1 e999 e1.out e1.in.0 &a *a !!binary !x yes null \"\\u0000\" 0.1.2 -";
    private static final String KEYS =
            "item number date quantity sale purchase expect as fails layer of steps setup items 1 true ~ ? itemLedger";
    private static final String GARBAGE =
            "\t : - { } [ ] # & * ! | > ' \" % @ ` \u0000 \u0007 \u00e9 \ud83d\ude00 --- ... ? << \u2028 \ufeff";

    abstract void spoil(List<String> lines, Random random);

    static byte[] mutate(byte[] original, Random random) {
        var lines = new ArrayList<>(Arrays.asList(new String(original, UTF_8).split("\n", -1)));
        int times = 1 + random.nextInt(3);
        for (int time = 0; time < times && lines.size() > 1; time++) {
            values()[random.nextInt(values().length)].spoil(lines, random);
        }
        var bytes = String.join("\n", lines).getBytes(UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String pick(String words, Random random) {
        var all = Arrays.asList(words.split(" ", -1));
        return all.get(random.nextInt(all.size()));
    }

    /** Replaces one occurrence in one line that has any. */
    private static void replace(Pattern pattern, List<String> lines, Random random, String replacement) {
        int line = random.nextInt(lines.size());
        var found = pattern.matcher(lines.get(line)).results().toList();
        if (!found.isEmpty()) {
            MatchResult chosen = found.get(random.nextInt(found.size()));
            var text = lines.get(line);
            lines.set(line, text.substring(0, chosen.start()) + replacement + text.substring(chosen.end()));
        }
    }
}
