// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.NEW_CUSTOMER_SALES;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.metric.Metrics.TARGET_BASE;
import static io.github.ticheng.core.number.Rate.percent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of options on a ladder of every kind: what each promises holds beside the other, on both sides of zero. */
class LadderPairsTest {

    enum Option {
        MIRRORED,
        AT_LEAST_50,
        AT_MOST_800,
        TIMES_3_HALVES,
        UNLOCKED_FROM_5000,
        NO_TARGET_LOWEST,
        NO_TARGET_HIGHEST,
        CHOSEN_BY_ATTAINMENT,
        TWICE_FOR_A_PART,
        GATE_AT_7000,
        HALF_BELOW_7000,
        TO_DATE,
        WHOLE_YUAN
    }

    private static final Set<Option> OF_THE_LADDER =
            EnumSet.of(Option.AT_LEAST_50, Option.AT_MOST_800, Option.TIMES_3_HALVES, Option.UNLOCKED_FROM_5000);

    /** Sales around every bound, rising. */
    private static final List<Exact> SOLD = ImmutableList.of(
                    "0.01", "4999.99", "5000", "5000.01", "6999.99", "7000", "19999.99", "20000", "20000.01", "100000")
            .stream()
            .map(Exact::parse)
            .toList();

    // ---------------------------------------------------------------------------------------------- the rule

    /** Three tiers that rise, up to 5,000 and up to 20,000; where targets are missing, 25% and 100% of one. */
    private static CommissionLadder ladder(LadderKind kind, Set<Option> options) {
        boolean isChosen = options.contains(Option.CHOSEN_BY_ATTAINMENT) || kind == LadderKind.INTERPOLATED_RATE;
        boolean onTarget = options.contains(Option.NO_TARGET_LOWEST) || options.contains(Option.NO_TARGET_HIGHEST);
        List<TierPay> pays = switch (kind) {
            case FLAT -> List.of(TierPay.of(percent("4")));
            case MARGINAL, WHOLE_AMOUNT ->
                List.of(TierPay.of(percent("1")), TierPay.of(percent("2")), TierPay.of(percent("3")));
            case BASE_AND_EXCESS ->
                List.of(
                        TierPay.of(percent("1")),
                        TierPay.of(percent("2")).plus("50"),
                        TierPay.of(percent("4")).plus("350"));
            case HIGHEST_FIXED, CUMULATIVE_FIXED ->
                List.of(TierPay.fixed("10"), TierPay.fixed("200"), TierPay.fixed("700"));
            case INTERPOLATED ->
                List.of(
                        TierPay.NOTHING,
                        TierPay.fixed("100"),
                        TierPay.of(percent("3")).plus("500"));
            case INTERPOLATED_RATE -> List.of(TierPay.NOTHING, TierPay.of(percent("2")), TierPay.of(percent("3")));
        };
        ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
        for (int i = 0; i < pays.size(); i++) {
            String share = i == 0 ? "25%" : "100%";
            Bound bound = isChosen
                    ? Bound.of(share)
                    : onTarget ? Bound.of(share, TARGET_BASE) : Bound.of(i == 0 ? "5000" : "20000");
            tiers.add(new Tier(i == pays.size() - 1 ? null : bound, false, pays.get(i)));
        }
        LadderOptions all = LadderOptions.NONE.withChosenBy(isChosen ? Base.attainment(SALES, TARGET_BASE) : null);
        if (options.contains(Option.UNLOCKED_FROM_5000)) {
            all = all.withUnlockedFrom(Bound.of(isChosen ? "25%" : "5000"));
        }
        CommissionLadder ladder = new CommissionLadder(Base.of(SALES), kind, tiers.build(), all);
        for (Option option : options) {
            ladder = switch (option) {
                case MIRRORED -> ladder.negativeBase(NegativeBase.MIRRORED);
                case AT_LEAST_50 -> ladder.atLeast("50");
                case AT_MOST_800 -> ladder.atMost("800");
                case TIMES_3_HALVES -> ladder.times("1.5");
                case NO_TARGET_LOWEST -> ladder.ifNoTarget(NoTarget.LOWEST_TIER);
                case NO_TARGET_HIGHEST -> ladder.ifNoTarget(NoTarget.HIGHEST_TIER);
                default -> ladder;
            };
        }
        return ladder;
    }

    private static PayRule rule(LadderKind kind, Set<Option> options) {
        PayRule rule = ladder(kind, options);
        if (options.contains(Option.TWICE_FOR_A_PART)) {
            rule = Ladders.byPart((CommissionLadder) rule, CommissionByPart.Part.times(NEW_CUSTOMER_SALES, "2"));
        }
        if (options.contains(Option.HALF_BELOW_7000)) {
            rule = Ladders.gated(rule, Conditions.atLeast(SALES, "7000")).otherwiseTimes("0.5");
        }
        if (options.contains(Option.GATE_AT_7000)) {
            rule = Ladders.gated(rule, Conditions.atLeast(SALES, "7000"));
        }
        return options.contains(Option.TO_DATE) ? Ladders.quarterToDate(rule) : rule;
    }

