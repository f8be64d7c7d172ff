// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What pools, splits and credits say. */
final class PoolPhrases {

    static final Label POOL = Label.of("pool", "奖金池");
    static final Label TO_CREDIT = Label.of("to be credited", "待计入");
    static final Label BROUGHT = Label.of("brought forward", "上期结转");
    static final Label TURNS = Label.of("days in turn", "轮值天数");
    static final Label SCORE = Label.of("score", "得分");
    static final Label WEIGHT = Label.of("weight", "权重");
    static final Label SUM_OF_WEIGHTS = Label.of("sum of weights", "权重合计");
    static final Label EXACT_SHARE = Label.of("exact share", "精确份额");
    static final Label SETTLED = Label.of("settled by minimum or cap", "已按保底或封顶分出");
    static final Label REST = Label.of("rest of the pool", "奖金池余额");
    static final Label OWN_PART = Label.of("own part", "应得部分");
    static final Label LEFT_OVER = Label.of("left over", "剩余");

    static final Phrase SHARE = Phrase.of("pool.share", "weight {weight} of {sum} in all", "权重 {weight}，合计 {sum}");
    static final Phrase ODD_UNITS = Phrase.of(
            "pool.odd-units", "odd {unit} × {count} to {agents} ({order})", "尾差 {unit} × {count} 归 {agents}（{order}）");
    static final Phrase ODD_UNITS_OF_MANY = Phrase.of(
            "pool.odd-units-of-many",
            "odd {unit} × {count} to as many of the {members|member|members} ({order})",
            "尾差 {unit} × {count} 归 {members} 人中的同数人员（{order}）");
    static final Phrase OF_GROUPS = Phrase.of(
            "pool.of-groups", "of the shares of the groups, each paid in whole units: {parts}", "各组份额均为整份，从中得：{parts}");
    static final Phrase NONE_IN_GROUP = Phrase.of(
            "pool.none-in-group",
            "nobody in the group weighs anything, so its share goes to the others",
            "组内无人有权重，该组份额归其他组");
    static final Phrase NONE_IN_REST =
            Phrase.of("pool.none-in-rest", "nobody weighs anything in the rest, so it is left over", "其余部分无人有权重，故为剩余");
    static final Phrase OVER =
            Phrase.of("pool.over", "{over} of the pool for nobody: {answer}", "奖金池中 {over} 无人可分：{answer}");
    static final Phrase RANK = Phrase.of(
            "pool.rank",
            "rank {rank} by {measure} of {count} who take part, held by {tied}",
            "按{measure}第 {rank} 名，参与分配的共 {count} 人，并列 {tied} 人");
    static final Phrase IN_BAND =
            Phrase.of("pool.in-band", "the team's {metric} {value} is {band}", "团队{metric} {value} 属于 {band}");

    static final Phrase NEGATIVE_WEIGHT = Phrase.of(
            "pool.negative-weight",
            "Expected weights of 0 or more, but found {weight} for agent {agent}",
            "权重应不小于 0，但 {agent} 的为 {weight}");
    static final Phrase NEGATIVE_FACTOR = Phrase.of(
            "pool.negative-factor",
            "Expected factors of weights of 0 or more, but found {weight} for agent {agent}",
            "权重的系数应不小于 0，但 {agent} 的为 {weight}");
    static final Phrase NOT_HIRED = Phrase.of(
            "pool.not-hired",
            "Expected a day of hiring for the order of the odd units, but found none for agent {agent}",
            "尾差按入职先后排序，应有入职日期，但 {agent} 没有");
    static final Phrase NOBODY = Phrase.of(
            "pool.left-over",
            "Expected the whole pool of {total} to be shared out, but found {over} for nobody",
            "奖金池 {total} 应全部分出，但有 {over} 无人可分");
    static final Phrase MINIMUM_TOO_HIGH = Phrase.of(
            "pool.minimum-too-high",
            "Expected a pool of {needed} or more for {count|member|members} of at least {minimum} each, but found {total}",
            "{count} 人每人至少 {minimum}，奖金池应不少于 {needed}，但为 {total}");
    static final Phrase NO_BAND = Phrase.of(
            "pool.no-band",
            "Expected the team's {metric} to be in a band of the ladder, but found {value}",
            "团队{metric}应落在阶梯的某一档，但为 {value}");
    static final Phrase NO_SCORE = Phrase.of(
            "pool.no-score", "Expected a score to rank by, but agent {agent} has none", "应按得分排名，但 {agent} 没有得分");
    static final Phrase BEFORE_ROTATION = Phrase.of(
            "pool.before-rotation",
            "Expected a period from {from} on, when the turns begin, but found {period}",
            "轮流自 {from} 起，期间应在其后，但为 {period}");
    static final Phrase NO_LEADER = Phrase.of(
            "pool.no-leader",
            "Expected one member in post {post} as leader, but found {count}",
            "应有一名岗位为 {post} 的组长参与分配，但有 {count} 名");

