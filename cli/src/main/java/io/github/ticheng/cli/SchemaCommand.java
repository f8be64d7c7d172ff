// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.imports.log.RulesDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the schema of plans. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema (2020-12) of plans, import maps or rules of attribution, with which editors complete"
                    + " and check them.",
            "",
            "  ticheng schema > ticheng-plan.schema.json",
            "",
            "An editor with a YAML language server then needs one comment at the top of a plan:",
            "",
            "  # yaml-language-server: $schema=ticheng-plan.schema.json"
        },
        exitCodeList = {ExitCodes.OK, ExitCodes.USAGE, ExitCodes.FAULT})
final class SchemaCommand extends TichengCommand {

    enum Kind {
        PLAN,
        IMPORT_MAP,
        RULES
    }

    @Option(
            names = "--of",
            descriptionKey = "schema-of",
            paramLabel = "<kind>",
            description = "Of what: plan (unless given), import-map or rules (of attribution).")
    private Kind kind = Kind.PLAN;

    SchemaCommand() {}

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
