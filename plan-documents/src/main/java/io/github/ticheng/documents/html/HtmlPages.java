// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.html.HtmlEscapers;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages from templates, which share one style; every value is escaped, also {@linkplain Visible what is not seen}. A template
 * sees maps and lists only, and every map has all the keys that are asked for: a key that is missing would be looked for
 * outside.
 */
public final class HtmlPages {

    private static final Rounding TO_STEPS = Rounding.halfUp("1");
    private static final Exact MIDDLE = Exact.of(500);
    private static final Label A_TEMPLATE = Label.of(
            "a Mustache template whose tags are closed and whose parts are those of the page that ships",
            "标签均已闭合、所引部件均存在的 Mustache 模板");
    private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}_.~-])-(?=[0-9])");
    private static final int USUAL_LENGTH = 1 << 14;
    private static final Pattern LINE = Pattern.compile("host:([0-9]+)");

    private final Factory factory;

    private HtmlPages(Factory factory) {
        this.factory = factory;
    }

    /**
     * Pages of a module.
     *
     * @param templates opens a template of the module by its name; null if there is none
     */
    public static HtmlPages of(Function<String, @Nullable InputStream> templates) {
        return new HtmlPages(new Factory(templates));
    }

    /** Fills a template. */
    public String fill(String template, View values) {
        Mustache page = factory.compile(template);
        StringWriter html = new StringWriter(USUAL_LENGTH);
        page.execute(html, values);
        return html.toString();
    }

    /** Fills a template that a host brought; it may ask for the module's parts, such as {@code {{>style}}}. */
    public String fillText(String template, View values) {
        StringWriter html = new StringWriter();
        factory.compile(new StringReader(template), "host").execute(html, values);
        return html.toString();
    }

    /**
     * Reads such a template without filling it.
     *
     * @throws IllegalArgumentException if nothing is in it, a tag is not closed or a part is none; its line is told
     */
    public void requireReadable(String template) {
        Refused.when(template.isBlank(), A_TEMPLATE, null);
        try {
            factory.compile(new StringReader(template), "host");
        } catch (MustacheException | IllegalStateException unreadable) {
            Matcher at = LINE.matcher(String.valueOf(unreadable.getMessage()));
            throw Refused.of(
                    A_TEMPLATE,
                    at.find()
                            ? template.split("\n", -1)[Integer.parseInt(at.group(1)) - 1].strip()
                            : template.lines()
                                    .filter(line -> line.contains("{{>"))
                                    .findFirst()
                                    .orElse(template));
        }
    }

    /** The language of a page as HTML calls it. */
    public static String tag(Language language) {
        return language == Language.ENGLISH ? "en" : "zh-Hans";
    }

    /** An amount as people read it, with a real minus sign. */
    public static String amount(Money money, Language language) {
        return signed(Figure.of(money).in(language));
    }

    /** A figure, or a sentence with figures, with real minus signs, which are as wide as the digits. */
    public static String signed(String text) {
        return text.indexOf('-') < 0 ? text : MINUS.matcher(text).replaceAll("\u2212");
    }

    /** How long something is in a picture, in whole steps. */
    public static String steps(Exact value, Exact whole, Exact steps) {
        return whole.isPositive()
                ? value.times(steps).dividedBy(whole).rounded(TO_STEPS).toString()
                : "0";
    }

    /**
     * A row of {@code bars.mustache}: a bar from the middle to the right, or of what is below zero to the left.
     *
     * @param longest the amount, without its sign, whose bar goes to the side
     */
    public static Map<String, Object> bar(String label, Exact amount, Exact longest, String said) {
        Exact width = Exact.parse(steps(amount.abs(), longest, MIDDLE));
        return ImmutableMap.of(
                "label", label,
                "from", (amount.isNegative() ? MIDDLE.minus(width) : MIDDLE).toString(),
                "width", width.toString(),
                "amount", signed(said));
    }

    /** What {@code table.mustache} asks for, without a foot. */
    public static Map<String, Object> table(
            List<String> titles, List<? extends List<String>> rows, IntPredicate isNumber) {
        Function<List<String>, ?> seen = row -> ImmutableMap.of("cells", cells(row, isNumber));
        return ImmutableMap.of(
                "titles", cells(titles, isNumber), "rows", Lists.transform(rows, seen::apply), "hasFoot", false);
    }

    private static List<Map<String, Object>> cells(List<String> texts, IntPredicate isNumber) {
        return IntStream.range(0, texts.size())
                .<Map<String, Object>>mapToObj(
                        i -> ImmutableMap.of("text", signed(texts.get(i)), "number", isNumber.test(i), "first", i == 0))
                .toList();
    }

    /** Finds templates beside this class, and else in the module that fills them. */
    private static final class Factory extends DefaultMustacheFactory {

        private final Function<String, @Nullable InputStream> templates;

        Factory(Function<String, @Nullable InputStream> templates) {
            this.templates = templates;
        }

        @Override
        public Reader getReader(String name) {
            InputStream shared = HtmlPages.class.getResourceAsStream(name);
            InputStream template = shared == null ? templates.apply(name) : shared;
            if (template == null) {
                throw new IllegalStateException("Expected the template " + name + " in this module, but found none");
            }
            return new InputStreamReader(template, UTF_8);
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(HtmlEscapers.htmlEscaper().escape(Visible.of(value)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
