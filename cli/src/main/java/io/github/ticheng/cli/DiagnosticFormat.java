// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The forms in which the findings of documents are written. */
enum DiagnosticFormat {
    /** As a compiler prints them, and a line per file that counts them. */
    TEXT {
        @Override
        String of(Map<Path, ImmutableList<Diagnostic>> found, Language language) {
            StringBuilder text = new StringBuilder();
            found.forEach((file, diagnostics) -> {
                diagnostics.forEach(one -> text.append(one.text(language)).append('\n'));
                text.append(CliPhrases.CHECKED
                                .filled(
                                        file,
                                        count(diagnostics, Severity.ERROR),
                                        count(diagnostics, Severity.WARNING),
                                        count(diagnostics, Severity.NOTE))
                                .in(language))
                        .append('\n');
            });
            return text.toString();
        }
    },
    /** A list of objects. */
    JSON {
        @Override
        String of(Map<Path, ImmutableList<Diagnostic>> found, Language language) {
            JsonList all = new JsonList();
            found.values().stream().flatMap(List::stream).forEach(one -> {
                JsonMap tree = all.addMap()
                        .put("file", one.file())
                        .put("severity", Json.word(one.severity()))
                        .put("code", one.code())
                        .put("path", one.path())
                        .put("line", one.line())
                        .put("column", one.column())
                        .put("length", one.length())
                        .put("message", one.message().in(language));
                if (one.expected() != null) {
                    tree.put("expected", one.expected().in(language));
                }
                if (one.suggestion() != null) {
                    tree.put("suggestion", one.suggestion());
                }
            });
            return Visible.lines(all.pretty());
        }
    };

    abstract String of(Map<Path, ImmutableList<Diagnostic>> found, Language language);

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(one -> one.severity() == severity).count();
    }
}
