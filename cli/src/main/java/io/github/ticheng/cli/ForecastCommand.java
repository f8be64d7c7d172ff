// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.period.Period;
import io.github.ticheng.questions.Forecast;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a period that still runs will cost. */
@Command(name = "forecast")
final class ForecastCommand extends AgentCommand {

    @Option(names = "--known-to", required = true, paramLabel = "<day>")
    @SuppressWarnings("NullAway.Init")
    private String knownTo;

    @Option(names = "--seed", paramLabel = "<number>")
    private long seed = 1;

    @Option(names = "--tries", paramLabel = "<count>")
    private int tries = Forecast.TRIES;

    @Option(names = "--latest", paramLabel = "<count>")
    private @Nullable String latest;

    @Option(names = "--season", descriptionKey = "forecast-season")
    private boolean isSeasonal;

    @Mixin
    private AnswerOptions form = new AnswerOptions();

    ForecastCommand() {}

    @Override
    public Integer call() throws IOException {
        LocalDate known = read(knownTo, Period::parseDay, SlipOptions.A_DAY);
        int periods = latest == null ? Integer.MAX_VALUE : read(latest, ImportOptions::positive, CliPhrases.A_COUNT);
        Forecast.Past past = new Forecast.Past(periods, isSeasonal);
        out().print(form.joined(look(
                null,
                (plans, payroll, facts, before) ->
                        form.of(Forecast.of(plans.book(), facts, before, past, known, seed, tries), language()))));
        return ExitCode.OK;
    }
}
