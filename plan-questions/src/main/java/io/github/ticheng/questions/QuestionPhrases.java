// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What answers say. */
final class QuestionPhrases {

    static final Label TEAM = Label.of("team", "团队");
    static final Label AGENT = Label.of("agent", "员工");
    static final Label LINE = Label.of("line", "项目");
    static final Label BEFORE = Label.of("before", "之前");
    static final Label AFTER = Label.of("after", "之后");
    static final Label DIFFERENCE = Label.of("difference", "差额");
    static final Label TOTAL = Label.of("total", "合计");
    static final Label MONTH = Label.of("period", "期间");
    static final Label PEOPLE = Label.of("who gains and who loses", "人员增减");
    static final Label CAUSE = Label.of("cause", "原因");
    static final Phrase PERIOD = Phrase.of(
            "diff.period",
            "{period}: lines {lines}, of which {changed} differ",
            "{period}：共 {lines} 项，其中 {changed} 项不同");

    static final Label FREE_OF_ORDER =
            Label.of("what each change is worth, the mean over all orders", "每项改动的影响（取各种次序的平均）");
    static final Label IN_ORDER = Label.of("what each change adds to those before it", "每项改动在前一项基础上的影响");
    static final Phrase CHANGED =
            Phrase.of("questions.changed", "{who}: {metric} {before} → {after}", "{who}：{metric} {before} → {after}");
    static final Label NOTHING = Label.of("(nothing)", "（无）");
    static final Label NO_DIFFERENCE = Label.of("nothing differs", "没有差异");
    static final Label AS_IT_IS = Label.of("as it is", "现状");
    static final Label AS_IT_WOULD_BE = Label.of("as it would be", "假设");
    static final Phrase NO_CHANGE = Phrase.of(
            "questions.no-change",
            "Expected a metric and its value, such as sales=+2000 or refund-rate=8/240, but found \"{found}\"",
            "应为指标及其数值（如 sales=+2000 或 refund-rate=8/240），但为“{found}”");
    static final Phrase NO_METRIC = Phrase.of(
            "questions.no-metric",
            "Expected one of the metrics {known}, but found \"{found}\"",
            "应为指标 {known} 之一，但为“{found}”");
    static final Phrase NO_AGENT = Phrase.of(
            "questions.no-agent",
            "Expected one of the agents {known}, but found \"{found}\"",
            "应为员工 {known} 之一，但为“{found}”");

    static final Label ELIGIBILITY = Label.of("who is paid", "适用人员");
    static final Label ROUNDING = Label.of("rounding", "舍入方式");
    static final Label PAY_PERIOD = Label.of("pay period", "计薪周期");
    static final Label ORDER = Label.of("order of the rules", "规则顺序");
    static final Phrase NEW_RULE = Phrase.of("questions.new-rule", "new: {rule}", "新增：{rule}");
    static final Phrase GONE_RULE = Phrase.of("questions.gone-rule", "gone: {rule}", "删除：{rule}");
    static final Phrase TWO_CURRENCIES = Phrase.of(
            "questions.two-currencies",
            "Expected two plans that pay in one currency, but found {before} and {after}",
            "两份方案的币种应相同，但为 {before} 和 {after}");
    static final Phrase IMPACT = Phrase.of(
            "questions.impact",
            "plan {after} instead of {before}, in {currency}",
            "以方案 {after} 代替 {before}，币种 {currency}");
    static final Phrase SUMMARY = Phrase.of(
            "questions.summary",
            "in all {amount}; {more|agent|agents} with more, {less} with less, {same} with the same",
            "合计 {amount}；{more} 人增加，{less} 人减少，{same} 人不变");
    static final Label GRADES = Label.of("grades that move", "等级变动");
    static final Label OLD_PLAN = Label.of("the old plan", "旧方案");
    static final Label NEW_PLAN = Label.of("the new plan", "新方案");
    static final Phrase CARRIED = Phrase.of(
            "questions.carried",
            "carried on after these periods, and in no table: {before} under the old plan, {after} under the new one",
            "以上各期之后结转、未列入各表：旧方案 {before}，新方案 {after}");
    static final Phrase REFUSED = Phrase.of(
            "questions.refused",
            "left out: {period}, team {team}, refused by {plan}: {problem}",
            "未计入：{period}，团队 {team}，{plan}无法支付：{problem}");

