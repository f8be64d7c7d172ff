// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.cli.pay.FactsInput;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run is made of. */
final class RunOptions {

    @Option(
            names = "--plan",
            paramLabel = "<file>",
            required = true,
            description = "The plan, in YAML or JSON; several times for the dated versions of one plan.")
    private List<Path> plans = List.of();

    @Option(
            names = "--facts",
            paramLabel = "<file>",
            required = true,
            description = "The facts: a CSV or JSON file, or a folder of them, such as one a month. Periods are paid in"
                    + " their order.")
    @SuppressWarnings("NullAway.Init")
    private Path facts;

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Option(
            names = "--corrections",
            paramLabel = "<file>",
            description =
                    "Corrections of earlier periods, in CSV; unless given, corrections.csv in the folder of facts."
                            + " JSON facts have their own.")
    private @Nullable Path corrections;

    @Option(
            names = "--is-agent",
            paramLabel = "<id>",
            description = "An agent whose row is refused because it looks like a total or average; several times for"
                    + " several.")
    private List<String> agents = List.of();

    @Option(
            names = "--ledger",
            paramLabel = "<folder>",
            description = "What was paid before: a JSON file per team. Paying brings it forward.")
    private @Nullable Path ledger;

    @Option(
            names = "--paused",
            paramLabel = "<team>",
            description = "A team that was not paid for a while: periods may be missing on record before its next one;"
                    + " several times for several.")
    private List<String> paused = List.of();

    /** The plan. */
    Plans plans() throws IOException {
        return Plans.read(plans);
    }

    /**
     * The facts.
     *
     * @param told takes the report of an import
     */
    FactsInput facts(Plans plan, Language language, Consumer<String> told) throws IOException {
        String[] known = agents.toArray(new String[0]);
        if (!imports.isWanted(facts)) {
            return FactsInput.of(facts, corrections, known, plan.metrics(), plan.currency());
        }
        if (corrections != null) {
            throw Refusal.of(ExitCode.USAGE, Message.of(CliPhrases.NO_CORRECTIONS_OF_EXPORTS));
        }
        return FactsInput.of(facts, imports.read(facts, plan.metrics(), plan.currency(), known, language, told));
    }

    /** The folder of the ledgers; null if nothing is on record. */
    @Nullable
    Path ledger() {
        return ledger;
    }

    /** The teams that may have periods missing on record. */
    ImmutableSet<TeamId> paused(Function<String, TeamId> reader) {
        return paused.stream().map(reader).collect(ImmutableSet.toImmutableSet());
    }
}
