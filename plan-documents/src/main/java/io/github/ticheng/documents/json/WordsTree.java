// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;

/**
 * Words in JSON, in all languages at once.
 *
 * <p>Messages, labels, figures, metrics and texts that are the same in every language are read back equal. Other words
 * are read back as words that say the same in every language.
 */
public final class WordsTree {

    /** Words of which only what they say is known. */
    private record Said(String english, String chinese) implements Words {

        Said {
            english = Visible.of(english);
            chinese = Visible.of(chinese);
        }

        @Override
        public String in(Language language) {
            return language == Language.ENGLISH ? english : chinese;
        }
    }

    private static final String[] KEYS = {"code", "en", "zh", "values", "figure", "unit", "currency", "metric"};
    private static final Words SAME = Words.verbatim("");

    private WordsTree() {}

    /** Writes words so that {@link #read} gives them back. */
    public static Json of(Words words) {
        if (words instanceof Message message) {
            JsonMap tree = new JsonMap().put("code", message.code());
            for (Language language : Language.values()) {
                tree.put(language.tag(), message.phrase().in(language));
            }
            if (!message.values().isEmpty()) {
                JsonMap values = tree.putMap("values");
                message.values().forEach((place, value) -> values.put(place, of(value)));
            }
            return tree;
        }
        if (words instanceof Figure figure) {
            JsonMap tree = new JsonMap()
                    .put("figure", figure.value().toString())
                    .put("unit", Json.word(figure.unit().kind()));
            return figure.unit().currency() == null
                    ? tree
                    : tree.put("currency", figure.unit().currency().getCurrencyCode());
        }
        if (words instanceof Metric metric && metric.origin() == null) {
            return new JsonMap().put("metric", MetricTree.of(metric));
        }
        return words.getClass() == SAME.getClass() ? Json.text(words.in(Language.ENGLISH)) : words.tree();
    }

    /** Reads words. */
    public static Words read(JsonObject owner, String key) {
        if (!owner.isObject(key)) {
            return Words.verbatim(owner.text(key));
        }
        JsonObject tree = owner.object(key, KEYS);
        if (tree.has("code")) {
            return message(tree);
        }
        if (tree.has("figure")) {
            return figure(tree);
        }
        if (tree.has("metric")) {
            return MetricTree.read(tree.object("metric", MetricTree.keys()));
        }
        String english = tree.text("en");
        String chinese = tree.text("zh");
        return english.isBlank() || chinese.isBlank() ? new Said(english, chinese) : Label.of(english, chinese);
    }

    /** Reads a message. */
    public static Message message(JsonObject owner, String key) {
        return message(owner.object(key, "code", "en", "zh", "values"));
    }

    private static Message message(JsonObject tree) {
        Phrase phrase;
        try {
            phrase = Phrase.of(tree.text("code"), tree.text("en"), tree.text("zh"));
        } catch (IllegalArgumentException impossible) {
            throw tree.refused(impossible);
        }
        ImmutableMap.Builder<String, Words> values = ImmutableMap.builder();
        if (tree.has("values")) {
            JsonObject given = tree.object("values");
            given.keys().forEach(place -> values.put(place, read(given, place)));
        } else {
            // What was said has no places, whatever it looks like.
            phrase.places().forEach(place -> values.put(place, Words.verbatim("{" + place + "}")));
        }
        try {
            return Message.of(phrase, values.buildOrThrow());
        } catch (IllegalArgumentException impossible) {
            throw tree.refused(impossible);
        }
    }

    private static Figure figure(JsonObject tree) {
        Exact value = tree.value("figure", JsonPhrases.DECIMAL, WordsTree::exact);
        Unit.Kind kind = MetricTree.word(tree, "unit", Unit.Kind.class);
        return Figure.of(
                value,
                kind == Unit.Kind.MONEY
                        ? Unit.money(tree.value("currency", JsonPhrases.CURRENCY, Money::currency))
                        : new Unit(kind, null));
    }

    /** Reads a number that this library wrote; it may be long, but not endless. */
    public static Exact exact(String text) {
        if (text.length() > 4_000) {
            throw new IllegalArgumentException("Expected a number of at most 4,000 characters");
        }
        return Exact.parse(text);
    }

    /** Reads a label: a text for both languages, or one each. */
    public static Label label(JsonObject owner, String key) {
        try {
            if (!owner.isObject(key)) {
                return Label.of(owner.text(key));
            }
            JsonObject tree = owner.object(key, "en", "zh");
            return Label.of(tree.text("en"), tree.text("zh"));
        } catch (IllegalArgumentException blank) {
            throw owner.refused(key, JsonPhrases.UNREADABLE.filled(""), JsonPhrases.LABEL);
        }
    }
}