    static final Phrase GOAL_TOTAL = Phrase.of("questions.goal-total", "a total of {amount}", "合计 {amount}");
    static final Phrase GOAL_LINE = Phrase.of("questions.goal-line", "{line} of {amount}", "{line} {amount}");
    static final Phrase GOAL_GRADE = Phrase.of("questions.goal-grade", "grade {grade}", "等级{grade}");
    static final Phrase NO_GOAL = Phrase.of(
            "questions.no-goal",
            "Expected a goal such as total=6000, line=commission:800, grade=gold or next-tier, but found \"{found}\"",
            "应为目标（如 total=6000、line=commission:800、grade=gold 或 next-tier），但为“{found}”");
    static final Phrase NO_LINE = Phrase.of(
            "questions.no-line",
            "Expected one of the lines of the pay room, {known}, but found \"{found}\"",
            "应为计薪项目 {known} 之一，但为“{found}”");
    static final Phrase NO_GRADE = Phrase.of(
            "questions.no-grade",
            "Expected one of the grades {known}, but found \"{found}\"",
            "应为等级 {known} 之一，但为“{found}”");
    static final Phrase NO_NUMBER = Phrase.of(
            "questions.no-number",
            "Expected a metric of numbers, or a ratio that the agent has, but found {metric}",
            "应为数值指标，或该员工已有的比率，但为 {metric}");
    static final Phrase THERE = Phrase.of("questions.there", "{goal} is reached already", "已达到{goal}");
    static final Phrase VALUE = Phrase.of(
            "questions.value",
            "{goal}: {metric} of {value} is enough, {distance} from {now}",
            "{goal}：{metric}达到 {value} 即可，与 {now} 相差 {distance}");
    static final Phrase OUT_OF_REACH =
            Phrase.of("questions.out-of-reach", "{goal} is out of reach by {metric}", "{goal}无法靠{metric}达到");
    static final Phrase OUT_OF_REACH_BEST = Phrase.of(
            "questions.out-of-reach-best",
            "{goal} is out of reach by {metric}: the best there is is {best}, with {value}",
            "{goal}无法靠{metric}达到：最多为 {best}，在 {value} 时");
    static final Phrase NOT_MONOTONE = Phrase.of(
            "questions.not-monotone",
            "{goal} is not reached once and for all: {metric} is enough {ranges}",
            "{goal}并非一达到即不变：{metric}在下列范围可达到：{ranges}");
    static final Phrase FROM_TO = Phrase.of("questions.from-to", "from {from} to {to}", "{from} 至 {to}");
    static final Phrase UNDECIDED = Phrase.of("questions.undecided", "undecided: {reason}", "无法判定：{reason}");
    static final Phrase UNTOLD = Phrase.of(
            "questions.untold",
            "{what} hangs on {metric} in a way that the plan does not tell",
            "{what}随{metric}变化的方式未知");
    static final Label BOTH_WAYS = Label.of("pay, of which one line rises while another falls,", "工资（有的项目增加而有的减少）");
    static final Phrase NO_TIERS = Phrase.of(
            "questions.no-tiers",
            "no line of the plan has tiers by {metric} of one pay period",
            "没有按单个计薪周期的{metric}分档的项目");
    static final Phrase TOP_TIER = Phrase.of("questions.top-tier", "no further tier by {metric}", "{metric}已在最后一档");
    static final Phrase NEXT_TIER = Phrase.of(
            "questions.next-tier",
            "the next tier begins at {metric} of {value}, {distance} away: {amount} in all",
            "下一档从{metric} {value} 起，相差 {distance}：合计 {amount}");
    static final Phrase STEP_UP = Phrase.of(
            "questions.step-up",
            "{distance} more in {metric} reach the next tier: {amount}",
            "{metric}再增 {distance} 即达下一档：{amount}");
    static final Phrase STEP_DOWN = Phrase.of(
            "questions.step-down",
            "{distance} less in {metric} reach the next tier: {amount}",
            "{metric}再降 {distance} 即达下一档：{amount}");
    static final Phrase UP_TO = Phrase.of("questions.up-to", "looked at {metric} up to {value}", "{metric}只查到 {value}");
    static final Phrase MARGINAL =
            Phrase.of("questions.marginal", "with {metric} of {value}: {amount}", "{metric}为 {value} 时：{amount}");

