// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What commission rules say. */
final class CommissionPhrases {

    // ------------------------------------------------------------------------------------------- what was seen

    static final Phrase TIER_REACHED = Phrase.of(
            "ladder.tier-reached", "{base} {value} reach tier {tier} ({band})", "{base} {value} 达到第 {tier} 档（{band}）");
    static final Phrase TIER_CHOSEN = Phrase.of(
            "ladder.tier-chosen", "{base} {value}: tier {tier} ({band})", "{base} {value}：第 {tier} 档（{band}）");
    static final Phrase PART_ABOVE = Phrase.of("ladder.part-above", "part above {bound}", "超过 {bound} 的部分");
    static final Label ROUNDED_PART = Label.of("rounded part", "取整后的部分");
    static final Label TIERS_BELOW = Label.of("tiers below", "以下各档合计");
    static final Label RATE = Label.of("rate", "提成比例");
    static final Phrase COUNTS_AS_ZERO =
            Phrase.of("ladder.negative-as-zero", "{base} {value}, below zero, counts as zero", "{base} {value} 为负，按零计");
    static final Phrase MIRRORED = Phrase.of(
            "ladder.negative-mirrored",
            "{base} {value}, below zero: what {mirror} would earn is taken back",
            "{base} {value} 为负：扣回 {mirror} 应得的提成");
    static final Phrase MIRROR = Phrase.of("ladder.mirror", "{base} above zero", "{base}的绝对值");
    static final Phrase LOCKED = Phrase.of(
            "ladder.locked",
            "{base} {value}, paid only from {bound} on, then back to the first unit: missed by {distance}",
            "{base} {value} 未达到起提点 {bound}（达到后从头计提），相差 {distance}");
    static final Phrase UNLOCKED = Phrase.of(
            "ladder.unlocked",
            "{base} {value}, paid from {bound} on: reached, so back to the first unit",
            "{base} {value} 达到起提点 {bound}，从头计提");

    // ------------------------------------------------------------------------------------------- bases, targets

    static final Phrase ATTAINMENT_BY =
            Phrase.of("base.attainment-by", "attainment of {target} by {achieved}", "{target}达成率（按{achieved}）");
    static final Phrase ATTAINMENT_OF = Phrase.of("base.attainment", "attainment of {target}", "{target}达成率");
    static final Phrase SHARE_OF = Phrase.of("base.share-of", "{share} of {target}", "{target}的 {share}");
    static final Phrase NO_DATA =
            Phrase.of("base.no-data", "Expected {base} with data, but found 0 of 0", "{base}应有数据，但为 0/0");
    static final Phrase NO_DATA_TAKEN_AS = Phrase.of(
            "base.no-data-taken-as", "{base} has no data (0 of 0), taken as {value}", "{base}无数据（0/0），按 {value} 计");
    static final Phrase NO_TARGET =
            Phrase.of("base.no-target", "Expected {target} above zero, but found {value}", "{target}应大于零，但为 {value}");
    static final Phrase NO_TARGET_TAKEN_AS = Phrase.of(
            "base.no-target-taken-as",
            "{target} is missing or not above zero, taken as an attainment of {value}",
            "{target}缺失或不大于零，达成率按 {value} 计");
    static final Phrase NO_TARGET_LOWEST = Phrase.of(
            "ladder.no-target-lowest",
            "{target} is missing or not above zero: the lowest tier",
            "{target}缺失或不大于零：按最低档");
    static final Phrase NO_TARGET_HIGHEST = Phrase.of(
            "ladder.no-target-highest",
            "{target} is missing or not above zero: the highest tier",
            "{target}缺失或不大于零：按最高档");
    static final Phrase NO_TARGET_LOCKED = Phrase.of(
            "ladder.no-target-locked",
            "{target} is missing or not above zero: what pays only from it on pays nothing",
            "{target}缺失或不大于零：未达到以其为准的起提点，不计提");
    static final Phrase NO_TARGET_UNLOCKED = Phrase.of(
            "ladder.no-target-unlocked",
            "{target} is missing or not above zero: what pays only from it on counts as reached",
            "{target}缺失或不大于零：以其为准的起提点视为已达到");
    static final Phrase TARGETS_FALL = Phrase.of(
            "ladder.targets-fall",
            "Expected targets that rise, but tier {tier} ends at {value} after tier {before} at {other}",
            "各档目标应递增，但第 {tier} 档止于 {value}，而第 {before} 档止于 {other}");

    // ------------------------------------------------------------------------------------------- gates, parts, grids