    /** What sales come to: in one month, or in two of which the second brings 300. */
    private record Paid(CompensationPlan plan, Set<Option> options, boolean hasTarget) {

        Exact on(Exact sales) {
            if (!options.contains(Option.TO_DATE)) {
                return run("2024-07", sales, "20000", Ledger.empty()).amount();
            }
            Exact last = Exact.of(300);
            Month july = run("2024-07", sales.minus(last), "10000", Ledger.empty());
            return july.amount()
                    .plus(run("2024-08", last, "10000", july.run().ledger()).amount());
        }

        private Month run(String month, Exact sales, String target, Ledger ledger) {
            return new Month(plan.run(
                    TeamFacts.builder("desk", month, "CNY")
                            .agent("li-na", own -> {
                                own.put(SALES, sales.toString());
                                own.put(
                                        NEW_CUSTOMER_SALES,
                                        sales.times(Exact.parse("0.4")).toString());
                                if (hasTarget) {
                                    own.put(TARGET_BASE, target);
                                }
                            })
                            .build(),
                    ledger));
        }

        private record Month(TeamRun run) {
            Exact amount() {
                return run.statement("li-na").total().amount();
            }
        }
    }

    // ---------------------------------------------------------------------------------------------- the promises

    @ParameterizedTest
    @EnumSource
    void paid_everyPairOfOptions_keepsThePromisesOfBoth(LadderKind kind) {
        List<Set<Option>> refused = new ArrayList<>();
        List<Set<Option>> expected = new ArrayList<>();
        for (Option first : Option.values()) {
            for (Option second : Option.values()) {
                if (first.compareTo(second) > 0) {
                    continue;
                }
                Set<Option> pair = EnumSet.of(first, second);
                if (isRefused(kind, pair)) {
                    expected.add(pair);
                }
                PayRule rule;
                try {
                    rule = rule(kind, pair);
                } catch (IllegalArgumentException meaningless) {
                    refused.add(pair);
                    continue;
                }
                assertPromises(kind, pair, rule);
            }
        }
        assertThat(refused).isEqualTo(expected);
    }

    /** Another value chooses only tiers that can be chosen; parts take neither limits nor other tiers than of the whole amount. */
    private static boolean isRefused(LadderKind kind, Set<Option> pair) {
        boolean isChosen = pair.contains(Option.CHOSEN_BY_ATTAINMENT) && !kind.canBeChosenByAnother();
        boolean isPart = pair.contains(Option.TWICE_FOR_A_PART)
                && (pair.stream().anyMatch(OF_THE_LADDER::contains)
                        || (kind != LadderKind.FLAT && kind != LadderKind.WHOLE_AMOUNT));
        return isChosen || isPart;
    }

    private static void assertPromises(LadderKind kind, Set<Option> pair, PayRule rule) {
        CompensationPlan plan = CompensationPlan.builder("desk", "1", "CNY")
                .rounding(Rounding.of(pair.contains(Option.WHOLE_YUAN) ? "1" : "0.01", RoundingMode.HALF_UP))
                .pay("commission", rule)
                .build();
        boolean isChosen = pair.contains(Option.CHOSEN_BY_ATTAINMENT) || kind == LadderKind.INTERPOLATED_RATE;
        Paid paid = new Paid(plan, pair, isChosen);
        Exact atZero = paid.on(Exact.ZERO);
        Exact before = atZero.min(Exact.ZERO);
        for (Exact sales : SOLD) {
            String where = kind + " " + pair + " at " + sales;
            Exact amount = paid.on(sales);
            boolean isBelowGate = sales.isLessThan(Exact.of(7000));
            boolean isNothing = (pair.contains(Option.UNLOCKED_FROM_5000) && sales.isLessThan(Exact.of(5000)))
                    || (pair.contains(Option.GATE_AT_7000) && isBelowGate);
            if (isNothing) {
                assertThat(amount).as(where).isEqualTo(Exact.ZERO);
            } else if (pair.contains(Option.AT_LEAST_50)) {
                boolean isHalf = pair.contains(Option.HALF_BELOW_7000) && isBelowGate;
                assertThat(amount).as(where).isGreaterThanOrEqualTo(Exact.of(isHalf ? 25 : 50));
            }
            if (pair.contains(Option.AT_MOST_800)) {
                assertThat(amount).as(where).isLessThanOrEqualTo(Exact.of(800));
            }
            assertThat(amount).as(where).isGreaterThanOrEqualTo(before);
            assertThat(paid.on(sales.negated()))
                    .as("the opposite of " + where)
                    .isEqualTo(pair.contains(Option.MIRRORED) ? amount.negated() : atZero);
            before = amount;
        }
        assertThat(plan.check()).noneMatch(finding -> finding.code().contains("falls"));
    }
}
