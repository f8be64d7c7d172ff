// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.questions.RuleCurve;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what rules pay over a metric. */
@Command(name = "curve")
final class CurveCommand extends TichengCommand {

    private static final int MOST_CHARACTERS = 40;

    @Parameters(index = "0", paramLabel = "<plan>", descriptionKey = "one-plan")
    private Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "<rule>", descriptionKey = "rule")
    private @Nullable String rule;

    @Option(names = "--at", split = ",", paramLabel = "<value>")
    private List<String> at = List.of();

    @Override
    public Integer call() throws IOException {
        ImmutableList<RuleCurve> all = RuleCurve.of(Plans.document(file).plan());
        ImmutableList<RuleCurve> curves = all.stream()
                .filter(curve -> rule == null || curve.entry().id().value().equals(rule))
                .collect(ImmutableList.toImmutableList());
        if (curves.isEmpty()) {
            throw noCurve(all);
        }
        out().print(curves.stream()
                .map(curve -> curve.text(
                        at.stream().map(text -> value(text, curve)).collect(ImmutableList.toImmutableList()),
                        language()))
                .collect(Collectors.joining("\n")));
        return ExitCode.OK;
    }

    private Refusal noCurve(ImmutableList<RuleCurve> all) {
        if (rule == null) {
            return Refusal.of(ExitCode.USAGE, CliPhrases.NO_CURVES.filled(file));
        }
        return Refusal.of(
                ExitCode.USAGE,
                CliPhrases.NO_CURVE.filled(
                        all.stream()
                                .map(curve -> curve.entry().id().value())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        rule));
    }

    private Exact value(String text, RuleCurve curve) {
        try {
            if (text.length() <= MOST_CHARACTERS) {
                return Level.parse(text, curve.unit().kind());
            }
        } catch (IllegalArgumentException unreadable) {
            throw notAValue(text);
        }
        throw notAValue(text.substring(0, MOST_CHARACTERS) + "…");
    }

    private RuntimeException notAValue(String text) {
        return misunderstood(CliPhrases.NO_VALUE.filled(text));
    }
}
