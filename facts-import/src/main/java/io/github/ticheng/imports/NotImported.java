// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Thrown where a file as a whole cannot be read; it becomes the only diagnostic. */
final class NotImported extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message message;
    private final transient @Nullable Words expected;

    NotImported(Message message, @Nullable Words expected) {
        super(message.toString(), null, false, false);
        this.message = message;
        this.expected = expected;
    }

    Diagnostic diagnostic(String file) {
        return Diagnostic.ofWhole(file, message, expected);
    }
}
