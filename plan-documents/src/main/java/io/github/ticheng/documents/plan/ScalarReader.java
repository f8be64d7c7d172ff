// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.Spelling;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads single values. What cannot be read is reported and absent. */
final class ScalarReader {

    private static final Exact HUNDRED = Exact.of(100);
    private static final String OF = " of ";

    /** What begins a number, and no word. */
    static final String NUMBER_STARTS = "0123456789+-.";

    private static final ImmutableSet<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(Money::isPaidIn)
            .map(Currency::getCurrencyCode)
            .collect(ImmutableSet.toImmutableSet());
    // What people write for a currency, in capitals. A sign that several countries share is the one of this trade.
    private static final ImmutableMap<String, String> CURRENCY_WORDS = Stream.of(
                    "CNY RMB CNH YUAN RENMINBI ¥ ￥ 元 人民币 人民币元",
                    "HKD HK$ 港币 港元",
                    "TWD NTD NT$ 新台币 台币",
                    "JPY YEN JP¥ 日元 円",
                    "USD $ US$ DOLLAR DOLLARS 美元 美金",
                    "EUR EURO EUROS € 欧元",
                    "GBP POUND POUNDS STERLING UKP £ 英镑")
            .map(words -> words.split(" "))
            .flatMap(words -> Arrays.stream(words).skip(1).map(word -> Map.entry(word, words[0])))
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Pattern NO_TEXT =
            Pattern.compile("true|True|TRUE|false|False|FALSE|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private final Vocabulary vocabulary;
    private final Diagnostics diagnostics;
    private final Supplier<ImmutableMap<String, String>> idsByLabel;
    private final ImmutableMap<FieldType<?>, Function<Node, @Nullable Object>> readers =
            ImmutableMap.<FieldType<?>, Function<Node, @Nullable Object>>builder()
                    .put(FieldType.NUMBER, node -> number(node, Form.NUMBER))
                    .put(FieldType.AMOUNT, node -> number(node, Form.AMOUNT))
                    .put(FieldType.RATE, this::rate)
                    .put(FieldType.COUNT, this::count)
                    .put(FieldType.FLAG, this::flag)
                    .put(FieldType.TEXT, node -> text(node, Form.TEXT))
                    .put(FieldType.LABEL, this::label)
                    .put(FieldType.METRIC, this::metric)
                    .put(FieldType.RATING, node -> parsed(node, Form.RATING, Rating::of))
                    .put(FieldType.RULE, node -> parsed(node, Form.RULE, RuleId::of))
                    .put(FieldType.PERIOD, node -> parsed(node, Form.PERIOD, Period::parse))
                    .put(FieldType.ROUNDING, this::rounding)
                    .put(FieldType.LEVEL, this::level)
                    .buildOrThrow();

    ScalarReader(Vocabulary vocabulary, Diagnostics diagnostics) {
        this.vocabulary = vocabulary;
        this.diagnostics = diagnostics;
        this.idsByLabel = Suppliers.memoize(vocabulary::idsByLabel);
    }

    /** The metrics that may be named. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Reads a value; null if there is none that can be read. */
    @Nullable
    Object read(FieldType<?> type, Node node) {
        Function<Node, @Nullable Object> reader = readers.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("Expected a field type that documents can hold, but found " + type);
        }
        return reader.apply(node);
    }

    /** Whether YAML takes something for a flag, or for a number that is none, unless it stands in quotes. */
    static boolean isNoText(String text) {
        return NO_TEXT.matcher(text).matches();
    }

    /** Reads text, also of a number without quotes, of which the digits are taken; but not of a flag. */
    @Nullable
    String text(Node node, Form form) {
        if (!(node instanceof Node.Scalar scalar)) {
            refuse(node, form, null);
            return null;
        }
        if (form.isWords() && scalar.isPlain() && isNoText(scalar.text())) {
            Message message = PlanDocumentPhrases.UNQUOTED.filled(form.expected(), scalar.text());
            diagnostics.error(node, message);
            return null;
        }
        return scalar.text();
    }

