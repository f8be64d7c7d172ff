// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType;

/** The rules and bases of this module. */
public final class CommissionBlocks implements BlockProvider {

    private static final BlockWords WORDS = BlockWords.of("""
            pay-rule.commission-ladder: A commission by tiers of a base. | 按基数分档的阶梯提成。
              =: commission on {base}, {kind}[; {chosen-by} chooses the tier][; nothing below {unlocked-from}][; times {times}][; at least {at-least}][; at most {at-most}][; a base below zero: {negative-base}][; without a target: {if-no-target}][; the part of each tier {rounding}] | 按{base}提成，{kind}[；档位由{chosen-by}决定][；低于 {unlocked-from} 不发][；再乘以 {times}][；不低于 {at-least}][；不高于 {at-most}][；基数为负时{negative-base}][；没有目标时{if-no-target}][；各档部分{rounding}]
              base: What the commission is paid on. | 提成基数。
              kind: How tiers pay: flat, part by part, on the whole amount, a constant and a rate on the excess, fixed amounts, or lines between points. | 计法：单一、分段累进、全额、底额加超出部分、固定金额或点间连线。
              tiers: The tiers, from the lowest to the highest. | 各档，由低到高。
              chosen-by: The value that chooses the tier of whole-amount, where it is not the base, and the rate of interpolated-rate, which needs one. | whole-amount 中决定档位的数值，不写则为基数；interpolated-rate 中决定比例的数值，必须写明。
              negative-base: What a base below zero counts as. | 基数为负时如何计。
              if-no-target: What happens where bounds are shares of a target that the agent lacks. | 档界为目标占比而员工没有目标时如何处理。
              unlocked-from: The bound below which nothing is paid. | 低于该界限则不发。
              times: What the commission is multiplied by. | 提成的乘数。
              at-least: The least commission. | 提成下限。
              at-most: The greatest commission. | 提成上限。
              rounding: How the part of each tier is rounded; exact until the line unless written. | 各档部分如何取整；不写则到行才取整。
              printed-rows: The rows as they stand in print, kept to find gaps and overlaps. | 表格原文各行，用于查出缺口与重叠。
            row.tier: A tier. | 一档。
              =: {band}: [{rate}][, {per-unit} for each unit][, {flat} fixed][, on {on}][, at least {at-least}][, at most {at-most}] | {band}：[{rate}][，每单位 {per-unit}][，固定 {flat}][，按{on}计][，不低于 {at-least}][，不高于 {at-most}]
              rate: The rate. | 比例。
              per-unit: An amount for each unit of the base. | 基数每单位的金额。
              flat: A fixed amount, beside the rate where there is one; where tiers add up, of each that is reached. | 固定金额，可与比例并用；各档累加时，达到的每一档都计。
              on: What the rate is of, in a tier with a constant: the part above its bound, or everything. | 有底额的档中比例的基数：超出部分或全部。
              at-least: The least that the tier pays. | 本档下限。
              at-most: The most that the tier pays. | 本档上限。
            pay-rule.commission-by-part: Commission at other rates for some parts of the base; the total chooses the tier. | 部分基数另有比例的提成；档位由合计决定。
              =: commission by the tiers of a total, at other rates for some parts; the rest: {rest} | 按合计分档提成，其中几部分另有比例；其余{rest}
              ladder: The tiers of the total: flat or on the whole amount. | 合计的档位：单一或全额。
              parts: The parts with rates of their own. | 另有比例的部分。
              rest: What the rest of the total earns. | 其余部分如何计。
            row.part: A part of the base. | 基数的一部分。
              =: {metric}: [times {times}][, {rates}] | {metric}：[乘以 {times}][，{rates}]
              metric: The part. | 该部分的指标。
              times: What the tier's rate is multiplied by. | 档位比例的乘数。
              rates: The rates of its own instead, one for each tier. | 各档的专属比例，代替乘数。
            pay-rule.rate-grid: Commission at a rate that two values choose together. | 由两项数值共同决定比例的提成。
              =: commission on {base} at the rate that two values choose[; a base below zero: {negative-base}] | 按{base}提成，比例由两项数值共同决定[；基数为负时{negative-base}]
              base: What is paid on, an amount of money. | 提成基数（金额）。
              down: The value that chooses the row. | 决定行的数值。
              across: The value that chooses the column. | 决定列的数值。
              rows: The rates, row by row, from the lowest band of each value. | 各行比例，由各数值的最低区间起。
              negative-base: What a base below zero counts as. | 基数为负时如何计。
            row.grid-axis: A side of a grid. | 表格的一个维度。
              =: {chosen-by}, bounds {bounds} ({edge}) | {chosen-by}，界限 {bounds}（{edge}）
              chosen-by: The value. | 数值。
              edge: To which band a bound belongs: that from it, or that up to it. | 界限归属：归上一区间或归下一区间。
              bounds: The bounds between the bands, rising. | 区间界限，递增。
            row.grid-row: A row of rates. | 一行比例。
              =: {rates} | {rates}
              rates: The rates, from the lowest band of the value across. | 各列比例，由最低区间起。
            pay-rule.gated-commission: Commission behind gates, and what failing one means. | 设门槛的提成，以及未过门槛时如何计。
              =: paid only to those who pass all gates[; else times {otherwise-times}] | 通过全部门槛才发[；否则乘以 {otherwise-times}]
              commission: What is paid behind the gates. | 通过门槛后的提成。
              gates: The gates, in the order in which they are tried. | 各门槛，按检查顺序。
              otherwise: What is paid instead. | 未通过时改付的提成。
              otherwise-times: What the commission is multiplied by instead. | 未通过时提成的乘数。
            pay-rule.commission-to-date: Commission on the longer period to date, less what the part of it before earns by the same rule; both are rounded as a line is, so that the lines sum to what all of it earns. | 按累计至今计提成，减去此前部分按同一规则应得的提成；两者均按行舍入，各期合计等于整段应得。
              =: {commission}, on {cadence} to date, less what the part of it before earns by the same rule; an earlier month without a record: {unknown-month}[; years begin with {year-begins}] | {commission}，按{cadence}累计计算，减去此前部分按同一规则应得的提成；此前没有记录的月份{unknown-month}[；一年自{year-begins}起]
              commission: What is paid on the values to date. | 按累计数值计的提成。
              cadence: The stretch in which values add up. | 累计的期间。
              year-begins: The month with which a year begins; it says nothing of other stretches. | 一年从哪个月开始；对其他期间不起作用。
            condition.to-date: A condition that is judged on the values of a longer period to date. | 按累计至今的数值判断的条件。
              =: {=}; an earlier month without a record: {unknown-month}[; years begin with {year-begins}] | {=}，此前没有记录的月份{unknown-month}[，一年自{year-begins}起]
              when: The condition. | 条件。
              cadence: The stretch in which values add up. | 累计的期间。
              year-begins: The month with which a year begins; it says nothing of other stretches. | 一年从哪个月开始；对其他期间不起作用。
            base.metrics: Metrics added up, less others. | 指标相加，减去其他指标。
              =: {metrics+}[ less {less+}] | {metrics+}[减{less+}]
              metrics: What is added up, of one unit. | 相加的指标，单位相同。
              less: What is taken off. | 减去的指标。
            base.ratio: The quotient of a ratio. | 比率的商。
              =: {metric}[, {if-no-data} without data] | {metric}[（没有数据时取 {if-no-data}）]
              metric: The ratio. | 比率指标。
            base.attainment: What was achieved divided by its target. | 完成值除以目标。
              =: {achieved} as a share of {target}[, {if-no-target} without a target] | {achieved}占{target}的比例[（没有目标时取 {if-no-target}）]
              achieved: What was achieved. | 完成值。
              target: The agent's target. | 员工的目标。
              if-no-target: The attainment of an agent without a target above zero; a problem unless written. | 没有正数目标时的完成率；不写则报告问题。
            """);

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public CommissionBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                CommissionLadder.TYPE,
                CommissionByPart.TYPE,
                RateGrid.TYPE,
                GatedCommission.TYPE,
                CommissionToDate.TYPE,
                ConditionToDate.TYPE,
                MetricBase.TYPE,
                QuotientBase.OfRatio.TYPE,
                QuotientBase.Attainment.TYPE);
    }

    @Override
    public BlockWords words() {
        return WORDS;
    }
}
