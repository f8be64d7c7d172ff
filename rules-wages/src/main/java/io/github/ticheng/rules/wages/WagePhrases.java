// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What wages, allowances and bonuses say. */
final class WagePhrases {

    static final Phrase RAISED_TO_MINIMUM = Phrase.of(
            "wages.raised-to-minimum",
            "{wage} is below the {metric} of {minimum}, which is paid",
            "{wage} 低于{metric} {minimum}，按后者支付");

    static final Phrase NOT_HIRED =
            Phrase.of("wages.not-hired", "Expected the day of hiring, but found none", "应有入职日期，但没有");
    static final Phrase SERVED = Phrase.of(
            "wages.served", "{months|full month|full months} of service on {day}", "截至 {day} 工龄满 {months} 个月");
    static final Label STEPS = Label.of("steps of seniority", "工龄档数");

    static final Phrase STREAK = Phrase.of(
            "wages.streak",
            "months in a row at {grades}: {length}, {required} required, paid {pays}",
            "连续 {length} 个月评为 {grades}，要求 {required} 个月，{pays}");
    static final Phrase STREAK_UNASSESSED =
            Phrase.of("wages.streak-unassessed", "not assessed this month: no streak is paid", "本月未参加考核，不计连续奖");
    static final Label ONCE = Label.of("once a streak", "每次连续只发一次");
    static final Label EVERY_TIME = Label.of("every time", "每满一次发一次");

    static final Phrase POST = Phrase.of("wages.post", "post {post}", "岗位 {post}");
    static final Phrase NO_WAGE = Phrase.of(
            "wages.no-wage-of-post",
            "Expected one of the posts {posts}, which have a wage, but found {post}",
            "岗位应为有工资标准的 {posts} 之一，但为 {post}");
    static final Label NO_POST = Label.of("no post", "无岗位");

    static final Phrase REWARD_MISSED = Phrase.of(
            "wages.reward-missed",
            "{reward} {amount} is not paid: it requires {requirement}",
            "{reward} {amount} 不发放：要求{requirement}");

    static final Label HOURLY_WAGE = Label.of("hourly wage", "小时工资");

    static final Phrase RANKED = Phrase.of(
            "wages.ranked",
            "place {place} of {count} {compared}, by {metric}",
            "{metric}排名第 {place}（{compared} {count} 人）");
    static final Phrase RANKED_ALIKE = Phrase.of(
            "wages.ranked-alike",
            "place {place} of {count} {compared}, by {metric}, together with others: {alike} agents are alike",
            "{metric}并列第 {place}，共 {alike} 人（{compared} {count} 人）");
    static final Phrase NOT_RANKED =
            Phrase.of("wages.not-ranked", "{metric} has no data (0 of 0): no place", "{metric}无数据（0/0）：不参加排名");
    static final Phrase IN_NO_GROUP =
            Phrase.of("wages.in-no-group", "no post or group on record: no place", "没有岗位或小组记录：不参加排名");
    static final Label GROUPS = Label.of("groups", "小组");
    static final Phrase IN_POST = Phrase.of("wages.in-post", "in post {post}", "{post} 岗位");
    static final Phrase IN_GROUP = Phrase.of("wages.in-group", "in group {group}", "{group} 组");
    static final Phrase SPLIT_PRIZE = Phrase.of(
            "wages.split-prize",
            "the prize of {prize} is split among {members|member|members}",
            "奖金 {prize} 由 {members} 名组员平分");
    static final Label PRIZES = Label.of("the prizes together", "奖金合计");
    static final Label SHARED_PRIZE = Label.of("share of the prizes", "并列分得奖金");

    static final Phrase TRAINED = Phrase.of("wages.trained", "{metric} {count}", "{metric} {count}");

    static final Phrase MONTHS_COUNTED = Phrase.of(
            "wages.months-counted", "of {period}, {months|month counts|months count}", "{period} 中计入 {months} 个月");
    static final Label PAID_ON = Label.of("paid on", "计奖基数");

    static final Label STREAKS = Label.of("streaks", "连续达标次数");
    static final Label DAYS_EMPLOYED = Label.of("days employed", "在职天数");
    static final Label DAYS_OF_PERIOD = Label.of("days of the period", "应计天数");
    static final Label DAYS_AWAY = Label.of("days away", "未在职及缺勤天数");
    static final Label DAYS_DECLARED = Label.of("days that a whole period counts as", "全期折算天数");
    static final Label POSITIVE_DAYS = Label.of("a number of days above zero", "大于零的天数");
    static final Label DAYS_TO_COUNT = Label.of("days-of-period beside \"counted\"", "与 counted 并用的 days-of-period");
    static final Label EMPLOYED_SHARE = Label.of("share of the days", "在职比例");
    static final Phrase NO_DAYS =
            Phrase.of("wages.no-days", "the period has no day that counts: nothing is paid", "本期没有应计天数，不计发");

