// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType;

/** The rules, factors and conditions of this module. */
public final class WageBlocks implements BlockProvider {

    private static final BlockWords WORDS = BlockWords.of("""
            pay-rule.fixed-wage: The same amount every period. | 每期固定金额。
              =: {amount} every period[, no less than the team's {minimum}] | 每期 {amount}[，不低于团队的{minimum}]
              minimum: The team's own value below which it does not fall, such as the legal minimum wage. | 不低于团队的该项数值（如最低工资）。
            pay-rule.wage-by-post: A wage by the agent's post, every period. | 每期按岗位计工资。
              =: a wage by post[; {otherwise} for everybody else][; no less than the team's {minimum}] | 按岗位定工资[；其他岗位 {otherwise}][；不低于团队的{minimum}]
              otherwise: The wage of everyone else; a problem unless written. | 其他人的工资；不写则报告问题。
              minimum: The team's own value below which no wage falls. | 工资不低于团队的该项数值。
            row.post-wage: The wage of a post. | 一个岗位的工资。
              =: {post}: {wage} | {post}：{wage}
              post: The post. | 岗位。
              wage: The wage. | 工资。
            pay-rule.seniority-pay: Every period an amount for every so many full months of service; once a month only with every: month where pay periods are shorter. | 每期发放的工龄工资，每满若干个月增加一级；支付期短于一个月时，写 every: month 才按月只发一次。
              =: every period {amount} for every {every-months} full months of service[ after the first {after-months}][, at most {most-steps} times][, counted on the {counted-on} of the period] | 每期发放，工龄每满 {every-months} 个月 {amount}[，自满 {after-months} 个月后起算][，最多 {most-steps} 级][，计至期间的{counted-on}]
              amount: What each step adds. | 每级增加的金额。
              every-months: How many full months make a step; one is full on the day before its day of the month comes round again. | 每级的整月数；到下月同日的前一天为满一个月。
              after-months: How many full months come first and make no step. | 起算前的整月数。
              most-steps: How many steps count at most. | 最多级数。
              counted-on: The day of the period up to which service is counted. | 工龄计算到期间的哪一天。
            pay-rule.pay-per-unit: An amount for each unit of a metric: per day, shift, reception, order. | 按指标单位计的金额：每天、每班、每次接待、每单。
              =: {amount} for each unit of {metric} | {metric}每单位 {amount}
              metric: What is counted. | 计数指标。
              amount: The amount for one unit. | 每单位的金额。
            pay-rule.overtime-pay: Overtime by multiples of the hourly wage. | 按小时工资倍数计加班费。
              =: overtime at a multiple of the hourly wage, which is {base+} ÷ {days-per-month} days ÷ {hours-per-day} hours[, {hourly-rounding}] | 加班按小时工资的倍数计；小时工资为 {base+} ÷ {days-per-month} 天 ÷ {hours-per-day} 小时[，{hourly-rounding}]
              base: The earlier rules whose amounts are the month's wage. | 构成月工资的在前规则。
              days-per-month: The working days of a month. | 每月工作日数。
              hours-per-day: The hours of a working day. | 每日工时。
              rows: The kinds of overtime, each metric once. | 各类加班，每项指标一次。
              hourly-rounding: How the hourly wage is rounded first; not at all unless written. | 小时工资的舍入；不写则不舍入。
            row.overtime-multiple: A kind of overtime. | 一类加班。
              =: {hours}: times {multiple} | {hours}：{multiple} 倍
              hours: The hours. | 小时数指标。
              multiple: The multiple of the hourly wage. | 小时工资的倍数。
            pay-rule.rank-bonus: Prizes for the first places by a metric. | 按指标名次发奖。
              =: prizes of {prizes} for the first places by {metric}[, then by {then-by}]; where a place is shared, {ties}[; among those {compared}][; ranked within each {within}][; won by a {prizes-for} as one][; at most {at-most-in-a-row} times in a row] | 按{metric}[、再按{then-by}]排名，自第一名起奖 {prizes}；名次并列时{ties}[；{compared}][；每个{within}内分别排名][；以{prizes-for}为单位得奖][；最多连续 {at-most-in-a-row} 期]
              prizes: The prizes, from the first place on. | 自第一名起的奖金。
              ties: What agents who share a place are paid; shared prizes are summed and split to the fen. | 并列者如何发；平分时奖金相加后分配到分。
              then-by: The metrics that tell apart who is alike in the first. | 并列时依次比较的指标。
              at-most-in-a-row: How many periods in a row an agent, post or group can win; any number unless written. | 最多可连续几期获奖；不写则不限。
              within: In what agents are ranked apart, and who is in none is not ranked; all together unless written. | 在岗位或小组内分别排名，不属于任何岗位或小组者不排名；不写则一起排名。
              prizes-for: What wins a prize as one, split among its members; agents do unless written. | 以岗位或小组为单位得奖，奖金由成员平分；不写则按员工。
            pay-rule.rewards: Separate rewards that add up, each under its own condition. | 各自设条件、可累加的奖励。
              =: each reward is paid under its own condition | 各项奖励分别按条件发放
            row.reward: A reward. | 一项奖励。
              =: {label}: {amount}, if {when} | {label}：{when}时发 {amount}
              when: The condition under which it is paid. | 发放条件。
            pay-rule.streak-bonus: An amount for so many months in a row at given grades. | 连续若干月达到指定等级的奖金。
              =: {amount} for {months} months in a row at {grades}, {pays}[; a month without an assessment: {unassessed-month}] | 连续 {months} 个月为{grades}，发 {amount}，{pays}[；未考核的月份{unassessed-month}]
              pays: Whether a long streak pays once or again. | 长连续期发一次还是多次。
              unassessed-month: What a month without an assessment does to a streak. | 未考核的月份对连续期的影响。
            pay-rule.share-of-amount: A share of an amount of money. | 金额的一定比例。
              =: {rate} of {metric}[ of the {of}][ less {less+}][, at least {at-least}][, at most {at-most}]; an amount below zero: {if-negative} | [{of}]{metric}[减去 {less+} ]的 {rate}[，不低于 {at-least}][，不高于 {at-most}]；金额为负时{if-negative}
              metric: The amount. | 金额指标。
              of: Whose amount: the agent's or the team's. | 谁的金额：员工或团队。
              if-negative: What an amount below zero comes to. | 金额为负时如何计。
              less: Amounts that are taken off first. | 先减去的金额。
              at-least: The least that the share comes to: an amount, or another one or a share of it. | 下限：金额，或另一金额或其比例。
              at-most: The most that the share comes to, likewise. | 上限，写法相同。
            pay-rule.by-case: Rules by condition, such as a ladder for each post; the first row that applies pays. | 按条件计薪，如各岗位各用一表；取首个适用的行。
              =: the first of these that applies | 取以下首个适用的
            pay-rule.for-each: A rule paid for every order, day or week, and summed. | 对每个订单、每天或每周分别计薪后相加。
              =: summed over {each}[ with {when}]: {pay}[; times {times}][; at least {at-least} for one][; at most {at-most} for one][; each {rounding}] | 对{each}[（{when}）]分别计薪后相加：{pay}[；乘以{times}][；单个最低 {at-least}][；单个最高 {at-most}][；单个{rounding}]
              each: What it is paid for. | 按什么逐个计。
              pay: The rule, which looks at one of them as if it were a period. | 规则，把其中一个视同一个期间。
              when: The condition under which it is paid for one; always unless written. | 逐个判断的条件；不写则始终成立。
              times: What the amount for one is multiplied by; nothing unless written. | 单个金额的系数；不写则没有。
              at-least: What one that is paid comes to at least; none unless written. | 计薪的单个金额的下限；不写则没有。
              at-most: The largest amount for one; none unless written. | 单个金额的上限；不写则没有。
              rounding: How the amount for one is rounded; the line alone is unless written. | 单个金额的舍入；不写则只舍入合计。
            row.pay-case: What those are paid who meet a condition. | 满足某条件者如何计薪。
              =: [{when}: ][!when=everybody else: ]{pay} | [{when}：][!when=其他人：]{pay}
              when: The condition; all whom the rows before leave unless written. | 条件；不写则为其余的人。
              pay: The rule. | 规则。
            pay-rule.profit-share: Shares of shops' profits by how many shop managers the agent has trained. | 按培养店长人数分享利润。
              =: a share of shops' profits by the number of {managers}[; {own-profit} is the profit of the own shop][; {trained-profit} is that of the trained managers' shops]; a loss: {if-negative} | 按{managers}分享店铺利润[；本店利润为{own-profit}][；所带店铺利润为{trained-profit}]；亏损时{if-negative}
              managers: How many managers the agent has trained. | 培养的店长人数。
              own-profit: The profit of the own shop. | 本店利润。
              trained-profit: The profit of the trained managers' shops. | 所培养店长各店的利润。
              if-negative: What a loss comes to. | 亏损时如何计。
            row.profit-share-row: A share from a number of managers on. | 达到某人数起的比例。
              =: from {from-managers} on: {rate} of the profit, {of} | {from-managers} 人起：{of}利润的 {rate}
              from-managers: From how many managers on; of the rows of each profit the last one that is reached counts. | 起始人数；每种利润取已达到的最后一行。
              of: Of which profit. | 哪一项利润。
            pay-rule.year-end-bonus: A multiple of what some rules paid in the period of the entry. | 若干规则在该期间所付金额的倍数。
              =: {multiple} times the {basis} of {lines+} | {lines+} 的{basis}的 {multiple} 倍
              lines: The earlier rules whose lines count; a period that is not on record counts neither in a sum nor in an average. | 计入的在前规则；没有记录的期间既不计入合计，也不计入平均。
              basis: What of them is multiplied. | 以何为基数。
              multiple: How many times. | 倍数。
            factor.employment-share: The share of the days on which the agent was employed and not absent. | 在职且未缺勤天数的比例。
              =: employed and present days as a share of {days}[, without {absence}][, counted as {days-of-period} days][, {counted}] | 在职且在岗天数占{days}的比例[，扣除{absence}][，全期按 {days-of-period} 天折算][，按{counted}计]
              days: Which days count. | 计入哪些日子。
              absence: The days of absence that are not paid; none unless written. | 不计薪的缺勤天数；不写则没有。
              days-of-period: How many days the whole period counts as, such as 21.75; who is away on none is paid all of it. Those of the calendar unless written. | 全期折算天数，如 21.75；全勤者按全额计发。不写则按日历。
              counted: Whether days present are paid of that number, or days away taken off it. | 按该天数计发在岗日，还是扣减缺勤日。
            day-calendar.calendar-days: Every day counts. | 每个自然日都计。
              =: the days of the calendar | 自然日
            day-calendar.thirty-day-months: Every month has thirty days. | 每月按三十天计。
              =: the days of months of thirty days | 每月三十天中的日子
            day-calendar.working-days: Working days count. | 只计工作日。
              =: the working days, without {rest-weekdays}[, off on {days-off}][, worked on {days-worked}] | 工作日（每周{rest-weekdays}休息[，{days-off} 放假][，{days-worked} 上班]）
              rest-weekdays: The weekdays that are not worked. | 每周休息日。
              days-off: Days that are not worked although their weekday is. | 调休放假的日期。
              days-worked: Days that are worked although their weekday is not. | 调休上班的日期。
            settle-rule.cost-deduction: The agent bears a share of the cost of own mistakes above a line, up to a limit of pay. | 员工承担超出界限的失误成本的一部分，不超过收入的限额。
              =: {share} of {cost} above {line} is taken off, at most {limit} of pay[ ({lines+})] | {cost}超过 {line} 的部分扣 {share}，最多扣收入[（{lines+}）]的 {limit}
              cost: The cost. | 成本指标。
              line: The cost that the shop bears alone. | 店铺自行承担的金额。
              share: The agent's share of the part above the line. | 员工承担超出部分的比例。
              limit: The largest part of the pay that is taken. | 扣款占收入的上限。
              lines: The rules whose lines are the pay; all before it unless written. | 构成收入的规则；不写则为此前所有项目。
            settle-rule.line-limits: A cap and a guarantee on the sum of some lines. | 若干项目合计的封顶与保底。
              =: [{lines+}][!lines=all lines before it]: [at least {at-least}][, at most {at-most}] | [{lines+}][!lines=此前所有项目]合计：[不低于 {at-least}][，不高于 {at-most}]
              lines: The rules whose lines count; all before it unless written. | 计入的规则；不写则为此前所有项目。
              at-least: The guarantee. | 保底。
              at-most: The cap. | 封顶。
            settle-rule.draw: Pay that is topped up to an amount, as an advance or for good. | 补足到固定金额，作为预支或保底。
              =: [{lines+}][!lines=all lines before it] topped up to {amount}, {recovery}[, while {advances-while}] | [{lines+} ][!lines=此前所有项目]补足到 {amount}，{recovery}[，条件：{advances-while}]
              amount: What pay is topped up to. | 补足到的金额。
              recovery: Whether an advance is taken back. | 预支是否追回。
              lines: The rules whose lines are what is earned; all before it unless written. | 构成所得的规则；不写则为此前所有项目。
              advances-while: The condition under which there are advances; always unless written. | 预支的条件；不写则始终预支。
            settle-rule.holdback: A part of some lines that is held back and released later. | 若干项目暂扣一部分，以后发放。
              =: {share} of {lines+} is held back and released[ after {after-months} months][ from {released-in} on], in monthly instalments: {instalments}; when one leaves: {on-leaving} | {lines+} 的 {share} 暂扣，[{after-months} 个月后][每年{released-in}起]分 {instalments} 个月发放；离职时{on-leaving}
              lines: The rules whose lines count. | 计入的规则。
              share: The part that is held back of what the lines sum to, where that is above zero. | 暂扣比例，按各项合计（大于零时）计。
              after-months: How many months later the first instalment is released; not beside released-in. | 多少个月后发放首期；不与 released-in 并用。
              released-in: The month of every year in which it begins to be released. | 每年从哪个月开始发放。
              instalments: In how many monthly instalments, each an even part of what is left, cut to the fen, the last one the rest. | 分几个月发放；每次为余额的均分，截至分，最后一次为余数。
              on-leaving: What becomes of it when the agent leaves: all released, whatever the condition of the entry says, or an open balance that the last statement tells. | 员工离职时如何处理：released 为全部发放，不论条目条件；goes-on 为余额不发，并在最后一张工资条上注明。
            settle-rule.one-off-items: Amounts that are paid or taken once, each with its cause. | 一次性的发放或扣款，各注明原因。
              =: paid or taken once | 一次性发放或扣款
              items: The items, in the order of their lines. | 各项，按项目顺序。
            row.one-off-item: An amount paid or taken once. | 一次性金额。
              =: {agent}, {period}: {amount}, {cause} | {agent}，{period}：{amount}，{cause}
              agent: The id of the agent. | 员工编号。
              period: The period in which it is paid. | 所属期间。
              cause: Why. | 原因。
            settle-rule.past-corrections: Lines for what corrections of earlier periods come to. | 以往期间更正的差额。
              =: what corrections of earlier periods come to[, without the causes {causes-not-counted}] | 以往期间更正的差额[，不计原因 {causes-not-counted}]
              causes-not-counted: The codes of the causes for which the agent does not answer. | 员工不负责的原因代码。
            settle-rule.pay-floor: Pay never falls below a minimum; what deductions would take beyond it is carried or forgiven. | 收入不低于下限；超出的扣款结转或免除。
              =: pay is not below {amount}[ or, where that is higher, the team's {minimum}]; what was not taken off is {shortfall} | 收入不低于 {amount}[，团队的{minimum}较高时以其为准]；未扣部分{shortfall}
              amount: The minimum. | 下限。
              minimum: The team's own value that is the minimum where it is higher. | 团队的该项数值较高时为下限。
              shortfall: What becomes of what was left to the agent. | 未扣部分如何处理。
            settle-rule.rounded-total: The total is paid in round sums; the difference is a line of its own. Where differences are carried, the last pay of who leaves is not rounded. | 合计取整发放，差额单列一项。差额结转的，离职者的最后一次工资不取整。
              =: the total is {to}; the difference is {difference} | 合计{to}；差额{difference}
              to: The unit and how it is rounded. | 取整的单位与方式。
              difference: What becomes of the difference. | 差额如何处理。
            condition.graded-months: At least so many months of a longer period at some grades; a month that is not on record is none of them. | 较长期间内有若干个月达到指定等级；没有记录的月份不计。
              =: at {grades} in at least {months} months | 至少 {months} 个月评为{grades}
              months: How many months. | 月数。
            outcome-rule.post-review: A review of the post: one level up, one down, or none, by conditions. | 岗位评审：按条件升、降或不变。
              =: of the posts {posts}, one up if {up}, one down if {down} | 岗位 {posts}：{up}时升一级，{down}时降一级
              posts: The posts, from the lowest to the highest. | 岗位，由低到高。
              up: When a higher post is proposed. | 何时提议升级。
              down: When a lower post is proposed. | 何时提议降级。
            """);

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public WageBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                FixedWage.TYPE,
                WageByPost.TYPE,
                SeniorityPay.TYPE,
                PieceRate.TYPE,
                OvertimePay.TYPE,
                RankBonus.TYPE,
                Rewards.TYPE,
                StreakBonus.TYPE,
                AmountShare.TYPE,
                PayByCase.TYPE,
                ForEach.TYPE,
                ProfitShare.TYPE,
                YearEndBonus.TYPE,
                Proration.TYPE,
                CalendarDays.TYPE,
                ThirtyDayMonths.TYPE,
                WorkingDays.TYPE,
                CostDeduction.TYPE,
                LineLimits.TYPE,
                Draw.TYPE,
                Holdback.TYPE,
                OneOffItems.TYPE,
                PastCorrections.TYPE,
                PayFloor.TYPE,
                RoundedTotal.TYPE,
                GradedMonths.TYPE,
                PostReview.TYPE);
    }

    @Override
    public BlockWords words() {
        return WORDS;
    }
}