    static final Phrase CAP_WITHOUT_LEFT_OVER = Phrase.of(
            "pool.cap-without-left-over",
            "A cap of {cap} per head can leave a part of the pool to nobody; then the team is not paid",
            "每人封顶 {cap} 可能使部分奖金池无人可分，届时团队不予发放");
    static final Phrase UNITS_LEFT_OVER = Phrase.of(
            "pool.units-left-over",
            "Whole units only can leave a part of the pool to nobody; then the team is not paid",
            "仅按整份分配可能使部分奖金池无人可分，届时团队不予发放");
    static final Phrase UNIT_OF_ROUNDING = Phrase.of(
            "pool.unit-of-rounding",
            "Expected parts in a multiple of {unit}, to which the plan rounds, but found {found}",
            "分配单位应为方案舍入单位 {unit} 的整数倍，但为 {found}");
    static final Phrase NO_UNIT_IN_LIMITS = Phrase.of(
            "pool.no-unit-in-limits",
            "Expected a cap that leaves room for whole units of {unit} from the minimum on, but found {cap}",
            "上限应至少容纳一个 {unit} 的整数单位且不低于保底，但为 {cap}");
    static final Phrase MINIMUM_MAY_NOT_BE_PAID = Phrase.of(
            "pool.minimum-may-not-be-paid",
            "A pool that cannot pay every member the minimum of {minimum} keeps the team from being paid",
            "奖金池不足以支付每人保底 {minimum} 时，团队不予发放");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Label TWO_AMOUNTS = Label.of("two amounts of money that differ", "两个不同的金额指标");
    static final Phrase SHARE_OF =
            Phrase.of("pool.expected-share-of", "a share above 0% up to 100% of {metric}", "{metric} 高于 0% 至 100% 的比例");
    static final Label CURVE_OVER_NUMBER = Label.of("a curve over a metric that is a number", "以数值指标为横轴的曲线");
    static final Label SOME_PIECE = Label.of("a curve of at least one piece", "至少一段的曲线");
    static final Label PIECES_APART = Label.of("pieces that do not overlap", "互不重叠的各段");
    static final Phrase NO_NEGATIVE_SHARE =
            Phrase.of("pool.expected-no-negative-share", "a share of 0% or more for {holder}", "{holder} 不低于 0% 的份额");
    static final Phrase ONE_SHARE = Phrase.of("pool.expected-one-share", "one share for {holder}", "{holder} 的一个份额");
    static final Label SHARES_SUM = Label.of("shares that sum to 100%", "合计为 100% 的份额");
    static final Label LEADER_SHARE = Label.of("a leader's share of 0% to 100%", "0% 至 100% 的组长份额");
    static final Label WEIGHT_METRIC = Label.of("a metric that is a number to weigh by", "可作权重的数值指标");
    static final Label COUNTED = Label.of("a metric that is counted to pay an amount each", "可逐件计酬的计数指标");
    static final Label RANK_METRIC =
            Label.of("a metric that is a number and of which more or less is better to rank by", "可用于排名、有优劣方向的数值指标");
    static final Label FIRST_WEIGHT = Label.of("a weight for at least the first rank", "至少第一名的权重");
    static final Label WEIGHTS_FALL = Label.of("weights that do not rise with the rank", "不随名次上升的权重");
    static final Phrase AT_RANKS = Phrase.of(
            "pool.expected-at-ranks",
            "{better} at rank {first} and {worse} at rank {second}",
            "第 {first} 名为 {better}，第 {second} 名为 {worse}");
    static final Label NO_NEGATIVE_WEIGHT = Label.of("weights of 0 or more", "不小于 0 的权重");
    static final Label MONEY_TO_RATE = Label.of("an amount of money to take a rate of", "可按比例计提的金额指标");
    static final Label A_DAY = Label.of("a turn of 1 day or more", "至少 1 天的轮值");
    static final Label ABSENT =
            Label.of("next, shared or left-over for the turn of someone absent", "缺席者轮值的处理方式 next、shared 或 left-over");
    static final Label EVERYBODY_ONCE = Label.of("everybody once in the order of turns", "轮值顺序中每人只出现一次");
    static final Label MONEY_TO_CREDIT = Label.of("an amount of money to credit", "可计入业绩的金额指标");
    static final Label SOME_POOL = Label.of("at least one pool to sum up", "至少一个可相加的奖金池");
    static final Phrase CAP_FROM_MINIMUM = Phrase.of(
            "pool.expected-cap-from-minimum",
            "a cap per head that is not below the minimum of {minimum}",
            "不低于每人保底 {minimum} 的封顶");
    static final Label MINIMUM_PER_HEAD =
            Label.of("a minimum per head of 0 or more, also for a penalty", "不小于 0 的每人保底（扣罚亦然）");
    static final Label CAP_PER_HEAD = Label.of("a cap per head of 0 or more, also for a penalty", "不小于 0 的每人封顶（扣罚亦然）");

    static final Label OTHERS_ONCE =
            Label.of("no weight of each further rank where all together have one", "已写其余合计权重时，不再写每名权重");
    static final Label SOME_UNIT = Label.of("a positive decimal as the unit of parts", "正的小数作为分配单位");
    static final Label SOME_GROUP = Label.of("at least one group", "至少一个组");
    static final Label WAY_OF_EACH_GROUP =
            Label.of("a way of splitting for each group, its own or one for all", "每组都有分配方式：各自写明，或写明共用方式");
    static final Label GROUPS_WITHOUT_LIMITS =
            Label.of("a split by group without limits per head, where odd units go by group", "零头按组处理时，须为按组分配且无人均上下限");
    static final Label WEIGHTS_OF_GROUP = Label.of("weights of the group", "本组权重合计");

    private PoolPhrases() {}
}
