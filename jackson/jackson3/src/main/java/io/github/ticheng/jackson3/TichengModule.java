// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.jackson3;

import com.google.common.base.Ascii;
import io.github.ticheng.core.catalogue.TextForm;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Explanation.ExplainedStatement;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the values of pay with Jackson 3, and writes explanations in a language. It is found by {@code
 * JsonMapper.builder().findAndAddModules()}, and then writes in English.
 *
 * <p>Read are money and all {@linkplain TextForm#ALL values that are one text}, also as keys of maps: from a text, or from a
 * whole number. A number with a point is refused, as data binding may have made it a binary one on the way, and so is what is
 * no such value: with an {@link InvalidFormatException} or another {@link MismatchedInputException} that says what was
 * expected. Statements and explanations are written and not read; the core says their shape.
 */
public final class TichengModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** A module that writes explanations in English. */
    public TichengModule() {
        this(Language.ENGLISH);
    }

    /**
     * A module.
     *
     * @param language the language of explanations; labels, notes and reasons of statements are written in all
     */
    public TichengModule(Language language) {
        super("ticheng");
        TextForm.ALL.forEach(this::add);
        addDeserializer(Money.class, new MoneyReader());
        addSerializer(Explanation.class, new TreeWriter<>(explanation -> explanation.tree(language)));
        addSerializer(ExplainedStatement.class, new TreeWriter<>(statement -> statement.tree(language)));
    }

    private <T> void add(TextForm<T> form) {
        addDeserializer(form.type(), new TextReader<>(form));
        addKeyDeserializer(form.type(), new KeyReader(form));
    }

    private static final class TreeWriter<T> extends ValueSerializer<T> {

        private final Function<T, JsonMap> tree;

        TreeWriter(Function<T, JsonMap> tree) {
            this.tree = tree;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, tree.apply(value));
        }
    }

    private static final class TextReader<T> extends ValueDeserializer<T> {

        private final TextForm<T> form;

        TextReader(TextForm<T> form) {
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING) && !json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return context.reportInputMismatch(
                        form.type(), "Expected a text or a whole number, but found %s", json.currentToken());
            }
            try {
                return form.parse(json.getString());
            } catch (IllegalArgumentException unreadable) {
                throw context.weirdStringException(json.getString(), form.type(), unreadable.getMessage());
            }
        }
    }

    private static final class KeyReader extends KeyDeserializer {

        private final TextForm<?> form;

        KeyReader(TextForm<?> form) {
            this.form = form;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return form.parse(key);
            } catch (IllegalArgumentException unreadable) {
                throw context.weirdKeyException(form.type(), key, unreadable.getMessage());
            }
        }
    }

    private static final class MoneyReader extends ValueDeserializer<Money> {

        private static final TextForm<Exact> AMOUNT = new TextForm<>(Exact.class, Exact::parse);

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            JsonNode tree = json.isExpectedStartObjectToken() ? fields(json, context) : context.readTree(json);
            JsonNode amount = tree.path("amount");
            JsonNode currency = tree.path("currency");
            String found = Ascii.truncate(tree.toString(), 200, "…");
            if (tree.size() != 2 || !(amount.isString() || amount.isIntegralNumber()) || !currency.isString()) {
                return context.reportInputMismatch(
                        Money.class,
                        "Expected an amount such as {\"amount\":\"388.02\",\"currency\":\"CNY\"}, but found %s",
                        found);
            }
            try {
                return Money.of(AMOUNT.parse(amount.asString()), Money.currency(currency.asString()));
            } catch (IllegalArgumentException unreadable) {
                throw context.weirdStringException(found, Money.class, unreadable.getMessage());
            }
        }

        /** The fields of an object; one whose key stands twice is kept as another one. */
        private static JsonNode fields(JsonParser json, DeserializationContext context) {
            ObjectNode fields = context.getNodeFactory().objectNode();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                json.nextToken();
                fields.set(fields.has(key) ? key + " again" : key, context.readTree(json));
            }
            return fields;
        }
    }
}