    static final Phrase GATE_NOTHING = Phrase.of("gate.nothing", "a gate is not passed: nothing is paid", "门槛未达到，不计提");
    static final Phrase GATE_OTHERWISE =
            Phrase.of("gate.otherwise", "a gate is not passed: the lower commission is paid", "门槛未达到，按较低的提成计");
    static final Phrase GATE_TIMES = Phrase.of(
            "gate.times", "a gate is not passed: {factor} times the commission is paid", "门槛未达到，提成乘以 {factor}");
    static final Label FULL_COMMISSION = Label.of("commission", "提成");
    static final Phrase PART_RATE = Phrase.of("part.rate", "rate on {part}", "{part}的提成比例");
    static final Phrase REST = Phrase.of("part.rest", "rest of {base}", "其余{base}");
    static final Phrase UNLISTED = Phrase.of(
            "part.unlisted",
            "Expected all of {base} in the parts that have a rate, but found {rest} in none of them",
            "{base}应全部属于有提成比例的部分，但有 {rest} 不属于任何部分");
    static final Phrase REST_UNPAID =
            Phrase.of("part.rest-unpaid", "rest of {base} {rest}: no commission", "其余{base} {rest}：不计提");
    static final Phrase GRID_CHOSEN = Phrase.of(
            "grid.chosen",
            "{row} {rowValue} ({rowBand}) and {column} {columnValue} ({columnBand}): {rate}",
            "{row} {rowValue}（{rowBand}）且{column} {columnValue}（{columnBand}）：{rate}");

    // ------------------------------------------------------------------------------------------- to date

    static final Phrase TO_DATE = Phrase.of("to-date.metric", "{metric} to date", "累计{metric}");
    static final Phrase REQUIRED_TO_DATE =
            Phrase.of("to-date.required", "{requirement} in {stretch} to date", "{stretch}累计，{requirement}");
    static final Phrase BEFORE = Phrase.of("to-date.before", "{metric} before {period}", "{period} 之前的{metric}");
    static final Label COMMISSION_TO_DATE = Label.of("commission to date", "累计提成");
    static final Label COMMISSION_BEFORE = Label.of("commission of the earlier months", "前几个月的提成");
    static final Phrase MONTH_MISSING = Phrase.of(
            "to-date.month-missing",
            "Expected {month} on record for the agent, but found nothing",
            "应有该员工 {month} 的记录，但没有");
    static final Phrase MONTH_COUNTS_AS_ZERO =
            Phrase.of("to-date.month-as-zero", "{month} is not on record and counts as nothing", "{month} 没有记录，按零计");
    static final Phrase VALUE_MISSING = Phrase.of(
            "to-date.value-missing",
            "Expected {metric} of {month} on record, but found none",
            "应有 {month} 的{metric}记录，但没有");

    // ------------------------------------------------------------------------------------------- findings

