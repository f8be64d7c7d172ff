// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType;

/** The conditions and factors that ship with the core. */
public final class CoreBlocks implements BlockProvider {

    private static final BlockWords WORDS = BlockWords.of("""
        *:
          metric: The metric. | 指标。
          metrics: The metrics, at least one. | 一个或多个指标。
          label: What people call it. | 显示名称。
          rows: The rows of the table, at least one. | 表格各行，至少一行。
          months: How many months, the period's own month included. | 月数，含本期所在月。
          grade: The id of the grade. | 等级编号。
          grades: The ids of the grades, at least one. | 等级编号，至少一个。
          card: The score rule whose grades are meant; that of the entry unless written. | 所指等级的考核表；不写则为本条目的考核表。
          comparison: How the value must stand to what it is compared with. | 数值与比较对象的关系。
          if-no-data: What stands for a value of which there are no data; a problem unless written. | 没有数据时取此值；不写则报告问题。
          compared: Whom it is compared with: those to whom the entry applies, all whom the plan pays, or all of these who have a value. | 与谁比较：本条目适用者、方案支付的所有人，或方案支付且有数值的所有人。
          amount: The amount in the plan's currency. | 以方案币种计的金额。
          rate: The rate, in percent. | 百分比。
          share: The share, in percent. | 占比（百分比）。
          unknown-month: What an earlier month without a record counts as. | 此前没有记录的月份如何计。
          leader-post: The post by which a leader is known. | 组长的岗位名称。
          band: The bounds of the row: above and below leave theirs out, from and up to include it. | 本行的上下限：above、below 不含界限，from、up to 含界限。
          printed: The rows as they stand in print, kept beside the reading to find gaps and overlaps. | 表格原文各行，用于查出缺口与重叠。
        condition.metric: A metric compared with a threshold of the plan, or with another metric. | 指标与方案门槛或另一指标比较。
          =: {=}[?if-no-data=, and where there are no data] | {=}[?if-no-data=（没有数据时也成立）]
          threshold: The threshold, in the metric's unit, or a share of another metric; a percentage has its sign. | 门槛值，以指标的单位计，或另一指标的百分比；百分比带百分号。
          if-no-data: Whether it holds for a ratio of 0 of 0. | 比率为 0/0 时是否成立。
        condition.against-team: A ratio of the agent compared with the team's, self included. | 员工比率与团队比率（含本人）比较。
          =: {=}[, compared with those {compared}][?if-no-data=, and where there are no data][?team-rate=] | {=}[（比较对象：{compared}）][?if-no-data=（没有数据时也成立）][?team-rate=]
          metric: The ratio. | 比率指标。
          if-no-data: Whether it holds where either ratio is 0 of 0. | 任一比率为 0/0 时是否成立。
          team-rate: How the team's rate is made: of the summed parts, or as the mean of rates. | 团队比率的算法：分子分母各自合计，或各人比率的平均。
        condition.over-months: A metric summed over some months that end with the period, compared with a threshold. | 截至本期若干个月的指标合计与门槛比较。
          =: {=}; an earlier month without a record: {unknown-month} | {=}，此前没有记录的月份{unknown-month}
          metric: The metric, one that sums up over periods. | 可跨期合计的指标。
          threshold: The threshold, in the metric's unit. | 门槛值，以指标的单位计。
        condition.tenure: At least so many full months of service on the last day of the period. | 期末服务满若干个整月。
          =: {=} | {=}
          months: How many full months; one is full on the day before its day of the month comes round again. | 整月数；到下月同日的前一天为满一个月。
        condition.day: An order or a day on one of some days; a week if all that is told of it is. | 订单或日子的日期为其中之一；一周则须全部在内。
          =: {=} | {=}
          days: Weekdays such as saturday, dates such as 2024-11-11, stretches such as 2024-11-01/2024-11-11. | 星期（如 saturday）、日期（如 2024-11-11）或一段日期（如 2024-11-01/2024-11-11）。
        condition.post: One of some posts. | 岗位为其中之一。
          =: {=} | {=}
          posts: The posts, in the words in which agents have them. | 岗位名称，与员工数据一致。
        condition.group: One of some groups that the facts declare. | 事实中的小组为其中之一。
          =: {=} | {=}
          groups: The groups, in the words in which agents have them. | 小组名称，与员工数据一致。
        condition.assessed: That the agent was assessed, whatever the score. | 已参加考核，不论得分。
          =: {=} | {=}
        condition.grade: One of some grades; it does not hold for who was not assessed. | 等级为其中之一；未考核者不成立。
          =: grade one of {grades}[ on {card}] | [{card}]等级为{grades}之一
        condition.passed: A score that reaches the pass mark of the card. | 得分达到考核表的及格线。
          =: {=} | {=}
        condition.all-of: All of some conditions; the first that fails is the reason. | 全部条件成立；首个不成立者即为原因。
          =: all of ({conditions}) | 全部满足（{conditions}）
          conditions: The conditions, at least one. | 条件，至少一个。
        condition.any-of: At least one of some conditions. | 任一条件成立。
          =: any of ({conditions}) | 任一满足（{conditions}）
          conditions: The conditions, at least one. | 条件，至少一个。
        condition.not: The opposite of a condition. | 条件取反。
          =: not ({condition}) | 不满足（{condition}）
          condition: The condition that must not hold. | 不应成立的条件。
        condition.for-at-least: A condition that at least so many orders, days or weeks meet. | 至少有若干个订单、日或周满足某条件。
          =: {=} | {=}
          count: How many. | 个数。
          each: Of what. | 对象：订单、日或周。
          when: The condition, which looks at one of them. | 逐个判断的条件。
        work-unit.order: Every order, by day, then by number, as texts are compared. | 逐个订单，先按日期、再按订单号（按文本比较）。
          =: every order | 每个订单
        work-unit.day: Every day of which something is told, with all its orders. | 有数据的每一天，含当天全部订单。
          =: every day | 每一天
        work-unit.week: Every week of which something is told. | 有数据的每一周。
          =: every week from {first-day} ({edge} where it lies in two periods[, days that are not on record: {unknown-days}]) | 每周（{first-day}起，跨期的{edge}[；没有记录的日子{unknown-days}]）
          edge: What becomes of a week that lies in two periods: cut, so that the days of each period are a week of their own, or by-last-day, all of it in the period in which it ends or the agent leaves. | 跨期的周如何计：cut 为各期的日子各算一周，by-last-day 为整周计入其最后一天（或员工离职）所在的期间。
          first-day: The first day of a week. | 每周的第一天。
          unknown-days: What days of an earlier period that are not on record count as. | 此前期间没有记录的日子如何计。
        factor.constant: Always the same factor. | 固定系数。
          =: {factor} | {factor}
          factor: The factor, such as 1.5 or 2/3. | 系数，如 1.5 或 2/3。
        factor.product: Several factors multiplied; a list of them may stand for it. | 多个系数相乘；可直接写成列表。
          =: all of these multiplied | 以下各项相乘
          factors: The factors, at least one. | 系数，至少一个。
        factor.score-share: The score as a share of full marks; 0 for who was not assessed. | 得分占满分的比例；未考核者为 0。
          =: the score as a share of full marks, 0 without a score | 得分占满分的比例（未考核者为 0）
        factor.share: One metric divided by another, such as days present by days due. | 两项指标相除，如出勤天数除以应出勤天数。
          =: {part}[ less {less}] divided by {whole} | {part}[减{less}]除以{whole}
          less: The metric that is taken off the part first. | 先从被除的指标中减去的指标。
          part: The metric that is divided. | 被除的指标。
          whole: The metric that it is divided by, of the same unit. | 作为除数的指标，单位相同。
        factor.by-grade: A factor for each grade. | 按等级取系数。
          =: a factor for each grade[; {otherwise} for everybody else] | 按等级取系数[；其他人为 {otherwise}]
          otherwise: The factor without a grade, and of a grade that is not listed; a problem unless written. | 没有等级或等级未列出时的系数；不写则报告问题。
        row.grade-factor: The factor of a grade. | 一个等级的系数。
          =: {grade}: {factor} | {grade}：{factor}
          factor: The factor. | 系数。
        factor.by-score: A factor for each band of the score. | 按得分区间取系数。
          =: a factor by the score[?linear=, in straight lines between the bounds][; {otherwise} for everybody else] | 按得分取系数[?linear=，界限之间按直线变化][；其他人为 {otherwise}]
          linear: Whether the factor runs in a straight line from the start of a band to that of the next. | 系数是否自本区间起点至下一区间起点直线变化。
          otherwise: The factor of who was not assessed, or scored below all bands; a problem unless written. | 未考核或低于所有区间时的系数；不写则报告问题。
        factor.by-metric: A factor for each band of a metric. | 按指标区间取系数。
          =: a factor by {metric}[?linear=, in straight lines between the bounds][; otherwise {otherwise}] | 按{metric}取系数[?linear=，界限之间按直线变化][；其余为 {otherwise}]
          linear: Whether the factor runs in a straight line from the start of a band to that of the next. | 系数是否自本区间起点至下一区间起点直线变化。
          otherwise: The factor below all bands, or of a ratio of 0 of 0; a problem unless written. | 低于所有区间或比率为 0/0 时的系数；不写则报告问题。
        factor.by-case: A factor by condition; the first row that applies is taken. | 按条件取系数，取首个适用的行。
          =: the factor of the first row that applies[; otherwise {otherwise}] | 取首个适用行的系数[；其余为 {otherwise}]
          otherwise: The factor of whoever is in no row; a problem unless written. | 没有适用的行时的系数；不写则报告问题。
        row.case-factor: The factor of those who meet a condition. | 满足某条件者的系数。
          =: {when}: {factor} | {when}：{factor}
          when: The condition. | 条件。
          factor: The factor. | 系数。
        row.score-factor: The factor of a band of the score. | 一个得分区间的系数。
          =: {band}: {factor} | {band}：{factor}
          factor: The factor. | 系数。
        """);

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public CoreBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                MetricCondition.TYPE,
                MetricCondition.AGAINST_TEAM,
                WindowCondition.TYPE,
                TenureCondition.TYPE,
                DayCondition.TYPE,
                PostCondition.TYPE,
                PostCondition.GROUP,
                AssessedCondition.TYPE,
                GradeCondition.TYPE,
                PassedCondition.TYPE,
                Several.ALL,
                Several.ANY,
                Not.TYPE,
                ForAtLeast.TYPE,
                WorkUnits.ORDER,
                WorkUnits.DAY,
                WorkUnits.WEEK,
                ConstantFactor.TYPE,
                ProductFactor.TYPE,
                ScoreShareFactor.TYPE,
                ShareFactor.TYPE,
                GradeFactor.TYPE,
                BandFactor.TYPE,
                BandFactor.BY_METRIC,
                CaseFactor.TYPE);
    }

    @Override
    public BlockWords words() {
        return WORDS;
    }
}
