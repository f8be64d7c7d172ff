// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.imports.log.RulesDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the schema of plans. */
@Command(name = "schema")
final class SchemaCommand extends TichengCommand {

    enum Kind {
        PLAN,
        IMPORT_MAP,
        RULES
    }

    @Option(names = "--of", descriptionKey = "schema-of", paramLabel = "<kind>")
    private Kind kind = Kind.PLAN;

    @Override
    public Integer call() {
        String schema = switch (kind) {
            case PLAN -> Plans.documents().schema();
            case RULES -> RulesDocument.schema();
            case IMPORT_MAP -> ImportMap.schema();
        };
        out().print(schema.endsWith("\n") ? schema : schema + "\n");
        return ExitCode.OK;
    }
}
