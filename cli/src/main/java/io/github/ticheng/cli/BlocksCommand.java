// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.documents.plan.BlockGuide;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.tree.Spelling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what plans can be made of. */
@Command(name = "blocks")
final class BlocksCommand extends TichengCommand {

    @Parameters(arity = "0..1", paramLabel = "<name>", descriptionKey = "block-name")
    private @Nullable String name;

    @Override
    public Integer call() {
        PlanDocuments documents = Plans.documents();
        BlockGuide guide = documents.guide(
                ImmutableList.of(documents.read(PlanDocuments.everyBlock()).plan()));
        if (name == null) {
            out().print(guide.text(language()));
            return ExitCode.OK;
        }
        String found = name;
        out().print(guide.text(found, language())
                .orElseThrow(() -> Refusal.of(
                        ExitCode.USAGE,
                        CliPhrases.NO_BLOCK.filled(
                                Spelling.nearest(found, guide.names()).orElse("commission-ladder"), found))));
        return ExitCode.OK;
    }
}
