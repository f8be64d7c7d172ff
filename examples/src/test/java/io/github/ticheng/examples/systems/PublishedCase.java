// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.cases.PlanCase;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.statement.StatementJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The cases of the published systems, each paid once. */
final class PublishedCase {

    /** Where the folders of the systems are, seen from the module. */
    static final Path SYSTEMS = Path.of("systems");

    static final PlanDocuments DOCUMENTS = PlanDocuments.of(Catalogue.load(PublishedCase.class.getClassLoader()));
    private static final Map<String, PlanCase> PAID = new ConcurrentHashMap<>();

    private PublishedCase() {}

    /** The case of a folder such as {@code s1-taobao-kpi/repaired}, paid. */
    static PlanCase of(String name) {
        return PAID.computeIfAbsent(name, folder -> {
            try {
                return PlanCase.of(SYSTEMS.resolve(folder), DOCUMENTS);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** The folders that hold facts, in order. */
    static List<String> folders() {
        try {
            return PlanCase.folders(SYSTEMS).stream()
                    .map(folder -> SYSTEMS.relativize(folder).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The statements of all months in JSON, every line explained, a text each. */
    static List<String> explained(String name) {
        return of(name).runs().stream()
                .map(run -> StatementJson.explained(run, Language.ENGLISH))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Holds a text against its file; {@code -Dgolden.write=true} writes the file anew. */
    static String expected(Path file, String found) {
        if (Boolean.getBoolean("golden.write")) {
            try {
                Files.writeString(file, found, UTF_8);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return read(file);
    }
}