    static final Phrase NOT_WHOLE = Phrase.of(
            "to-date.not-whole",
            "Expected values to add up over whole periods of the entry, {own|month|months} each, but found {stretch}:"
                    + " some would count twice or never",
            "累计期间应由条目的完整周期组成，每期 {own} 个月，但为{stretch}：部分数值会重复或漏计");
    static final Phrase NO_YEAR = Phrase.of(
            "to-date.no-year",
            "Expected the month with which a year begins only where values add up over a year, but found month {month}"
                    + " beside {stretch}, which it does not move",
            "一年的起始月只用于按年累计，但在按{stretch}累计处写了 {month} 月，对其不起作用");
    static final Phrase JOINING_RATE = Phrase.of(
            "ladder.joining-rate",
            "{rate} instead of {printed} in tier {tier} would join it at {bound} to tier {next}, which starts with"
                    + " {amount}",
            "第 {tier} 档若按 {rate} 而非 {printed} 计，则在 {bound} 处与第 {next} 档的起点 {amount} 衔接");
    static final Phrase RATE_ABOVE_WHOLE = Phrase.of(
            "ladder.rate-above-whole", "Tier {tier} pays {rate}, more than all of it", "第 {tier} 档的比例为 {rate}，超过 100%");
    static final Phrase UNREACHABLE = Phrase.of(
            "ladder.tier-unreachable",
            "Tier {tier} ({band}) is never reached: a base below zero counts as zero",
            "第 {tier} 档（{band}）永远无法达到：负的基数按零计");
    static final Phrase UNREACHABLE_MIRRORED = Phrase.of(
            "ladder.tier-unreachable-mirrored",
            "Tier {tier} ({band}) is never reached: a base below zero is mirrored",
            "第 {tier} 档（{band}）永远无法达到：负的基数按对称计算");
    static final Phrase TIER_LIMITS_CROSSED = Phrase.of(
            "ladder.tier-limits-crossed",
            "The greatest amount of tier {tier}, {most}, is below its least, {least}: the greatest is always paid",
            "第 {tier} 档的最高额 {most} 低于最低额 {least}：总是按最高额支付");
    static final Phrase LIMITS_CROSSED = Phrase.of(
            "ladder.limits-crossed",
            "The cap of {most} is below the floor of {least}: the cap is always paid",
            "封顶 {most} 低于保底 {least}：总是按封顶支付");
    static final Phrase LEAST_ON_NOTHING = Phrase.of(
            "ladder.least-on-nothing",
            "Tier {tier} pays its least amount of {least} even where nothing of the base lies in it, at {bound}",
            "第 {tier} 档在 {bound} 处没有任何基数落入该档，也按最低额 {least} 支付");
    static final Phrase RATE_FALLS = Phrase.of(
            "ladder.rate-falls",
            "The whole base earns {lower} in tier {better} and {higher} in tier {worse}, which is worse",
            "第 {better} 档优于第 {worse} 档，但全额的比例为 {lower}，低于后者的 {higher}");
    static final Phrase GRID_RATE_FALLS = Phrase.of(
            "grid.rate-falls",
            "The rate falls from {higher} to {lower} as {value} improves, in row {row} and column {column}",
            "{value}变好时比例由 {higher} 降至 {lower}（第 {row} 行第 {column} 列）");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Label AMOUNTS_OR_COUNTS =
            Label.of("a target and what is achieved of it as amounts or counts", "以金额或计数表示的目标与完成值");
    static final Label TARGET_UNIT = Label.of("a target in the unit of what is achieved", "与完成值单位相同的目标");
    static final Label BOUND_OF_0 = Label.of("a bound of 0 or above", "不小于 0 的界限");
    static final Label TARGET_METRIC = Label.of("an amount or a count as a target", "金额或计数形式的目标");
    static final Phrase FACTOR_OR_RATES =
            Phrase.of("ladder.expected-factor-or-rates", "a factor or rates for {metric}", "{metric} 的系数与比例表二者之一");
    static final Label A_LADDER = Label.of("a commission-ladder", "commission-ladder 规则");
    static final Label SOME_GATE = Label.of("at least one gate", "至少一个门槛");
    static final Label ONE_ANSWER = Label.of("one answer to a gate that is not passed", "未过门槛时的一种处理");
    static final Phrase LAST_BEGINS = Phrase.of(
            "ladder.expected-last-begins",
            "the last tier to begin where the one before it ends: {words}",
            "最高一档始于前一档的终点（{words}）");
    static final Label OPEN_BELOW = Label.of("the lowest tier to have no lower bound", "最低一档没有下限");
    static final Label SOME_METRIC = Label.of("at least one metric to pay on", "至少一个计提指标");
    static final Label BASE_METRIC = Label.of("amounts, counts, durations or points as a base", "以金额、计数、时长或分数为基数");
    static final Phrase RATIO_ALONE = Phrase.of(
            "ladder.expected-ratio-alone",
            "amounts, counts, durations or points as a base, or {ratio: {metric}} alone",
            "以金额、计数、时长或分数为基数，或单独写 {ratio: {metric}}");
    static final Label ONE_UNIT = Label.of("a base of one unit", "单位一致的基数");
    static final Label METRIC_ONCE = Label.of("every metric of a base once", "基数中每个指标只写一次");
    static final Phrase SOME_BOUND =
            Phrase.of("ladder.expected-some-bound", "at least one bound of {chooser}", "{chooser}的至少一个界限");
    static final Label MONEY_BASE = Label.of("a base of money", "金额形式的基数");
    static final Phrase GRID_ROWS = Phrase.of(
            "ladder.expected-grid-rows", "{count|row|rows} for the bands of {chooser}", "与{chooser}各区间对应的 {count} 行");
    static final Phrase GRID_RATES = Phrase.of(
            "ladder.expected-grid-rates",
            "{count|rate|rates} for the bands of {chooser} in row {row}",
            "第 {row} 行有与{chooser}各区间对应的 {count} 个比例");
    static final Label A_RATIO = Label.of("a ratio", "比率指标");
    static final Label TARGETS_RISE = Label.of("targets that rise", "递增的目标");
    static final Label RATE_OR_PER_UNIT = Label.of("a rate or an amount per unit", "比例与每单位金额二者之一");
    static final Label SOME_THRESHOLD = Label.of("at least one threshold", "至少一个起点");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Label UNLOCKING = Label.of("the bound that unlocks", "起提点");
    static final Phrase TIER_N = Phrase.of("ladder.expected-tier", "tier {tier}", "第 {tier} 档");
    static final Phrase AT = Phrase.of("ladder.expected-at", "{found} at {where}", "{where}的 {found}");
    static final Phrase IN_TIER = Phrase.of("ladder.expected-in-tier", "{found} in tier {tier}", "第 {tier} 档的 {found}");
    static final Phrase ON = Phrase.of("ladder.expected-on", "{found} on {base}", "{found}（基数为{base}）");
    static final Phrase PER_UNIT_PAID = Phrase.of("ladder.expected-per-unit", "{amount} per unit", "每单位 {amount}");
    static final Phrase FLAT_AND = Phrase.of("ladder.expected-flat-and", "{amount} and {slope}", "{amount} 加{slope}");
    static final Label SOME_TIER = Label.of("at least one tier", "至少一档");
    static final Label TIERS_END = Label.of("every tier but the last to end", "除末档外各档均有上限");
    static final Label NO_END = Label.of("one without an end", "没有上限的一档");
    static final Phrase LAST_ENDS =
            Phrase.of("ladder.expected-last-ends", "the last one ending at {bound}", "末档止于 {bound}");
    static final Phrase NO_TARGETS = Phrase.of(
            "ladder.expected-no-targets", "no targets where {chooser} chooses the tier", "由{chooser}选档时不以目标为界限");
    static final Label TARGET_IN_UNIT = Label.of("a target in the unit of the base", "与基数单位相同的目标");
    static final Label BOUNDS_RISE = Label.of("tier bounds to rise", "各档界限递增");
    static final Phrase TIER_FALLS = Phrase.of(
            "ladder.expected-tier-falls",
            "tier {next} ending at {upper} after tier {tier} at {lower}",
            "第 {next} 档止于 {upper}，而第 {tier} 档止于 {lower}");
    static final Label CHOSEN_KINDS = Label.of(
            "only the tiers of whole-amount or interpolated-rate to be chosen by another value",
            "只有 whole-amount 或 interpolated-rate 由其他数值选档");
    static final Phrase CHOSEN_BY =
            Phrase.of("ladder.expected-chosen-by", "{kind} chosen by {chooser}", "由{chooser}选档的 {kind}");
    static final Label A_CHOOSER =
            Label.of("a value that chooses the rate of interpolated-rate", "为 interpolated-rate 选择比例的数值");
    static final Label SHARE_OF_WHAT =
            Label.of("a number, or a share of a metric such as 80% of target-base", "数字，或某指标的占比，如 80% of target-base");
    static final Label RATES_ON_MONEY =
            Label.of("rates only on money, and amounts per-unit on what is counted", "只对金额按比例计提，计件基数用 per-unit 金额");
    static final Label PER_UNIT_ON_OTHERS =
            Label.of("amounts per unit only where the base is not money", "只对非金额基数按单位计酬");
    static final Label ONE_TIER = Label.of("one tier of a flat ladder", "单一比例只有一档");
    static final Label ON_EVERYTHING =
            Label.of("a rate on everything only tier by tier in base-and-excess", "只有 base-and-excess 的各档可对全额计提");
    static final Label FIXED = Label.of("fixed amounts", "固定金额");
    static final Label NO_LIMITS = Label.of("no limits between the points of a curve", "曲线各点之间不设限额");
    static final Label SOME_LIMITS = Label.of("limits or factors", "限额或系数");
    static final Label NOTHING_BELOW = Label.of("nothing paid below the first point", "首个点以下不计提");
    static final Label AMOUNTS_AT_POINTS = Label.of("amounts at the points of a curve", "曲线各点处为金额");
    static final Label RATES_AT_POINTS = Label.of("rates at the points of a curve", "曲线各点处为比例");
    static final Label FLAT_OR_WHOLE = Label.of("a ladder that is flat or of the whole amount", "单一比例或全额累进的阶梯");
    static final Label RATES_ALONE = Label.of("tiers that only have rates", "只有比例的各档");
    static final Label AMOUNT_OR_LIMITS = Label.of("amounts or limits", "固定金额或限额");
    static final Label LADDER_WITHOUT_LIMITS =
            Label.of("a ladder without limits, which belong to the entry of the plan", "不带限额的阶梯（限额写在方案条目上）");
    static final Label SOME_PART = Label.of("at least one part", "至少一个部分");
    static final Label PART_ONCE = Label.of("every part once", "每个部分只写一次");
    static final Label PARTS_IN_UNIT = Label.of("parts in the unit of the base", "与基数单位相同的各部分");
    static final Phrase RATE_PER_TIER = Phrase.of(
            "ladder.expected-rate-per-tier", "one rate, or one for each of {count|tier|tiers}", "一个比例，或 {count} 档各一个");

    static final Phrase NOT_HIRED = Phrase.of(
            "commission.no-hire-date",
            "Expected a day of hiring for agent {agent}, whose years of employment add up, but found none",
            "按入职年度累计，员工 {agent} 应有入职日期，但没有");

    private CommissionPhrases() {}
}
