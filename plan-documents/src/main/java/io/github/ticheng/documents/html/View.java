// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.html;

import com.google.common.base.Ascii;
import com.google.common.collect.ForwardingMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a template, or a section of it, sees in one language: texts, flags, lists and other views by name. */
public final class View extends ForwardingMap<String, Object> {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Language language;

    /** Sees nothing yet. */
    public View(Language language) {
        this.language = language;
    }

    /** With a text, a flag, or a list or view made elsewhere. */
    public View with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** With words. */
    public View with(String name, Words words) {
        return with(name, (Object) words.in(language));
    }

    /** With an amount. */
    public View with(String name, Money amount) {
        return with(name, (Object) HtmlPages.amount(amount, language));
    }

    /** With a text that may be empty, and whether it is not: a logo also as {@code hasLogo}. */
    public View withAny(String name, String text) {
        return with("has" + Ascii.toUpperCase(name.charAt(0)) + name.substring(1), !text.isEmpty())
                .with(name, (Object) text);
    }

    /** With a list of what each of several is seen as. */
    public <T> View withEach(String name, Iterable<? extends T> several, Function<? super T, ?> seen) {
        return with(name, Streams.stream(several).map(seen).toList());
    }

    /** With a section that is there, or not. */
    public View withSection(String name, boolean isThere, Supplier<?> seen) {
        return with(name, isThere ? ImmutableList.of(seen.get()) : ImmutableList.of());
    }

    /** With all that another sees. */
    public View withAll(View other) {
        values.putAll(other);
        return this;
    }

    @Override
    protected Map<String, Object> delegate() {
        return values;
    }
}