    static final Phrase STANDINGS = Phrase.of(
            "questions.standings",
            "where team {team} stands in {period}, in {currency}",
            "团队 {team} 在 {period} 的进度，币种 {currency}");
    static final Phrase SO_FAR = Phrase.of("questions.so-far", "{agent}: {amount} so far", "{agent}：目前 {amount}");
    static final Phrase NOT_MET = Phrase.of("questions.not-met", "{line}: {reason}", "{line}：{reason}");
    static final Phrase NOT_RIPE = Phrase.of("questions.not-ripe", "not known yet: {problem}", "尚未得知：{problem}");
    static final Phrase LEFT_OUT =
            Phrase.of("questions.left-out", "left out for everybody until then: {rules}", "在此之前对所有人都不计：{rules}");
    static final Phrase NOT_DUE = Phrase.of("questions.not-due", "not due in this period: {rules}", "本期不支付：{rules}");

    static final Phrase FORECAST = Phrase.of(
            "questions.forecast",
            "what {period} will cost team {team}, in {currency}, known up to {day}; {tries|try|tries}",
            "团队 {team} 在 {period} 的预计成本，币种 {currency}，已知至 {day}；共试算 {tries} 次");
    static final Label ONE_IN_TEN_LESS = Label.of("1 in 10 less than", "一成低于");
    static final Label MEDIAN = Label.of("median", "中位数");
    static final Label ONE_IN_TEN_MORE = Label.of("1 in 10 more than", "一成高于");
    static final Phrase FORECAST_REFUSED = Phrase.of(
            "questions.forecast-refused", "left out where it cannot be paid: {problem}", "无法支付的试算未计入：{problem}");
    static final Phrase KNOWN_LATER = Phrase.of(
            "questions.known-later",
            "Expected facts of {period} that are known up to a day in it or before it, but found {found}",
            "{period} 的数据应已知至该期间内或之前的某日，但为 {found}");
    static final Phrase TOO_FEW_TRIES = Phrase.of(
            "questions.too-few-tries",
            "Expected at least {least|try|tries}, but found {found}",
            "试算应至少 {least} 次，但为 {found}");
    static final Phrase TOO_FEW_PERIODS = Phrase.of(
            "questions.too-few-periods",
            "Expected at least {least|period|periods} to fill up from, but found {found}",
            "用于补足的期间应至少有 {least} 个，但为 {found}");
    static final Phrase TOO_FEW_WEEKS = Phrase.of(
            "questions.too-few-weeks",
            "Expected at least {least|week|weeks} with facts of each day, but found {found}",
            "应至少有 {least} 周的逐日数据，但为 {found}");

    static final Phrase AS_KNOWN_ON =
            Phrase.of("questions.as-known-on", "{period} by what was known on {day}", "按 {day} 已知的情况计算 {period}");
    static final Label AS_PAID = Label.of("as it was paid", "与已支付的相同");