    /** Reads what has a text form of its own. */
    <T> @Nullable T parsed(Node node, Form form, Function<String, T> parser) {
        String text = text(node, form);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException unreadable) {
            refuse(node, form, null);
            return null;
        }
    }

    /** Reads the code of a currency; of a sign, a name or another spelling it tells the code. */
    @Nullable
    String currency(Node node) {
        String text = text(node, Form.CURRENCY);
        if (text != null && !CURRENCIES.contains(text)) {
            refuse(node, Form.CURRENCY, meantCurrency(text));
            return null;
        }
        return text;
    }

    private static @Nullable String meantCurrency(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return CURRENCIES.contains(word) ? word : CURRENCY_WORDS.get(word);
    }

    @Nullable
    Exact number(Node node, Form form) {
        String text = text(node, form);
        return text == null ? null : number(node, text, form, form == Form.NUMBER ? ofPercent(text) : null);
    }

    // Who writes 80% where a number belongs means 0.8.
    private static @Nullable String ofPercent(String text) {
        Exact percent = text.endsWith("%")
                ? NumberText.parse(text.substring(0, text.length() - 1)).value()
                : null;
        return percent == null ? null : percent.dividedBy(HUNDRED).toString();
    }

    @Nullable
    Label label(Node node) {
        if (!(node instanceof Node.Mapping map)) {
            String text = text(node, Form.LABEL);
            return text == null ? null : labelled(node, text, text);
        }
        MapReader keys = new MapReader(map, map, PlanDocumentPhrases.A_LABEL, diagnostics);
        Node english = keys.required("en", Form.TEXT.expected());
        Node chinese = keys.required("zh", Form.TEXT.expected());
        keys.refuseOthers();
        String en = english == null ? null : text(english, Form.TEXT);
        String zh = chinese == null ? null : text(chinese, Form.TEXT);
        return en == null || zh == null ? null : labelled(node, en, zh);
    }

    @Nullable
    Metric metric(Node node) {
        String id = text(node, Form.METRIC);
        return id == null ? null : metric(node, id);
    }

    /** Reads one of an enum's constants, in the words of documents. */
    <E extends Enum<E>> @Nullable E choice(Node node, Class<E> type, String field) {
        String word = text(node, Form.WORD);
        if (word == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (KebabCase.of(constant).equals(word)) {
                return constant;
            }
        }
        ImmutableList<String> words = KebabCase.all(type);
        diagnostics.error(
                node,
                PlanDocumentPhrases.UNKNOWN_CHOICE.filled(Shown.of(word), field),
                MapReader.oneOf(words),
                Spelling.nearest(word, words).orElse(null));
        return null;
    }

    private @Nullable Exact number(Node node, String text, Form form, @Nullable String suggestion) {
        NumberText number = NumberText.parse(text);
        if (number.value() == null) {
            String meant = suggestion == null ? meant(node, form) : suggestion;
            diagnostics.error(node, number.problem() == null ? form.but(node) : number.problem(), null, meant);
        }
        return number.value();
    }

    /** The number that all of a text is meant to be: a rate is a percentage, a level may be one. */
    private static @Nullable String meant(Node node, Form form) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        String meant = NumberText.meant(text);
        return meant == null || meant.equals(text) || (form != Form.LEVEL && meant.endsWith("%") != (form == Form.RATE))
                ? null
                : meant;
    }

    private @Nullable Rate rate(Node node) {
        String text = text(node, Form.RATE);
        if (text == null) {
            return null;
        }
        if (!text.endsWith("%")) {
            Exact bare = NumberText.parse(text).value();
            refuse(node, Form.RATE, bare == null ? meant(node, Form.RATE) : inPercent(bare));
            return null;
        }
        Exact percent = number(node, text.substring(0, text.length() - 1), Form.RATE, null);
        return percent == null ? null : new Rate(percent.dividedBy(HUNDRED));
    }

    // Who writes 0.02 means 2%; who writes 2 does, too.
    private static String inPercent(Exact bare) {
        return bare.abs().isLessThan(Exact.ONE) ? bare.times(HUNDRED) + "%" : bare + "%";
    }

    private @Nullable Integer count(Node node) {
        Exact number = number(node, Form.COUNT);
        if (number == null) {
            return null;
        }
        try {
            return number.toBigDecimal().intValueExact();
        } catch (ArithmeticException notWhole) {
            refuse(node, Form.COUNT, null);
            return null;
        }
    }

    @Nullable
    Boolean flag(Node node) {
        String text = text(node, Form.FLAG);
        boolean isFlag =
                node instanceof Node.Scalar scalar && scalar.isPlain() && ("true".equals(text) || "false".equals(text));
        if (text != null && !isFlag) {
            refuse(node, Form.FLAG, null);
        }
        return isFlag ? Boolean.valueOf(text) : null;
    }

    @Nullable
    Rounding rounding(Node node) {
        String text = text(node, Form.ROUNDING);
        if (text == null) {
            return null;
        }
        int space = text.indexOf(' ');
        if (space < 0) {
            refuse(node, Form.ROUNDING, text + " half-up");
            return null;
        }
        Exact unit = number(node, text.substring(0, space), Form.ROUNDING, null);
        if (unit == null) {
            return null;
        }
        String word = text.substring(space + 1);
        for (RoundingMode mode : RoundingMode.values()) {
            if (mode != RoundingMode.UNNECESSARY
                    && KebabCase.of(mode).equals(word)
                    && unit.isPositive()
                    && unit.isDecimal()) {
                return new Rounding(unit, mode);
            }
        }
        refuse(node, Form.ROUNDING, null);
        return null;
    }

    private @Nullable Level level(Node node) {
        String text = text(node, Form.LEVEL);
        if (text == null) {
            return null;
        }
        if (!text.isEmpty() && NUMBER_STARTS.indexOf(text.charAt(0)) < 0) {
            return wholeOf(node, text);
        }
        int split = text.indexOf(OF);
        String value = split < 0 ? text : text.substring(0, split);
        boolean isPercent = value.endsWith("%");
        if (split >= 0 && !isPercent) {
            refuse(node, Form.LEVEL, null);
            return null;
        }
        Exact number = number(node, isPercent ? value.substring(0, value.length() - 1) : value, Form.LEVEL, null);
        Metric of = split < 0 ? null : metric(node, text.substring(split + OF.length()));
        if (number == null || (split >= 0 && of == null)) {
            return null;
        }
        return new Level(isPercent ? number.dividedBy(HUNDRED) : number, isPercent, of);
    }

    /** Another metric, of which the level is all. */
    private @Nullable Level wholeOf(Node node, String text) {
        if (vocabulary.find(text).isEmpty() && diagnostics.nearest(text, vocabulary.ids()) == null) {
            refuse(node, Form.LEVEL, null);
            return null;
        }
        Metric of = metric(node, text);
        return of == null ? null : Level.shareOf(Exact.ONE, of);
    }

    private @Nullable Metric metric(Node node, String id) {
        Metric metric = vocabulary.find(id).orElse(null);
        if (metric != null && vocabulary.isUnread(id)) {
            return null;
        }
        int whose = id.indexOf(OF);
        if (metric == null
                && whose > 0
                && vocabulary.find(id.substring(0, whose)).isPresent()) {
            ImmutableList<String> groups = KebabCase.all(Whose.Group.class);
            diagnostics.error(
                    node,
                    PlanDocumentPhrases.UNKNOWN_METRIC.filled(Shown.of(id)),
                    MapReader.oneOf(groups),
                    Spelling.nearest(id.substring(whose + OF.length()), groups)
                            .map(group -> id.substring(0, whose) + OF + group)
                            .orElse(null));
        } else if (metric == null) {
            String called = idsByLabel.get().get(id);
            refuseMetric(node, id, called == null ? diagnostics.nearest(id, vocabulary.ids()) : called);
        }
        return metric;
    }

    void refuseMetric(Node node, String id, @Nullable String meant) {
        diagnostics.error(
                node,
                PlanDocumentPhrases.UNKNOWN_METRIC.filled(Shown.of(id)),
                meant == null ? PlanDocumentPhrases.KNOWN_METRIC : Form.METRIC.expected(),
                meant);
    }

    private @Nullable Label labelled(Node node, String english, String chinese) {
        if (english.isBlank() || chinese.isBlank()) {
            refuse(node, Form.LABEL, null);
            return null;
        }
        return Label.of(english, chinese);
    }

    private void refuse(Node node, Form form, @Nullable String suggestion) {
        diagnostics.error(node, form.but(node), null, suggestion);
    }
}