    static final Phrase PRIZES_RISE = Phrase.of(
            "wages.prizes-rise",
            "place {place} gets {prize}, more than the {better} of the place before",
            "第 {place} 名奖金 {prize}，高于前一名的 {better}");
    static final Phrase SHARE_FALLS = Phrase.of(
            "wages.share-falls",
            "the share falls from {before} to {rate} at {managers|trained manager|trained managers}",
            "培养 {managers} 名店长时分红比例由 {before} 降为 {rate}");
    static final Phrase OVERTIME_BELOW_WAGE = Phrase.of(
            "wages.overtime-below-wage",
            "an hour of {metric} pays {multiple} times the hourly wage, less than any other hour",
            "{metric}每小时按 {multiple} 倍小时工资计，低于正常工时");
    static final Phrase SENIORITY_FALLS =
            Phrase.of("wages.seniority-falls", "each step of seniority takes {amount}", "每档工龄工资为 {amount}，越久越少");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Label MONEY_TO_SHARE = Label.of("an amount of money to pay a share of", "可按比例发放的金额指标");
    static final Label ABSENCE_IN_DAYS = Label.of("absence in days", "以天计的缺勤");
    static final Label SOME_GRADE = Label.of("at least one grade", "至少一个等级");
    static final Label GRADES_DIFFER = Label.of("grades that differ", "互不相同的等级");
    static final Label MONEY_MINIMUM = Label.of("an amount of money as minimum of a wage", "金额形式的最低工资指标");
    static final Label IN_HOURS = Label.of("overtime in hours", "以小时计的加班");
    static final Phrase MULTIPLE = Phrase.of(
            "wages.expected-multiple",
            "a multiple of 0 or more for overtime metric {metric}",
            "加班指标 {metric} 不小于 0 的倍数");
    static final Label DAYS_AND_HOURS = Label.of("more than 0 days a month and hours a day", "大于 0 的每月天数与每日小时数");
    static final Label SOME_OVERTIME = Label.of("at least one kind of overtime", "至少一种加班");
    static final Label OVERTIME_DIFFERS = Label.of("kinds of overtime that differ", "互不相同的加班种类");
    static final Label POSTS_DIFFER = Label.of("posts that differ", "互不相同的岗位");
    static final Label MANAGERS = Label.of("a share from 0 trained managers or more", "自 0 名及以上培养店长起的分红");
    static final Label PROFITS = Label.of("a count and two amounts of money for profit shares", "用于分红的一个计数指标与两个金额指标");
    static final Label SOME_PROFIT = Label.of("at least one share of profit", "至少一项分红");
    static final Phrase MANAGERS_RISE = Phrase.of(
            "wages.expected-managers-rise", "the numbers of managers to rise for shares of {of}", "{of} 分红的店长人数递增");
    static final Label FIRST_PRIZE = Label.of("a prize for at least the first place", "至少第一名的奖金");
    static final Label RANKABLE =
            Label.of("a number or a ratio of which one way is better to rank by", "可用于排名、有优劣方向的数值或比率指标");
    static final Label METRICS_DIFFER = Label.of("metrics that differ to rank by", "互不相同的排名指标");
    static final Label SOME_REWARD = Label.of("at least one reward", "至少一项奖励");
    static final Label REWARDS_DIFFER = Label.of("rewards that differ in their labels", "名称互不相同的奖励");
    static final Label A_STEP = Label.of("a step of seniority of 1 full month or more", "至少满 1 个月的工龄档距");
    static final Label NO_NEGATIVE_MONTHS = Label.of("0 full months or more before seniority counts", "不小于 0 的起算月数");
    static final Label MOST_STEPS = Label.of("at most 1 step of seniority or more", "至少为 1 的最多档数");
    static final Label STREAK_MONTHS = Label.of("a streak of 1 month or more", "至少连续 1 个月");
    static final Label STREAK_GRADE = Label.of("at least one grade that makes a streak", "至少一个计入连续的等级");
    static final Label UNITS = Label.of("a count, a duration or points to pay for each", "可逐单位计酬的计数、时长或分数指标");
    static final Label POST_NAME = Label.of("a post with a name", "有名称的岗位");
    static final Label WAGE_OF_POST = Label.of("the wage of at least one post", "至少一个岗位的工资");
    static final Label DAYS_DIFFER = Label.of("days that differ", "互不相同的日期");
    static final Label WEEKDAYS_DIFFER = Label.of("weekdays that differ", "互不相同的星期");

    static final Label SOME_CASE = Label.of("at least one row of the table", "表中至少一行");
    static final Label LAST_CASE = Label.of("a condition in every row but the last", "除末行外各行都有条件");
    static final Phrase NO_CASE =
            Phrase.of("wage.no-case", "no row of the table applies, so nothing is paid", "表中没有适用的行，不予发放");

    static final Label OF_OWN_GROUP = Label.of(
            "metrics of the own post or group where posts or groups win prizes, such as sales of own-group",
            "按岗位或小组发奖时，应为本岗位或本组（own-post、own-group）的指标");
    static final Label PRIZES_FOR_ALONE =
            Label.of("no ranking apart where posts or groups win prizes", "按岗位或小组发奖时，不再分组排名");
    static final Phrase EACH_UNMET = Phrase.of(
            "wage.each-unmet",
            "{unmet} of {all} {items} not paid for: required {requirement}",
            "{all} 个{items}中有 {unmet} 个不计：要求{requirement}");
    static final Phrase NONE_PAYS = Phrase.of("wage.none-pays", "0 of {all} {items} paid for", "{all} 个{items}均未产生金额");
    static final Phrase REST = Phrase.of("wage.rest", "{count} further {items}", "其余 {count} 个{items}");
    static final Label LIMITS_IN_ORDER = Label.of("a least amount that is not above the largest", "下限不高于上限");

    static final Label ONCE_OR_MORE = Label.of("1 period in a row or more", "至少连续 1 期");
    static final Phrase RESTING = Phrase.of(
            "wage.resting",
            "won {periods|time|times} in a row, which is the most, so not ranked this time",
            "已连续 {periods} 期获奖，达到上限，本期不参与排名");

    private WagePhrases() {}
}
