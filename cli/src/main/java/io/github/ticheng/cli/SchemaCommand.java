// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import picocli.CommandLine.Command;

/** Prints the schema of plans. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema (2020-12) of plans, with which editors complete and check them.",
            "",
            "  ticheng schema > ticheng-plan.schema.json",
            "",
            "An editor with a YAML language server then needs one comment at the top of a plan:",
            "",
            "  # yaml-language-server: $schema=ticheng-plan.schema.json"
        },
        exitCodeList = {ExitCodes.OK, ExitCodes.USAGE, ExitCodes.FAULT})
final class SchemaCommand extends TichengCommand {

    SchemaCommand() {}

    @Override
    public Integer call() {
        String schema = Plans.documents().schema();
        out().print(schema.endsWith("\n") ? schema : schema + "\n");
        return ExitCode.OK;
    }
}
