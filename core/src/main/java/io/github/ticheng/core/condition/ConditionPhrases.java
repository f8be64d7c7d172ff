// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What conditions and factors say. */
final class ConditionPhrases {

    // ------------------------------------------------------------------------------------------- what was seen

    static final Phrase VALUE = Phrase.of(
            "condition.value",
            "{metric} {value}, required {comparison} {threshold}",
            "{metric} {value}，要求{comparison} {threshold}");
    static final Phrase NO_DATA = Phrase.of(
            "condition.no-data", "{metric} has no data (0 of 0), taken as {answer}", "{metric} 无数据（0/0），视为{answer}");
    static final Label MET = Label.of("met", "达标");
    static final Label NOT_MET = Label.of("not met", "未达标");

    static final Phrase OTHER = Phrase.of(
            "condition.other",
            "{metric} {value}, required {comparison} {threshold} ({standard})",
            "{metric} {value}，要求{comparison} {threshold}（{standard}）");
    static final Phrase SHARE_OF = Phrase.of("condition.share-of", "{share} of {metric}", "{metric}的 {share}");
    static final Phrase TEAM = Phrase.of(
            "condition.team",
            "{metric} {value}, required {comparison} the team's {threshold} ({count} {compared})",
            "{metric} {value}，要求{comparison}团队的 {threshold}（{compared} {count} 人）");
    static final Phrase TEAM_MEAN = Phrase.of(
            "condition.team-mean",
            "{metric} {value}, required {comparison} the team's mean of {threshold} ({count} {compared})",
            "{metric} {value}，要求{comparison}团队各人的平均值 {threshold}（{compared} {count} 人）");
    static final Phrase WINDOW = Phrase.of(
            "condition.window",
            "{metric} {value} in {first} to {last}, required {comparison} {threshold}",
            "{first} 至 {last} 的{metric} {value}，要求{comparison} {threshold}");
    static final Phrase WINDOW_ZERO = Phrase.of(
            "condition.window-zero",
            "{metric} of {month} is not on record, counted as 0",
            "{month} 没有{metric}记录，按 0 计");

    static final Phrase NEVER_HOLDS = Phrase.of(
            "condition.never-holds",
            "Expected what some agent can meet, but found {requirements}: it can never hold",
            "条件应有人可以满足，但为{requirements}：永远不会成立");
    static final Phrase WINDOW_TOO_SHORT = Phrase.of(
            "condition.window-too-short",
            "Expected a window of {least|month|months} or more, as long as the period of the entry, but found {months} for"
                    + " {metric}: it can never hold",
            "{metric}的统计窗口应不少于规则的周期 {least} 个月，但为 {months} 个月：条件永远不会成立");
    static final Phrase FOR_AT_LEAST = Phrase.of(
            "condition.for-at-least",
            "{requirement}: {met} of {all} {items}, required at least {count}",
            "{requirement}：{all} 个{items}中有 {met} 个，要求至少 {count} 个");
    static final Phrase FOR_AT_LEAST_REQUIRED = Phrase.of(
            "condition.for-at-least-required",
            "{requirement} for at least {count} {items}",
            "至少 {count} 个{items}{requirement}");
    static final Label ONE_OR_MORE = Label.of("1 or more", "至少 1");
    static final Phrase WEEK = Phrase.of("each.week", "week from {first} to {last}", "{first} 至 {last} 的一周");
    static final Phrase WEEK_NOT_ON_RECORD = Phrase.of(
            "each.week-not-on-record",
            "Expected the orders and days from {first} to {last} on record, as their week ends in this period, but found"
                    + " not all",
            "{first} 至 {last} 所在的周在本期结束，台账中应有这些日子的订单和数据，但不全");

    static final Phrase TENURE = Phrase.of(
            "condition.tenure",
            "full months of service: {months}, required at least {required}",
            "工龄满 {months} 个月，要求至少 {required} 个月");
    static final Phrase TENURE_MISSED = Phrase.of(
            "condition.tenure-missed",
            "full months of service: {months}, required at least {required}: missed by {distance}",
            "工龄满 {months} 个月，要求至少 {required} 个月，还差 {distance} 个月");
    static final Phrase DAY = Phrase.of("condition.day", "{day}, required day one of {days}", "{day}，要求日期为 {days} 之一");
    static final Phrase NO_DAY_HERE = Phrase.of(
            "condition.no-day-here",
            "Expected the day of an order, day or week, within a for-each or for-at-least, but found it of the period",
            "日期条件用于 for-each 或 for-at-least 之内的订单、日或周，但用于整个期间");
    static final Phrase POST =
            Phrase.of("condition.post", "post {post}, required one of {allowed}", "岗位 {post}，要求为 {allowed} 之一");
    static final Phrase NO_POST =
            Phrase.of("condition.no-post", "no post on record, required one of {allowed}", "没有岗位记录，要求为 {allowed} 之一");

    static final Phrase GROUP =
            Phrase.of("condition.group", "group {post}, required one of {allowed}", "小组 {post}，要求为 {allowed} 之一");
    static final Phrase NO_GROUP =
            Phrase.of("condition.no-group", "no group on record, required one of {allowed}", "没有小组记录，要求为 {allowed} 之一");

