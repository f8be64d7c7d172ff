// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType;

/** The rules and criteria that this module ships. */
public final class ScorecardBlocks implements BlockProvider {

    private static final BlockWords WORDS = BlockWords.of("""
            score-rule.points-card: A scorecard: criteria that come to a score, and additions and deductions beyond them. | 考核表：各考核项合成得分，另有加分与扣分。
              =: the points of all criteria make the score[ ({combination})][; full marks {full-marks}][; all additions at most {most-added}][; all deductions at most {most-deducted}][; at least {floor}][; at most {cap}][; {rounding}][; passed from {pass-mark} on][; passed from {pass-share} of full marks on] | 各考核项的分数合成得分[（{combination}）][；满分 {full-marks} 分][；加分合计最多 {most-added} 分][；扣分合计最多 {most-deducted} 分][；最低 {floor} 分][；最高 {cap} 分][；{rounding}][；{pass-mark} 分起合格][；满分的 {pass-share} 起合格]
              combination: Whether points are summed, or each criterion counts as its share of its maximum, by its weight. | 分数相加，或各项按其占满分的比例与权重合成。
              criteria: The criteria, which make up full marks. | 构成满分的考核项。
              full-marks: Full marks, to which the greatest points of the criteria have to sum where points are summed; what the criteria come to unless written. | 满分；分数相加时，各考核项最高分之和须与之相等；不写则为各考核项之和。
              adjustments: Additions and deductions beyond the criteria. | 考核项之外的加分与扣分。
              most-added: The most that all additions together add. | 加分合计上限。
              most-deducted: The most that all deductions together take, positive. | 扣分合计上限（正数）。
              floor: The least score. | 最低得分。
              cap: The greatest score. | 最高得分。
              rounding: How the score is rounded; not at all unless written. | 得分的舍入；不写则不舍入。
              pass-mark: The least score that passes. | 及格分。
              pass-share: The pass mark as a share of full marks, instead of points. | 以满分占比表示的及格线，代替分数。
            row.weighted: A criterion with its weight. | 考核项及其权重。
              =: {criterion}[, weight {weight}%] | {criterion}[，权重 {weight}%]
              criterion: The criterion. | 考核项。
              weight: The weight in hundredths of the whole, where points are a weighted mean. | 权重（百分数），用于加权平均。
            criterion.bands: Points for each band of a measure. | 按区间计分。
              =: {label}: points by {measure}[, {if-no-data} without data][?monotone=] | {label}：按{measure}计分[，没有数据时 {if-no-data} 分][?monotone=]
              id: The id of the criterion. | 考核项编号。
              label: What people call it; what is measured unless written. | 显示名称；不写则为衡量对象。
              measure: What is measured. | 衡量对象。
              monotone: Declares that a better value never scores less; a table that does is then an error. | 声明数值越好得分不降；表格违反时报错。
            row.band-points: The points of a band. | 一个区间的分数。
              =: {band}: {points} | {band}：{points} 分
              points: The points. | 分数。
            criterion.linear: Points on straight lines between some values of a measure. | 在若干数值之间按直线计分。
              =: {label}: points by {measure}, in straight lines between these values, {beyond} beyond them[, {if-no-data} without data][?monotone=] | {label}：按{measure}计分，数值之间按直线变化，两端之外{beyond}[，没有数据时 {if-no-data} 分][?monotone=]
              id: The id of the criterion. | 考核项编号。
              label: What people call it; what is measured unless written. | 显示名称；不写则为衡量对象。
              measure: What is measured. | 衡量对象。
              rows: The points at some values, at least two, the values rising. | 若干数值处的分数，至少两行，数值递增。
              beyond: What becomes of values below the first and above the last. | 超出首尾数值时如何计。
              monotone: Declares that a better value never scores less; lines that do are then an error. | 声明数值越好得分不降；违反时报错。
            row.line-points: The points at a value. | 一个数值处的分数。
              =: {at}: {points} | {at}：{points} 分
              at: The value, in the unit of the measure. | 数值，以衡量对象的单位计。
              points: The points. | 分数。
            criterion.ratings: Points for each rating, such as excellent 20, good 15. | 按评语计分，如优 20、良 15。
              =: {label}: points by {metric}, at most {maximum}[, {if-no-data} without data] | {label}：按{metric}计分，最高 {maximum} 分[，没有数据时 {if-no-data} 分]
              id: The id of the criterion. | 考核项编号。
              label: What people call it; the name of the metric unless written. | 显示名称；不写则为指标的名称。
              metric: The rating. | 评语指标。
              maximum: Full points. | 满分。
            row.rating-points: The points of a rating. | 一个评语的分数。
              =: {label}: {points}[?rating=] | {label}：{points} 分[?rating=]
              rating: The rating. | 评语。
              label: What people call it; the rating unless written. | 显示名称；不写则为评语。
              points: The points. | 分数。
            criterion.occurrences: Points to start with, less some for every occurrence. | 起始分，每发生一次扣减。
              =: {label}: {start} points to start with, at most {maximum}[, at least {floor}][; the balance goes on and gains {heals} each period][, {if-no-data} without data] | {label}：起始 {start} 分，最高 {maximum} 分[，最低 {floor} 分][；余分逐期延续，每期恢复 {heals} 分][，没有数据时 {if-no-data} 分]
              id: The id of the criterion. | 考核项编号。
              label: What people call it; its id unless written. | 显示名称；不写则为编号。
              start: The points to start with. | 起始分。
              rows: What is counted, each metric once. | 计数项目，每项指标一次。
              floor: The least points; no limit unless written. | 最低分；不写则不限。
              maximum: The most points. | 最高分。
              heals: The points that a balance gains each period, which then goes on from the last one; every period begins anew unless written. | 每期恢复的分数，余额逐期结转；不写则每期重新起算。
            row.occurrence: Points for each of something that is counted. | 每次发生的分数。
              =: {metric}: {each} each | {metric}：每次 {each} 分
              each: The points for each; negative for a deduction. | 每次的分数；扣分为负。
            criterion.target: The share of a target that was reached, times the points of the whole target. | 目标完成率乘以满分。
              =: {label}: {metric} as a share of [a target of {target}][{target-metric}], times {maximum} points[; a lower share counts as {least}][; a higher share counts as {most}][?unlimited=; the share has no limit][, {if-no-data} without data] | {label}：{metric}占[目标 {target} ][{target-metric}]的比例，乘以 {maximum} 分[；比例最低计 {least}][；比例最高计 {most}][?unlimited=；比例不封顶][，没有数据时 {if-no-data} 分]
              id: The id of the criterion. | 考核项编号。
              label: What people call it; the name of the metric unless written. | 显示名称；不写则为指标的名称。
              target: The target of all agents, in the metric's unit. | 所有员工的目标，以指标的单位计。
              target-metric: The metric with each agent's own target, instead. | 各员工目标所在的指标，代替统一目标。
              maximum: The points of the whole target. | 完成目标的分数。
              least: What a lower share counts as. | 完成率的最低计入值，更低的按此计。
              most: What a higher share counts as. | 完成率的最高计入值，更高的按此计。
              unlimited: Whether there is no greatest share. | 完成率是否不设上限。
            criterion.given: Points that somebody gave. | 直接给定的分数。
              =: {label}: the points given in {metric}[, at most {maximum}][, {if-no-data} without data] | {label}：{metric}所给的分数[，最高 {maximum} 分][，没有数据时 {if-no-data} 分]
              id: The id of the criterion. | 考核项编号。
              label: What people call it; the name of the metric unless written. | 显示名称；不写则为指标的名称。
              metric: The points, a metric of points. | 分数指标。
              maximum: The most that can be given; no limit unless written. | 可给的最高分；不写则不限。
            criterion.sub-scorecard: A scorecard as one criterion of another: a dimension with criteria of its own. | 作为考核项的子考核表：含自己的考核项。
              =: {label}: criteria of its own[, {combination}][, full marks {full-marks}] | {label}：含自己的考核项[，{combination}][，满分 {full-marks} 分]
              id: The id of the criterion. | 考核项编号。
              label: What people call it; its id unless written. | 显示名称；不写则为编号。
              combination: Whether points are summed, or each criterion counts as its share of its maximum, by its weight. | 分数相加，或各项按其占满分的比例与权重合成。
              criteria: What the dimension is made of. | 该维度的考核项。
              full-marks: Full marks, to which the greatest points of the criteria have to sum where points are summed; what the criteria come to unless written. | 满分；分数相加时，各考核项最高分之和须与之相等；不写则为各考核项之和。
            criterion.per-occurrence: Adds or takes fixed points for every occurrence. | 每发生一次加减固定分数。
              =: {label}: {each} for each of {metric}[, at most {most} in all][, {if-no-data} without data] | {label}：每次{metric} {each} 分[，合计最多 {most} 分][，没有数据时 {if-no-data} 分]
              id: The id of the adjustment. | 加扣分项编号。
              label: What people call it; the name of the metric unless written. | 显示名称；不写则为指标的名称。
              metric: What is counted. | 计数指标。
              each: The points for each; negative for a deduction. | 每次的分数；扣分为负。
              most: The most points that it adds or takes. | 加减分上限。
            criterion.by-severity: Adds or takes points that somebody set for every occurrence. | 按每次的严重程度加减分。
              =: {label}: [?deducting=points taken off][!deducting=points added] as given in {metric}, {least} to {greatest} each time[, as often as {occurrences}][, at most {most} in all][, {if-no-data} without data] | {label}：按{metric}[?deducting=扣分][!deducting=加分]，每次 {least} 至 {greatest} 分[，次数为{occurrences}][，合计最多 {most} 分][，没有数据时 {if-no-data} 分]
              id: The id of the adjustment. | 加扣分项编号。
              label: What people call it; the name of the metric unless written. | 显示名称；不写则为指标的名称。
              metric: The points of all occurrences together. | 各次分数的合计。
              deducting: Whether the points are taken; else they are added. | 是否扣分；否则加分。
              least: The least points of one occurrence. | 单次最低分。
              greatest: The most points of one occurrence. | 单次最高分。
              occurrences: How many there were, a metric; not compared unless written. | 发生次数指标；不写则不核对。
              most: The most points that it adds or takes. | 加减分上限。
            measure.value: The value of a metric. | 指标的数值。
              =: {metric} | {metric}
            measure.attainment: A metric as a share of its target. | 指标占其目标的比例。
              =: {metric} as a share of [a target of {target}][{target-metric}] | {metric}占[目标 {target} ][{target-metric}]的比例
              target: The target of all agents, in the metric's unit. | 所有员工的目标，以指标的单位计。
              target-metric: The metric with each agent's own target, instead. | 各员工目标所在的指标，代替统一目标。
            measure.difference-from-team: The difference between an agent's value and the average of those compared. | 员工数值与比较者平均的差。
              =: {metric} less the average[ of those {compared}] | {metric}减去平均[（{compared}）]
            measure.team-rank: The place of an agent by a metric: 1 for the best. | 员工按指标的名次，最佳为 1。
              =: the place by {metric}[ among those {compared}], 1 for the best | {metric}的名次（最佳为 1[，{compared}]）
            measure.team-quartile: The quarter in which an agent stands by a metric: 1 for the best. At place r of n it is 1 + 4 × (r − 1) ÷ n, cut to a whole number. | 员工按指标所在的四分位，最佳为 1；n 人中第 r 名为 1 + 4 × (r − 1) ÷ n，舍去小数。
              =: the quarter in which one stands by {metric}[ among those {compared}], 1 for the best | {metric}所在的四分位（最佳为 1[，{compared}]）
            grade-rule.grade-table: Grades by bounds of the score. | 按得分界限评级。
              =: the score decides the grade[; a grade is kept for {held-for} more periods] | 由得分定等级[；所得等级再保留 {held-for} 期]
              rows: The grades, best or worst first. | 各等级，由高到低或由低到高。
              held-for: For how many further periods a grade is kept that was reached; for none unless written. | 所得等级再保留几期；不写则不保留。
            row.grade: A grade. | 一个等级。
              =: {label}: {band} | {label}：{band}
              id: The id of the grade. | 等级编号。
              label: What people call it; its id unless written. | 显示名称；不写则为编号。
            grade-rule.forced-grades: Grades of which some have room for a share of the team only; who has no room goes down. | 部分等级有人数占比限制，超出者降级。
              =: the score decides the grade, and some grades have room for a share of the team only; of equal scores that do not all fit: {ties} | 由得分定等级，部分等级限制人数占比；同分不能全部容纳时{ties}
              rows: The grades, best or worst first. | 各等级，由高到低或由低到高。
              limits: The grades that are limited, each once; never the last one. | 受限的等级，各一次；最低等级除外。
              ties: What becomes of equal scores of which only some have room. | 同分者不能全部容纳时如何处理。
            row.grade-limit: The room of a grade. | 一个等级的名额。
              =: {grade}: at most {share} of those assessed | {grade}：最多占被考核人数的 {share}
              share: The share of those assessed that has room. | 占被考核人数的比例。
            pay-rule.wage-by-grade: A wage for each grade; who was not assessed keeps that of the last grade on record. | 按等级计工资；未考核者沿用最近一次的等级。
              =: a wage by grade[?month=, that of the period before][; {first-wage} without any grade on record] | 按等级定工资[?month=，以上期等级为准][；没有等级记录时 {first-wage}]
              month: Whose grade counts: the same period's, or that of the one before. | 以哪一期的等级为准：本期或上期。
              first-wage: The wage without any grade on record; a problem unless written. | 没有任何等级记录时的工资；不写则报告问题。
            row.grade-amount: What a grade is paid. | 一个等级的金额。
              =: {grade}: {amount} | {grade}：{amount}
            pay-rule.bonus-by-grade: A bonus for the month's grade; nothing for who was not assessed. | 按当月等级计奖金；未考核者没有。
              =: a bonus by grade[; {otherwise} for any other grade] | 按等级发奖金[；其他等级 {otherwise}]
              otherwise: The bonus of a grade that is not listed; a problem unless written. | 未列出等级的奖金；不写则报告问题。
            pay-rule.pay-by-score: An amount times the score as a share of full marks. | 金额乘以得分占满分的比例。
              =: [{amount}][, the unrounded {base}] times the score as a share of full marks[?only-if-passed=, if the score passes] | [{amount} ][，未取整的{base}]乘以得分占满分的比例[?only-if-passed=，得分合格才发]
              amount: What full marks pay, where no rule is the base. | 满分对应的金额，用于不以其他规则为基数时。
              base: The earlier rule whose unrounded amount is taken instead. | 以其未舍入金额为基数的在前规则。
              only-if-passed: Whether a score below the pass mark pays nothing. | 未达及格线是否不发。
            outcome-rule.outcomes-by-grade: What each grade leads to: training, a promotion, a post. | 各等级对应的结果：培训、晋升、岗位。
              =: what follows from each grade | 各等级对应的结果
              rows: The outcomes, in the order in which they are listed. | 各结果，按列出的顺序。
            row.grade-outcome: An outcome of a grade. | 一个等级的结果。
              =: {grade}: {label}[?code=] | {grade}：{label}[?code=]
              code: The code of the outcome. | 结果代码。
            outcome-rule.exit-proposal: Proposes to part ways after some months in a row at poor grades; a person decides. | 连续若干月等级过低时提议离职，由人决定。
              =: after {months} months in a row at {grades} it is proposed to part ways; a person decides | 连续 {months} 个月为{grades}时提议离职，由人决定
            outcome-rule.last-chance: A goal with a last chance: who misses it has some months more to reach it. | 未达标者再给若干个月的机会。
              =: {metric} is to reach {goal}; months that who misses it is given: {months}[?no-data-misses=; no data is a miss] | {metric}须达到 {goal}；未达到者再给 {months} 个月[?no-data-misses=；没有数据视为未达到]
              goal: The goal, in the metric's unit. | 目标值，以指标的单位计。
              months: How many months more are given. | 再给的月数。
              no-data-misses: Whether a ratio of 0 of 0 misses the goal. | 比率为 0/0 时是否算未达标。
            outcome-rule.quadrants: A diagnosis by two metrics, in four quadrants. | 按两项指标作四象限诊断。
              =: a diagnosis by two sides; good on both: {best}; on the first only: {first-good}; on the second only: {second-good}; on neither: {poor}; after {months} months in a row on neither it is proposed to part ways | 按两个维度诊断，双高、仅第一项高、仅第二项高、双低的结论依次为：{best}；{first-good}；{second-good}；{poor}；连续 {months} 个月双低时提议离职
              first: The first side. | 第一维度。
              second: The second side. | 第二维度。
              best: What is said of who is good on both. | 双高者的说明。
              first-good: What is said of who is good on the first only. | 仅第一维度好者的说明。
              second-good: What is said of who is good on the second only. | 仅第二维度好者的说明。
              poor: What is said of who is weak on both. | 双低者的说明。
              months: After how many months in a row of weakness on both it is proposed to part ways. | 连续双低多少个月后提议离职。
            row.axis: One side of a diagnosis. | 诊断的一个维度。
              =: {metric}[ of {target}][ among those {compared}] | {metric}[ {target}][（{compared}）]
              target: The target, in the metric's unit; the average of those compared unless written. | 目标值，以指标的单位计；不写则为比较者的平均。
            team-outcome-rule.shop-diagnosis: A sign that the cause is the shop's: all agents miss a target for months in a row. | 全体连续数月未达标，原因在店铺。
              =: where everybody misses {axis} for {months} months in a row, the cause is the shop's | 全体连续 {months} 个月未达到{axis}时，原因在店铺
              axis: What all are weak on; it needs a target. | 全体偏弱的维度；须有目标值。
            outcome-rule.steadiness: Whether an agent moves with the shop: how much the agent's share of it varies. | 员工是否与店铺同步：其占比的波动。
              =: {part} as a share of the team's {whole} over {months} months, steady if it varies by at most {limit} | {months} 个月内{part}占团队{whole}的比例，波动不超过 {limit} 为稳定
              part: The agent's metric. | 员工指标。
              whole: The team's own metric. | 团队自身的指标。
              limit: The greatest variation that is steady. | 算作稳定的最大波动。
            outcome-rule.weakest-metric: The metric in which an agent is furthest behind the average of those compared. | 员工落后平均最多的指标。
              =: of {metrics}, the one furthest behind the average[ of those {compared}] | {metrics}中落后平均最多的一项[（{compared}）]
            """);

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public ScorecardBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                PointsCard.TYPE,
                BandPoints.TYPE,
                LinearPoints.TYPE,
                RatingPoints.TYPE,
                OccurrencePoints.TYPE,
                TargetPoints.TYPE,
                GivenPoints.TYPE,
                SubScorecard.TYPE,
                PerOccurrence.TYPE,
                BySeverity.TYPE,
                MetricValue.TYPE,
                Attainment.TYPE,
                TeamMeasure.DIFFERENCE,
                TeamMeasure.RANK,
                TeamMeasure.QUARTER,
                GradeTable.TYPE,
                ForcedGrades.TYPE,
                WageByGrade.TYPE,
                BonusByGrade.TYPE,
                PayByScore.TYPE,
                GradeOutcomes.TYPE,
                ExitProposal.TYPE,
                ImprovementGoal.TYPE,
                Quadrants.TYPE,
                ShopDiagnosis.TYPE,
                Steadiness.TYPE,
                WeakestMetric.TYPE);
    }

    @Override
    public BlockWords words() {
        return WORDS;
    }
}