    static final Phrase TARGETS = Phrase.of(
            "questions.targets", "{period}, team {team}: targets of {metric}", "{period}，团队 {team}：{metric}目标");
    static final Label PAST = Label.of("past", "以往期数");
    static final Label GUARANTEED = Label.of("guaranteed", "保底目标");
    static final Label CHALLENGE = Label.of("challenge", "挑战目标");
    static final Label REACHED = Label.of("reached", "曾达到");
    static final Label PAYS = Label.of("pays", "工资");
    static final Phrase TOO_NEW = Phrase.of(
            "questions.too-new",
            "no target, with fewer than {least} past values: {agents}",
            "以往数值不足 {least} 个，无目标：{agents}");
    static final Phrase NO_TARGET = Phrase.of(
            "questions.no-target",
            "Expected a metric of numbers for targets, but found {metric}",
            "目标的指标应为数值，但为 {metric}");
    static final Phrase TOO_LITTLE_PAST = Phrase.of(
            "questions.too-little-past",
            "Expected at least {least} past values of {metric} of some agent, but found {found}",
            "应至少有一名客服的 {metric} 有 {least} 个以往数值，但为 {found}");
    static final Phrase NO_PERCENTILES = Phrase.of(
            "questions.no-percentiles",
            "Expected percentiles from 1 to 100, the challenge not below the guaranteed one, but found {guaranteed} and {challenge}",
            "百分位应为 1 至 100，且挑战不低于保底，但为 {guaranteed} 和 {challenge}");
    static final Phrase NO_GROWTH = Phrase.of(
            "questions.no-growth", "Expected growth above -100%, but found {found}", "增长应大于 -100%，但为 {found}");
    static final Phrase OF_TEAM_ONLY = Phrase.of(
            "questions.of-team-only",
            "Expected a metric of agents for targets, but found {metric}, which is the team's own",
            "目标的指标应为员工的指标，但 {metric} 属于团队");
    static final Phrase SEASON_OF_MONTHS = Phrase.of(
            "questions.season-of-months", "Expected a month for a season, but found {period}", "季节系数应针对月份，但为 {period}");
    static final Phrase NO_SEASON = Phrase.of(
            "questions.no-season",
            "Expected values of {metric} in each of the twelve months before {period}, but found none in {missing}",
            "季节系数需要 {metric} 在 {period} 之前十二个月均有数值，但 {missing} 没有");
    static final Phrase SEASON_OF_NOTHING = Phrase.of(
            "questions.season-of-nothing",
            "Expected {metric} above zero over the twelve months before {period}, and not below it in {first}, but found {sum} in all",
            "{metric} 在 {period} 之前十二个月的合计应大于零，且 {first} 不为负，但合计为 {sum}");

    static final Label DISPUTE = Label.of("dispute", "申诉");
    static final Label PLAN_OF_TODAY = Label.of("the plan of today", "现行方案");
    static final Label CORRECTED_BEFORE = Label.of("earlier corrections", "此前的更正");
    static final Label OTHER_PLAN = Label.of(
            "nothing: the plan of today is not the one that paid, which alone pays corrections",
            "无：现行方案不是当时支付所用的方案，更正只能按后者支付");
    static final Phrase AS_ON_RECORD = Phrase.of(
            "questions.as-on-record",
            "Expected something that differs from the facts of {period} on record, but found nothing",
            "应与 {period} 已记录的数据有所不同，但没有差异");
    static final Phrase CORRECTION = Phrase.of(
            "questions.correction",
            "correction {key} of {period}, {cause}, as it would be posted",
            "将入账的更正 {key}（{period}，{cause}）");
    static final Label METRIC = Label.of("metric", "指标");
    static final Label CHANGE = Label.of("change", "变动");
    static final Phrase ADDED = Phrase.of("questions.added", "added {value}", "增加 {value}");
    static final Phrase REPLACED = Phrase.of("questions.replaced", "replaced by {value}", "改为 {value}");
    static final Phrase NOT_ON_RECORD = Phrase.of(
            "questions.not-on-record",
            "Expected a period on record, {known}, but found {found}",
            "应为有记录的期间（{known}），但为 {found}");
    static final Phrase NOT_BEFORE_NEXT = Phrase.of(
            "questions.not-before-next",
            "Expected a period before {next}, whose facts are those of the period that is paid next, but found {found}",
            "应为 {next} 之前的期间（所给数据属于下一次支付的期间 {next}），但为 {found}");
    static final Phrase NOTHING_ON_RECORD = Phrase.of(
            "questions.nothing-on-record",
            "Expected a period on record, but found {found}: nothing is on record",
            "应为有记录的期间，但为 {found}：没有任何记录");
    static final Label RECORDED = Label.of(
            "by the plan of today and the corrections on record the period differs from what was paid",
            "按现行方案和已记录的更正，该期间与当时支付不同");
    static final Phrase POSTED =
            Phrase.of("questions.posted", "what {period} would pay or take back", "{period} 将补发或扣回");

