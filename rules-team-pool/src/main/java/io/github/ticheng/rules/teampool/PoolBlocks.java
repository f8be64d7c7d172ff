// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType;

/** The rules, pools and splits of this module. */
public final class PoolBlocks implements BlockProvider {

    private static final BlockWords WORDS = BlockWords.of("""
            credit-rule.shared-credit: Sales that nobody owns, such as silent orders, counted for agents. | 无归属的销售（如静默单）计入员工。
              =: {share} of the team's {from} is credited as {to}, split {split}[, among {among}] | 团队{from}的 {share} 计入{to}，{split}[，参与者：{among}]
              from: The team's amount that is credited. | 被分配的团队金额。
              to: The agents' base that grows. | 计入的员工基数。
              share: How much of it is credited, cut to whole fen; what goes to nobody stays where it was. | 分配的比例，截至分；无人可计的部分留在原处。
              split: How the agents are weighed. | 员工的权重方式。
              among: Who takes part; everybody whom the plan pays unless written. | 参与者；不写则为方案支付的所有人。
            credit-rule.not-credited: Says that a team's amount counts for no agent. | 声明团队金额不计入任何员工。
              =: the team's {from} is credited to nobody | 团队的{from}不计入任何人
              from: The team's amount. | 团队金额。
            credit-rule.assist-credit: A share of sales that an agent helped with, as a figure that is scored but never paid on. | 协助成交额的一部分，作为只考核、不计薪的数字。
              =: {share} of {assisted} is credited as {figure}, which is scored and not paid on | {assisted}的 {share} 计入{figure}，只考核、不计薪
              assisted: The amount that was helped with. | 协助成交额。
              share: How much of it counts. | 计入的比例。
              figure: The figure that grows. | 增加的数字。
            share-rule.team-pool: A pool that a team earns, or bears, together, and how it is split. | 团队共享（或共担）的奖金池及其分配。
              =: {pool}, split {split}[; in units of {unit}][; odd units first: {odd-units}][; at least {minimum}][; at most {cap}][; what is left over: {left-over}][; the leader is the {leader-post}] | {pool}，{split}[；以 {unit} 为单位][；零头{odd-units}][；每人至少 {minimum}][；每人最多 {cap}][；未分出部分{left-over}][；组长岗位：{leader-post}]
              pool: How much there is. | 池内金额。
              split: How the members are weighed. | 成员的权重方式。
              unit: The smallest amount that a member is paid, such as 100 for whole hundreds; what is left over is no whole unit. | 分配的最小单位，如 100 表示只按整百分配；不足一份的部分留作剩余。
              odd-units: Whom the odd fen go to first. By id, by seniority and rotating give them to the shares that lost most by the cut, equal ones in that order; in-order and by-weight one each whatever a share lost; leader all of them. | 零头先归谁。by-id、by-seniority、rotating 归舍去最多的份额，相同者按该次序；in-order、by-weight 不论舍去多少，依次各一份；leader 全归组长。
              minimum: The least that a member of weight gets, or bears of a penalty; the others have as much less, by their weights, and so has a share that goes to nobody. | 有权重的成员至少得到（罚款则为承担）的金额；其余成员按权重相应减少，无人领取的份额亦然。
              cap: The most that a member gets, or bears of a penalty; what it cuts goes to the others by their weights, and to a share that goes to nobody, where there is one. | 每名成员得到（罚款则为承担）的上限；超出部分按权重归其余成员，如有无人领取的份额，也归入该份额。
              left-over: What becomes of what the split gives to nobody; the leader has it beyond any cap. | 未分出部分的去向；归组长时不受上限约束。
            pool.rate: A rate of an amount. | 金额的百分比。
              =: {rate} of {metric} ({base}) | {metric}（{base}）的 {rate}
              metric: The amount that it is taken of. | 作为基数的金额指标。
              base: Whose amount: the team's own value, or the sum of its agents'. | 谁的金额：团队自身数值，或员工合计。
            pool.fixed: The same sum every period. | 每期固定金额。
              =: a pool of {amount} | 奖金池 {amount}
            pool.per-case: An amount for each of something that is counted. | 按次数计的金额。
              =: {amount} for each unit of {metric} ({base}) | {metric}（{base}）每单位 {amount}
              amount: The amount for one, in the plan's currency. | 每次的金额。
              metric: What is counted. | 计数指标。
              base: Whose count: the team's own value, or the sum of its agents'. | 谁的次数：团队自身数值，或员工合计。
            pool.ladder: A ladder on the team's total. | 按团队合计分档。
              =: a pool by {metric} ({base}) | 按{metric}（{base}）定的奖金池
              metric: The metric of which the team's total is read. | 团队合计的指标。
              base: Whose total: the team's own value, or the sum of its agents'. | 谁的合计：团队自身数值，或员工合计。
              pieces: The pieces of the curve. | 曲线各段。
            row.piece: A straight piece of a curve. | 曲线的一段直线。
              =: {band}: {pay} at {at}, {slope} for each further unit | {band}：{at} 处为 {pay}，每增加一单位加 {slope}
              at: The value at which it pays what stands under pay. | 对应 pay 金额的数值。
              pay: What is paid there. | 该处的金额。
              slope: What each further unit adds. | 每增加一单位增加的金额。
            pool.sum: Several pools together. | 若干池相加。
              =: these pools together | 以下各池之和
              parts: The pools, at least one. | 各池，至少一个。
            split.by-head: By head: equal parts. | 按人头平分。
              =: equally by head | 按人头平分
            split.by-metric: In proportion to a metric. | 按指标比例分配。
              =: in proportion to {metric}[?negative-is-zero=, where a value below zero weighs nothing] | 按{metric}比例分配[?negative-is-zero=，负值按零计]
              negative-is-zero: Whether a value below zero weighs nothing; else it is a problem. | 负值是否按零计；否则报告问题。
            split.by-factor: In proportion to a factor, such as the score. | 按系数（如得分）比例分配。
              =: in proportion to {factor} | 按{factor}分配
              factor: The factor. | 系数。
            split.fixed-shares: By agreed shares that sum to 100%. | 按约定比例，合计 100%。
              =: by agreed shares of each {by} | 按约定比例（按{by}）分配
              by: What a share is agreed for: an agent or a post. | 比例的对象：员工或岗位。
              rows: The shares, each of another holder. | 各比例，对象各不相同。
            row.fixed-share: An agreed share. | 一份约定比例。
              =: {holder}: {share} | {holder}：{share}
              holder: The id of the agent, or the post. | 员工编号或岗位。
            split.leader-first: The leader's share first, then the rest another way. | 先分组长份额，再分其余。
              =: {share} to the leader[ ({leader-post})] first, the rest {rest}[?leader-shares-rest=, of which the leader has a part] | 组长[（{leader-post}）]先得 {share}，其余{rest}[?leader-shares-rest=，组长也参与]
              share: The leader's share of the pool. | 组长占池的比例。
              leader-shares-rest: Whether the leader has a part in the rest, too. | 组长是否也参与其余部分的分配。
              rest: How the rest is split. | 其余部分的分配方式。
            split.by-rank: By rank among those who take part. | 按参与者的名次分配。
              =: by rank[ of {metric}][!metric= of the score] with the weights {weights}[, {others} for all others][, {others-together} for all others together] | 按[{metric}][!metric=得分]名次分配，权重 {weights}[，其余各 {others}][，其余合计 {others-together}]
              metric: The metric that ranks; the score unless written. | 排名指标；不写则按得分。
              weights: The weight of each rank, from the first on. | 自第一名起各名次的权重。
              others: The weight of every further rank. | 其余名次的权重。
              others-together: What all further ranks weigh together, instead. | 其余名次合计的权重，代替每名权重。
            split.by-group: A share for each group, split within it; what a group leaves in which nobody weighs anything goes to the others. | 各组各占一份，组内再分；组内无人有权重时，其份额归其他各组。
              =: by group[, {in-several} for who is in several][, {within} within one] | 按组分配[，符合多组者{in-several}][，组内{within}]
              groups: The groups. | 各组。
              within: How the share of a group is split that does not say so itself. | 未自行写明的组的组内分配方式。
              in-several: Whether who is in several groups has a part in the first of them, or in each. | 符合多组者归入首个组，或在各组都有份额。
            row.group: A group and its share. | 一个组及其份额。
              =: [{who}][!who=all others]: weight {weight}[, {split}] | [{who}][!who=其他人]：权重 {weight}[，{split}]
              who: Who is in it; all unless written. | 组内有谁；不写则为所有人。
              weight: What it weighs beside the other groups. | 本组相对其他各组的权重。
              split: How its share is split. | 组内的分配方式。
            split.in-turn: In turn: each agent for a stretch of days. | 轮流：每人若干天。
              =: in turns of {days} days from {from} on[, in the order {order}]; who is not there: {absent}; a leader's turn: {leaders-turn}[; the leader is the {leader-post}] | 自 {from} 起每 {days} 天轮换[，顺序为 {order}]；不在岗时：{absent}；轮到组长时：{leaders-turn}[；组长岗位：{leader-post}]
              order: The ids in the order of their turns; those who take part by their ids unless written. | 轮流顺序的员工编号；不写则为参与者按编号排列。
              from: A period on whose first day the first turn begins. | 首轮从该期间的第一天开始。
              days: How many days a turn lasts. | 每轮天数。
              absent: What becomes of the turn of who is not there: next gives it to the next one who is, shared to all who take part and are; it cannot be taken. | 不在岗者的轮次如何处理：next 归下一位在岗者，shared 由所有在岗的参与者平分；不能用 taken。
              leaders-turn: What becomes of the turn of a leader. | 组长的轮次如何处理。
            """);

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public PoolBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                SharedCredit.TYPE,
                NotCredited.TYPE,
                AssistCredit.TYPE,
                TeamPool.TYPE,
                RatePool.TYPE,
                FixedPool.TYPE,
                PerCasePool.TYPE,
                CurvePool.TYPE,
                SumPool.TYPE,
                EqualSplit.TYPE,
                MetricSplit.TYPE,
                FactorSplit.TYPE,
                FixedSplit.TYPE,
                LeaderSplit.TYPE,
                RankSplit.TYPE,
                GroupSplit.TYPE,
                Rotation.TYPE);
    }

    @Override
    public BlockWords words() {
        return WORDS;
    }
}
