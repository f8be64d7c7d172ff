// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;

/** How often things happened: "lateness 1, leaves 1"; "none" if nothing did. */
record Occurrences(ImmutableList<Metric> metrics, ImmutableList<Exact> counts, Unit money) implements Words {

    @Override
    public String in(Language language) {
        List<String> happened = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (!counts.get(i).isZero()) {
                Metric metric = metrics.get(i);
                happened.add(metric.in(language) + " " + metric.unit(money).format(counts.get(i), language));
            }
        }
        return happened.isEmpty() ? CriterionPhrases.NONE.in(language) : String.join(language.between(), happened);
    }
}
