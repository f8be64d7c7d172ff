// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which metrics facts that are made may have, and of which currency their amounts are. */
final class KnownMetrics {

    @Option(names = "--plan", descriptionKey = "facts-plan", paramLabel = "<file>")
    private @Nullable Path plan;

    @Option(names = "--currency", paramLabel = "<code>")
    private String currency = "CNY";

    /** The metrics and the currency. */
    record Said(ImmutableList<Metric> metrics, Currency currency) {

        static Said of(Plans plans) {
            return new Said(plans.metrics(), plans.currency());
        }
    }

    /** What the plan says, or the options. */
    Said read() throws IOException {
        if (plan != null) {
            return Said.of(Plans.read(List.of(plan)));
        }
        return new Said(Plans.known(Metrics.ALL), ImportOptions.read(currency, Money::currency, CliPhrases.A_CURRENCY));
    }
}
