// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one agent is paid for one period.
 *
 * <p>Plain data, equal by value. The total is the sum of the lines, by construction.
 *
 * @param agent who is paid
 * @param lines the pay lines, in the order of the plan
 * @param total the sum of the lines
 * @param scorecard the agent's scorecard, or null if the plan has none or the agent was not assessed
 * @param notAssessed why the agent was not assessed, else null
 * @param outcomes what the assessment leads to
 * @param balances what is carried into the next period
 */
public record Statement(
        Agent agent,
        ImmutableList<PayLine> lines,
        Money total,
        @Nullable Scorecard scorecard,
        @Nullable Message notAssessed,
        ImmutableList<Outcome> outcomes,
        ImmutableList<Balance> balances)
        implements Serializable {

    /** The line of a rule; the first one if the rule made several. */
    public Optional<PayLine> line(RuleId rule) {
        for (PayLine line : lines) {
            if (line.rule().equals(rule)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** The line of a rule, by its id as text: {@code statement.line("personal-commission")}. */
    public Optional<PayLine> line(String rule) {
        return line(RuleId.of(rule));
    }

    /** The statement as aligned text, for a terminal or a log. */
    public String text(Language language) {
        return StatementText.of(this, language);
    }
}
