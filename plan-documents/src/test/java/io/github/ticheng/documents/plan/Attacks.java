// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Documents that try to take time and memory, each about as long as a document may be. */
final class Attacks {

    private static final int FULL = DocumentSource.MAX_BYTES;
    private static final String HEAD = "format: 1\nplan: shop\nversion: a\ncurrency: CNY\n";

    /** Documents in YAML by what they try. */
    static final ImmutableMap<String, Supplier<String>> YAML = ImmutableMap.<String, Supplier<String>>builder()
            .put("too long", () -> full("#") + "#")
            .put("deep lists in line", () -> full("["))
            .put("deep maps in line", () -> full("{a: "))
            .put("deep lists", () -> full("- "))
            .put("deep explicit keys", () -> full("? "))
            .put("deep maps by indentation", () -> deepMaps())
            .put("aliases of aliases", () -> laughs())
            .put("many anchors", () -> full("- &a 1\n"))
            .put("many aliases", () -> "- &a 1\n" + full("- *a\n", 8))
            .put("many tags", () -> full("- !!int 1\n"))
            .put("one long tag", () -> "a: !" + full("x", 10))
            .put("one long anchor", () -> "a: &" + full("x", 10))
            .put("many documents", () -> full("---\n"))
            .put("many directives", () -> full("%TAG !a! tag:a\n"))
            .put("duplicate keys", () -> full("a: 1\n"))
            .put("duplicate keys in a line", () -> "{" + full("a: 1, ", 10) + "}")
            .put("different keys", () -> differentKeys())
            .put("a long number", () -> HEAD + "rounding: " + full("1", 100) + " half-up")
            .put("a long grouped number", () -> HEAD + "rounding: 1" + full(",111", 100) + " up")
            .put("a great exponent", () -> HEAD + "rounding: 1e" + full("9", 100) + " up")
            .put("a great exponent in few digits", () -> HEAD + "pay: [{id: a, fixed-wage: {amount: 1e999999999}}]")
            .put("a long word", () -> full("x"))
            .put("a long quoted text", () -> "\"" + full("x", 10) + "\"")
            .put("a long text of lines", () -> "a: " + full("x\n ", 10))
            .put("a long key", () -> full("x", 10) + ": 1\n")
            .put("a quote that does not end", () -> "\"" + full("x", 10))
            .put("nulls", () -> full("- \n"))
            .put("commas", () -> "[" + full("1,", 10) + "]")
            .put("empty lines", () -> full("\n"))
            .put("a long comment", () -> "#" + full("x", 10))
            .put("spaces", () -> full(" "))
            .put("carriage returns", () -> full("\r"))
            .put("unknown metrics among many", () -> unknownMetrics())
            .put("a long condition", () -> HEAD + "eligibility: sales of post " + full("a at least 1 of post ", 100))
            .put("unknown entries", () -> HEAD + "pay:\n" + full("- {id: x, y: z}\n", 100))
            .build();

    /** Documents in JSON by what they try. */
    static final ImmutableMap<String, Supplier<String>> JSON = ImmutableMap.<String, Supplier<String>>builder()
            .put("deep lists", () -> full("["))
            .put("deep maps", () -> full("{\"a\":"))
            .put("duplicate keys", () -> "{" + full("\"a\":1,", 20) + "\"a\":1}")
            .put("many documents", () -> full("{} "))
            .put("a long number", () -> "{\"format\":" + full("1", 20) + "}")
            .put("a great exponent", () -> "{\"format\":1e" + full("9", 20) + "}")
            .put("a long text", () -> "{\"format\":\"" + full("x", 20) + "\"}")
            .put("a long key", () -> "{\"" + full("x", 20) + "\":1}")
            .put("a long bound", () -> bounds("above a of post ", "b up to c of post "))
            .put("a long bound of one word", () -> bounds("above 1% of post ", "up to "))
            .put("a long bound of lines", () -> bounds("from line a of group ", "b below line c of group "))
            .put("nulls", () -> "[" + full("null,", 20) + "null]")
            .put("numbers", () -> "[" + full("1,", 20) + "1]")
            .put("escapes", () -> "[\"" + full("\\u0041", 20) + "\"]")
            .build();

    private Attacks() {}

    /** Reads every document and prints what is said first and how long it took, for a small heap: once, or as often as the first argument says. */
    public static void main(String[] arguments) {
        for (int round = 0; round < (arguments.length == 0 ? 1 : Integer.parseInt(arguments[0])); round++) {
            YAML.forEach((name, text) -> print(name, text, DocumentFormat.YAML));
            JSON.forEach((name, text) -> print(name, text, DocumentFormat.JSON));
        }
        System.out.println("done");
    }

    private static void print(String name, Supplier<String> attack, DocumentFormat format) {
        String text = attack.get();
        long start = System.nanoTime();
        List<Diagnostic> said = said(text, format);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.println(millis + " ms, " + said.size() + " diagnostics: " + format + " with " + name + ": "
                + said.get(0).code());
    }

    /** What is said of a document that cannot be read. */
    static List<Diagnostic> said(String text, DocumentFormat format) {
        try {
            Samples.DOCUMENTS.read(new DocumentSource("attack", text, format));
            return List.of();
        } catch (DocumentException refused) {
            return refused.diagnostics();
        }
    }

    static ImmutableMap<String, Supplier<String>> of(DocumentFormat format) {
        return format == DocumentFormat.YAML ? YAML : JSON;
    }

    private static String full(String part) {
        return full(part, 0);
    }

    private static String full(String part, int less) {
        return part.repeat((FULL - less) / part.length());
    }

    /** A key that nearly is a bound: the line feed at its end is of no bound. */
    private static String bounds(String first, String next) {
        return "{\"format\":1,\"plan\":\"a\",\"version\":\"a\",\"currency\":\"CNY\",\"pay\":[{\"id\":\"a\","
                + "\"commission-ladder\":{\"on\":\"sales\",\"marginal\":{\"" + first + full(next, 300)
                + "\\n\":\"1%\"}}}]}";
    }

    private static String deepMaps() {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; text.length() + depth + 4 < FULL; depth++) {
            text.append(" ".repeat(depth)).append("a:\n");
        }
        return text.toString();
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 20; i++) {
            text.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(20) + "]\n");
        }
        return text.toString();
    }

    private static String unknownMetrics() {
        String word = "-" + "x".repeat(56);
        StringBuilder text = new StringBuilder(HEAD).append("metrics:\n");
        for (int i = 10_000; i < 14_000; i++) {
            text.append("- {id: a" + i + word + ", kind: money, better: higher}\n");
        }
        text.append("pay:\n");
        for (int i = 10_000; i < 12_000; i++) {
            text.append("- {id: r" + i + ", share-of-amount: {metric: b" + i + word + ", rate: 1%}}\n");
        }
        return text.toString();
    }

    private static String differentKeys() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; text.length() + 20 < FULL; i++) {
            text.append("key-" + i + ": 1\n");
        }
        return text.toString();
    }
}
