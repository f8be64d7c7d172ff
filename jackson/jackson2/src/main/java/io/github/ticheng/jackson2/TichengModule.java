// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Ascii;
import io.github.ticheng.core.catalogue.TextForm;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Explanation.ExplainedStatement;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.util.function.Function;

/**
 * Reads the values of pay with Jackson 2, and writes explanations in a language. It is found by {@code new
 * ObjectMapper().findAndRegisterModules()}, and then writes in English.
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

    private static final class TreeWriter<T> extends JsonSerializer<T> {

        private final Function<T, JsonMap> tree;

        TreeWriter(Function<T, JsonMap> tree) {
            this.tree = tree;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(tree.apply(value), json);
        }
    }

    private static final class TextReader<T> extends JsonDeserializer<T> {

        private final TextForm<T> form;

        TextReader(TextForm<T> form) {
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING) && !json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return context.reportInputMismatch(
                        form.type(), "Expected a text or a whole number, but found %s", json.currentToken());
            }
            try {
                return form.parse(json.getText());
            } catch (IllegalArgumentException unreadable) {
                throw context.weirdStringException(json.getText(), form.type(), unreadable.getMessage());
            }
        }
    }

    private static final class KeyReader extends KeyDeserializer {

        private final TextForm<?> form;

        KeyReader(TextForm<?> form) {
            this.form = form;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return form.parse(key);
            } catch (IllegalArgumentException unreadable) {
                throw context.weirdKeyException(form.type(), key, unreadable.getMessage());
            }
        }
    }

    private static final class MoneyReader extends JsonDeserializer<Money> {

        private static final TextForm<Exact> AMOUNT = new TextForm<>(Exact.class, Exact::parse);

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode tree = json.isExpectedStartObjectToken() ? fields(json, context) : context.readTree(json);
            JsonNode amount = tree.path("amount");
            JsonNode currency = tree.path("currency");
            String found = Ascii.truncate(tree.toString(), 200, "…");
            if (tree.size() != 2 || !(amount.isTextual() || amount.isIntegralNumber()) || !currency.isTextual()) {
                return context.reportInputMismatch(
                        Money.class,
                        "Expected an amount such as {\"amount\":\"388.02\",\"currency\":\"CNY\"}, but found %s",
                        found);
            }
            try {
                return Money.of(AMOUNT.parse(amount.asText()), Money.currency(currency.asText()));
            } catch (IllegalArgumentException unreadable) {
                throw context.weirdStringException(found, Money.class, unreadable.getMessage());
            }
        }

        /** The fields of an object; one whose key stands twice is kept as another one. */
        private static JsonNode fields(JsonParser json, DeserializationContext context) throws IOException {
            ObjectNode fields = context.getNodeFactory().objectNode();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                fields.set(fields.has(key) ? key + " again" : key, context.readTree(json));
            }
            return fields;
        }
    }
}
