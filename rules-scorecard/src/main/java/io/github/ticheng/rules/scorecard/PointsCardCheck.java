// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;

/** Looks for what is wrong or unwise about a {@link PointsCard}. */
final class PointsCardCheck {

    private PointsCardCheck() {}

    static ImmutableList<Finding> of(PointsCard card, Unit money) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        findings.addAll(card.criteria().findings(money));
        card.adjustments().forEach(adjustment -> findings.addAll(adjustment.findings(money)));
        Exact full = card.fullMarks();
        Exact cap = card.cap();
        Exact pass = card.passPoints();
        // Adjustments may add without limit, and then every pass mark can be reached.
        Exact most = card.adjustments().isEmpty() ? full : null;
        if (cap != null && (most == null || cap.isLessThan(most))) {
            most = cap;
        }
        if (cap != null && cap.isLessThan(full)) {
            findings.add(warning(ScorecardPhrases.CAP_BELOW_FULL_MARKS, "cap", cap, "full", full));
        }
        if (pass != null && most != null && pass.isGreaterThan(most)) {
            findings.add(warning(ScorecardPhrases.PASS_OUT_OF_REACH, "mark", pass, "most", most));
        }
        return findings.build();
    }

    private static Finding warning(Phrase phrase, String one, Exact first, String two, Exact second) {
        return Finding.of(
                Severity.WARNING,
                Message.saying(phrase)
                        .with(one, Figure.of(first, Unit.POINTS))
                        .with(two, Figure.of(second, Unit.POINTS))
                        .build());
    }
}