    static final Phrase ASSESSED = Phrase.of("condition.assessed", "assessed", "已参加考核");
    static final Phrase NOT_ASSESSED = Phrase.of("condition.not-assessed", "not assessed", "未参加考核");
    static final Phrase GRADE = Phrase.of(
            "condition.grade", "grade {grade} ({id}), required one of {allowed}", "等级 {grade}（{id}），要求为 {allowed} 之一");
    static final Phrase ON_CARD = Phrase.of("condition.on-card", "{card}: {said}", "{card}：{said}");
    static final Phrase NO_GRADE = Phrase.of(
            "condition.no-grade",
            "score {score} is in no grade, required one of {allowed}",
            "得分 {score} 不属于任何等级，要求为 {allowed} 之一");
    static final Phrase PASS_MARK =
            Phrase.of("condition.pass-mark", "score {score}, pass mark {mark}", "得分 {score}，及格线 {mark}");
    static final Phrase PASS_MARK_MISSED = Phrase.of(
            "condition.pass-mark-missed",
            "score {score}, pass mark {mark}: missed by {distance}",
            "得分 {score}，及格线 {mark}，相差 {distance}");
    static final Phrase NO_PASS_MARK =
            Phrase.of("condition.no-pass-mark", "score {score}, and the card has no pass mark", "得分 {score}，考核表未设及格线");

    static final Phrase ONE_HOLDS =
            Phrase.of("condition.one-holds", "one of several is enough: {requirement}", "满足其一即可：{requirement}");
    static final Phrase NONE_HOLDS = Phrase.of(
            "condition.none-holds",
            "required one of several, but none holds: {requirements}",
            "要求满足其一，但均未满足：{requirements}");
    static final Phrase NOT_KEPT =
            Phrase.of("condition.not-kept", "must not be so, and is not: {requirement}", "不应满足，且未满足：{requirement}");
    static final Phrase NOT_BROKEN =
            Phrase.of("condition.not-broken", "must not be so, but is: {requirement}", "不应满足，但已满足：{requirement}");

    static final Phrase SCORE_SHARE =
            Phrase.of("factor.score-share", "score {score} of {full} full marks", "得分 {score}，满分 {full}");
    static final Phrase GRADE_FACTOR =
            Phrase.of("factor.grade", "factor {factor} for grade {grade} ({id})", "等级 {grade}（{id}）的系数为 {factor}");
    static final Phrase SCORE_FACTOR =
            Phrase.of("factor.score", "factor {factor} for a score of {score}", "得分 {score} 的系数为 {factor}");
    static final Phrase METRIC_FACTOR =
            Phrase.of("factor.metric", "factor {factor} for {metric} {value}", "{metric} {value} 的系数为 {factor}");
    static final Label FACTOR = Label.of("factor", "系数");
    static final Phrase FACTOR_BETWEEN = Phrase.of(
            "factor.between",
            "{metric} {value} lies between {from} with factor {low} and {to} with factor {high}",
            "{metric} {value} 介于 {from}（系数 {low}）与 {to}（系数 {high}）之间");
    static final Phrase CASE_FACTOR =
            Phrase.of("factor.case", "factor {factor} by row {row} of the table", "系数为 {factor}（表中第 {row} 行）");
    static final Phrase OTHERWISE =
            Phrase.of("factor.otherwise", "no row of the table applies, so factor {factor}", "表中没有适用的行，系数取 {factor}");
    static final Phrase OTHERWISE_FOR = Phrase.of(
            "factor.otherwise-for",
            "no row of the table applies to {measure} {value}, so factor {factor}",
            "表中没有适用于{measure} {value} 的行，系数取 {factor}");
    static final Label GRADE_NAME = Label.of("grade", "等级");
    static final Label NONE = Label.of("(none)", "(无)");
    static final Label SCORE_SHARE_NAME = Label.of("score share", "得分率");

    // ------------------------------------------------------------------------------------------- what is required

    static final Phrase METRIC_REQUIRED = Phrase.of(
            "condition.metric-required", "{metric} {comparison} {threshold}", "{metric}{comparison} {threshold}");
    static final Phrase TEAM_REQUIRED =
            Phrase.of("condition.team-required", "{metric} {comparison} the team's", "{metric}{comparison}团队");
    static final Phrase TEAM_MEAN_REQUIRED = Phrase.of(
            "condition.team-mean-required", "{metric} {comparison} the team's mean", "{metric}{comparison}团队各人的平均值");
    static final Phrase WINDOW_REQUIRED = Phrase.of(
            "condition.window-required",
            "{metric} {comparison} {threshold} over {months|month|months}",
            "{months} 个月内{metric}{comparison} {threshold}");
    static final Phrase TENURE_REQUIRED =
            Phrase.of("condition.tenure-required", "full months of service: at least {months}", "工龄至少满 {months} 个月");
    static final Phrase DAY_REQUIRED = Phrase.of("condition.day-required", "day one of {days}", "日期为 {days} 之一");
    static final Phrase POST_REQUIRED =
            Phrase.of("condition.post-required", "post one of {allowed}", "岗位为 {allowed} 之一");
    static final Phrase GROUP_REQUIRED =
            Phrase.of("condition.group-required", "group one of {allowed}", "小组为 {allowed} 之一");
    static final Phrase GRADE_REQUIRED =
            Phrase.of("condition.grade-required", "grade one of {allowed}", "等级为 {allowed} 之一");
    static final Phrase PASS_REQUIRED =
            Phrase.of("condition.pass-required", "score at the pass mark or above", "得分达到及格线");
    static final Phrase ALL_REQUIRED =
            Phrase.of("condition.all-required", "all of ({requirements})", "全部满足（{requirements}）");
    static final Phrase ANY_REQUIRED =
            Phrase.of("condition.any-required", "any of ({requirements})", "任一满足（{requirements}）");
    static final Phrase NOT_REQUIRED = Phrase.of("condition.not-required", "not ({requirement})", "不满足（{requirement}）");