    static final Label CLAIM_PAYABLE = Label.of("can always be paid", "总能支付");
    static final Phrase CLAIM_NEVER_FALLS =
            Phrase.of("questions.never-falls", "pay never falls as {metric} improves", "{metric}变好时工资从不减少");
    static final Phrase CLAIM_AT_LEAST = Phrase.of("questions.at-least", "pay is at least {amount}", "工资至少为 {amount}");
    static final Phrase CLAIM_AT_MOST =
            Phrase.of("questions.at-most", "pay is at most {share} of {metric}", "工资至多为{metric}的 {share}");
    static final Phrase CLAIM_NO_JUMP = Phrase.of(
            "questions.no-jump",
            "one step of {metric} changes pay by at most {amount}",
            "{metric}变动一步时工资变动至多 {amount}");
    static final Phrase OVER = Phrase.of(
            "questions.over",
            "over {values}, all else as in the facts of {agent} for {period}",
            "取值 {values}，其余同 {agent} 在 {period} 的数据");
    static final Phrase VERDICT = Phrase.of("questions.verdict", "{verdict}: {claim}", "{verdict}：{claim}");
    static final Phrase CASE = Phrase.of("questions.case", "{values}: {pays}", "{values}：{pays}");
    static final Phrase IS = Phrase.of("questions.is", "{metric} {value}", "{metric} {value}");
    static final Label NOT_PAID = Label.of("cannot be paid", "无法支付");
    static final Phrase LESS = Phrase.of("questions.less", "{amount} less", "减少 {amount}");
    static final Phrase MORE = Phrase.of("questions.more", "{amount} more", "超出 {amount}");
    static final Phrase JUMPS = Phrase.of("questions.jumps", "{amount} in one step", "一步变动 {amount}");
    static final Label SETTLED =
            Label.of("a line falls or jumps, but what is settled behind it may make up for it", "有项目减少或跳变，但其后的结算可能抵消");
    static final Label NO_SUCH_SCORE =
            Label.of("it fails for a score that no facts were found for", "在某一得分下不成立，但未找到得此分的数据");
    static final Label LIMITS =
            Label.of("lines have limits, between which more values than were tried would count", "项目设有上下限，所试数值不足以判定");
    static final Phrase TOO_MANY = Phrase.of(
            "questions.too-many",
            "{metrics} have more than {most|combination|combinations}; fewer values, or steps behind \"by\", make fewer",
            "{metrics}的组合超过 {most} 种；可减少取值，或用“by”加大步长");
    static final Phrase CARDS_TOGETHER = Phrase.of(
            "questions.cards-together",
            "pay hangs on the scores of several cards together: {cards}; values of one card at a time can be tried",
            "工资同时取决于多张考核表的得分：{cards}；可每次只取一张考核表的取值");
    static final Phrase NO_DOMAIN = Phrase.of(
            "questions.no-domain",
            "Expected values such as sales=0..50000, sales=0..50000 by 100 or attitude=poor|good, but found \"{found}\"",
            "应为取值范围（如 sales=0..50000、sales=0..50000 by 100 或 attitude=poor|good），但为“{found}”");
    static final Phrase TWICE = Phrase.of(
            "questions.twice", "Expected each metric once, but found {metric} twice", "每个指标应只出现一次，但 {metric} 出现两次");

    private QuestionPhrases() {}
}
