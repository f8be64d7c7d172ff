// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Language;
import java.util.stream.Collectors;

/** Thrown when a document cannot be read; it keeps everything that is wrong in it, in the order of the text. */
public final class DocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final ImmutableList<Diagnostic> diagnostics;

    /**
     * Creates an exception.
     *
     * @param diagnostics what is wrong, at least one
     * @throws IllegalArgumentException if there are none
     */
    public DocumentException(Iterable<Diagnostic> diagnostics) {
        this.diagnostics = ImmutableList.copyOf(diagnostics);
        if (this.diagnostics.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one diagnostic, but found none");
        }
    }

    /** The English text of all diagnostics, put into words only when asked for. */
    @Override
    public String getMessage() {
        return text(Language.ENGLISH);
    }

    /** What is wrong, at least one. */
    public ImmutableList<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The text of every diagnostic as a compiler prints it, a line feed between each. */
    public String text(Language language) {
        return diagnostics.stream().map(diagnostic -> diagnostic.text(language)).collect(Collectors.joining("\n"));
    }
}