    // ------------------------------------------------------------------------------------------- problems

    static final Phrase WINDOW_UNKNOWN = Phrase.of(
            "condition.window-unknown",
            "Expected {metric} on record for {month}, but found none",
            "应有 {month} 的{metric}记录，但没有");
    static final Phrase WINDOW_WITHIN = Phrase.of(
            "condition.window-within",
            "Expected a period of at most {months|whole month|whole months}, over which {metric} is summed, but found {period}",
            "{metric}按 {months} 个月合计，期间应为不超过 {months} 个的整月，但为 {period}");
    static final Phrase NOT_HIRED = Phrase.of(
            "condition.no-hire-date",
            "Expected a day of hiring for agent {agent}, but found none",
            "员工 {agent} 应有入职日期，但没有");
    static final Phrase NO_WHOLE = Phrase.of(
            "factor.no-whole",
            "Expected {whole} above zero to divide {part} by, but found {value}",
            "{part}所除以的{whole}应大于零，但为 {value}");
    static final Phrase NO_CARD = Phrase.of(
            "factor.not-assessed",
            "Expected agent {agent} to be assessed, because a factor hangs on it, but found no score or no grade",
            "系数取决于考核，员工 {agent} 应有得分和等级，但没有");
    static final Phrase NO_CASE =
            Phrase.of("factor.no-case", "Expected a row of the table that applies, but found none", "表中应有适用的行，但没有");
    static final Phrase NO_RATIO_FACTOR = Phrase.of(
            "factor.no-data",
            "Expected data of {metric}, because a factor hangs on it, but found 0 of 0",
            "系数取决于{metric}，应有数据，但为 0/0");
    static final Phrase NO_FACTOR = Phrase.of(
            "factor.no-row", "Expected a factor for {found}, but found only {listed}", "应有 {found} 的系数，但只有 {listed}");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Label SOME_CONDITION = Label.of("at least one condition", "至少一个条件");
    static final Label SOME_GRADE = Label.of("at least one grade", "至少一个等级");
    static final Label GRADES_DIFFER = Label.of("grades that differ", "互不相同的等级");
    static final Label SOME_FACTOR = Label.of("at least one factor", "至少一个系数");
    static final Label FACTOR_OF_GRADE = Label.of("a factor for at least one grade", "至少一个等级的系数");
    static final Label COMPARABLE = Label.of("a metric that is a number or a ratio to compare", "可比较的数值或比率指标");
    static final Label SOME_DAY = Label.of("at least one day", "至少一个日期");
    static final Label DAYS_DIFFER = Label.of("days that differ", "互不相同的日期");
    static final Label A_DAY = Label.of(
            "a weekday such as saturday, a date such as 2024-11-11, or dates such as 2024-11-01/2024-11-11",
            "星期（如 saturday）、日期（如 2024-11-11）或一段日期（如 2024-11-01/2024-11-11）");
    static final Label SOME_POST = Label.of("at least one post or group", "至少一个岗位或小组");
    static final Label POST_WITH_WORDS = Label.of("posts and groups with words", "有文字的岗位或小组");
    static final Label POSTS_DIFFER = Label.of("posts or groups that differ", "互不相同的岗位或小组");
    static final Label ONE_UNIT = Label.of("a part and a whole of one unit", "单位相同的部分与整体");
    static final Label SHARE_OF_NUMBERS = Label.of("a number or a ratio to make a share of", "可计算占比的数值或比率指标");
    static final Label SAME_UNIT = Label.of("two metrics of one unit to compare", "单位相同、可互相比较的两项指标");
    static final Label TEAM_RATIO = Label.of("a ratio to compare with the team's", "可与团队比较的比率指标");
    static final Label FULL_MONTHS = Label.of("1 full month of service or more", "至少满 1 个月的工龄");
    static final Label SUMMED_UP = Label.of("a metric that sums up over months", "可按月累计的指标");
    static final Phrase WINDOW_MONTHS = Phrase.of(
            "condition.expected-window-months",
            "a window of 1 month to {longest|month|months}",
            "1 至 {longest} 个月的统计窗口");

    private ConditionPhrases() {}
}
