// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.RuleFamily.Clause;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;

/** What can be wrong with a plan or its run, and what a run says of its own. */
public final class PlanPhrases {

    public static final Phrase NO_VERSION = Phrase.of(
            "plan.no-version",
            "Expected a version in force throughout {period}, but found only {versions}",
            "{period} 应有全程生效的版本，但只有 {versions}");
    public static final Phrase NOT_IN_FORCE = Phrase.of(
            "plan.not-in-force",
            "Expected a period within {force}, when the plan is in force, but found {period}",
            "期间应在方案生效期 {force} 之内，但为 {period}");
    public static final Phrase OTHER_CURRENCY = Phrase.of(
            "plan.other-currency",
            "Expected facts in {currency}, the plan's currency, but found {other}",
            "数据的币种应为方案的 {currency}，但为 {other}");
    public static final Phrase OTHER_LEDGER = Phrase.of(
            "plan.other-ledger",
            "Expected the ledger of team {team}, but found that of {other}",
            "应为团队 {team} 的台账，但为 {other} 的");
    public static final Label OWN_RULE = Label.of("a rule of the host's own", "宿主程序自己的规则");
    public static final Phrase BALANCE_OF_OTHER_KIND = Phrase.of(
            "plan.balance-of-other-kind",
            "Expected {before} under this id, as balances are open under it that such a rule carried, but found {after}: give the new rule an id of its own",
            "该编号下有 {before} 结转的未结余额，应仍为 {before}，但为 {after}：请给新条目另取编号");
    public static final Phrase LEDGER_OF_OTHER_PLAN = Phrase.of(
            "plan.ledger-of-other-plan",
            "Expected a ledger of what plan {plan} paid, but found {entry} paid by {other}",
            "台账应为方案 {plan} 所付，但其中的 {entry} 由方案 {other} 支付");
    public static final Phrase LEDGER_IN_OTHER_CURRENCY = Phrase.of(
            "plan.ledger-in-other-currency",
            "Expected a ledger in {currency}, the plan's currency, but found {entry} in {other}",
            "台账的币种应为方案的 {currency}，但其中的 {entry} 为 {other}");
    public static final Phrase PAID_ALREADY = Phrase.of(
            "plan.paid-already",
            "Expected a ledger that ends before {period}, but found {entry} in it",
            "台账应止于 {period} 之前，但其中已有 {entry}");
    public static final Phrase MISSING =
            Phrase.of("plan.missing-metric", "Expected a value of {metric}, but found none", "应有{metric}的数值，但没有");
    public static final Phrase NO_SCORE = Phrase.of(
            "plan.no-score",
            "Expected a value of {metric}, but the agent was not assessed: ask for that first, such as in when: {all:"
                    + " [assessed, …]}, with the entry's card where there are several",
            "应有{metric}的数值，但该员工未参加考核：请先要求已考核，如 when: {all: [assessed, …]}；有多张考核表时另写本条目的 card");
    public static final Phrase MISSING_OF_ITEM = Phrase.of(
            "plan.missing-of-item",
            "Expected a value of {metric} with {item}, but found none",
            "{item}应有{metric}的数值，但没有");
    public static final Phrase NO_PLACE_HERE = Phrase.of(
            "plan.no-place-here",
            "Expected {metric} of an order, day or week, within a for-each or for-at-least, but found it of the period",
            "{metric}应为订单、日或周的序号，用于 for-each 或 for-at-least 之内，但用于整个期间");
    public static final Phrase EARLIER_TO_ITEMS = Phrase.of(
            "plan.earlier-to-items",
            "Expected values of the whole period to add earlier ones to, but found those of an order, day or week",
            "与以往期间累计的应为整个期间的数值，但用于订单、日或周的数值");
    public static final Phrase EARLIER_TWICE = Phrase.of(
            "plan.earlier-twice",
            "Expected values of the period to add earlier ones to, but found values to date, which have them already",
            "与以往期间累计的应为本期数值，但用于已累计至今的数值");
    public static final Phrase AS_PRINTED = Phrase.of(
            "plan.as-printed", "{metric} counts as it was printed: its parts are not known", "{metric}按照录的数值计算：分子分母未知");
    public static final Phrase OTHER_METRIC = Phrase.of(
            "plan.wrong-kind",
            "Expected {metric} to be of kind {kind}, but found {other}",
            "{metric}的类型应为 {kind}，但为 {other}");
    public static final Phrase OTHER_PERIOD = Phrase.of(
            "plan.other-period",
            "Expected a pay period of the plan ({kind}), such as {nearest}, but found {period}",
            "应为方案的发薪期间（{kind}），如 {nearest}，但为 {period}");
    public static final Phrase CROSSES = Phrase.of(
            "plan.period-crosses",
            "Expected a period within one {longer}, unless the plan says a pay-period such as {example}, but found"
                    + " {period}",
            "除非方案写明 pay-period（发薪期间），如 {example}，期间应在同一{longer}之内，但为 {period}");
    public static final Phrase COUNTS_MONTHS = Phrase.of(
            "plan.counts-months",
            "Expected every: month or longer for what counts months, but found every pay period ({period})",
            "按月计数的规则应写 every: month 或更长，但为每个发薪期间（{period}）");
    public static final Phrase MONTHS_IN_QUARTERS = Phrase.of(
            "plan.months-in-quarters",
            "Expected pay periods of a month or less, whose months can be told apart, but found {period}",
            "发薪期间应不长于一个月，才能逐月计数，但为 {period}");
    public static final Phrase MONTHLY_IN_QUARTERS = Phrase.of(
            "plan.due-within-period",
            "Expected an entry that is due once a pay period ({period}) or less often, but found every: {cadence}",
            "规则应每个发薪期间（{period}）至多计算一次，但写的是 every: {cadence}");
    public static final Phrase BASE_NOT_MONTHLY = Phrase.of(
            "plan.base-not-monthly",
            "Expected a base whose amount is a month's, by every: month or by a pay-period of a month, but found"
                    + " {base}",
            "基数应为一个月的金额（every: month，或发薪期间为月），但 {base} 不是");
    public static final Phrase RULE_FAILED = Phrase.of(
            "plan.rule-failed", "Expected the rule to calculate, but it ended in {failure}", "规则应能计算，但出错：{failure}");
    public static final Phrase RULE_MADE_NOTHING = Phrase.of(
            "plan.rule-made-nothing",
            "Expected the rule to come to {expected}, but found null",
            "规则应得出{expected}，但为 null");
    public static final Phrase RULE_NOT_REPEATABLE = Phrase.of(
            "plan.rule-not-repeatable",
            "Expected the rule to come to {paid} again when it is explained, but it came to {explained}: the same"
                    + " values must give the same result",
            "解释时规则应再次得出 {paid}，但得出 {explained}：相同的数值应得出相同的结果");
    public static final Label AN_AMOUNT = Label.of("an amount", "金额");
    public static final Label A_STEP = Label.of("a step", "计算步骤");
    public static final Label A_SCORECARD = Label.of("a scorecard", "考核表");
    public static final Phrase DUPLICATE_RULE = Phrase.of(
            "plan.duplicate-rule",
            "Expected every rule id once, but found {rule} {count} times",
            "每个规则编号应只出现一次，但 {rule} 出现了 {count} 次");
    public static final Phrase SEVERAL_RULES = Phrase.of(
            "plan.several-rules",
            "Expected at most one rule that {what}, but found {rules}",
            "最多应有一条{what}规则，但有 {rules}");
    public static final Phrase GRADES_WITHOUT_SCORES = Phrase.of(
            "plan.grades-without-scores",
            "Expected a score rule for the grades to look at, but found none",
            "评定等级需要评分规则，但没有");
    public static final Phrase NO_TEAM_YET = Phrase.of(
            "plan.no-team-yet",
            "Expected a condition on the agent alone where it is decided whom the plan pays, but found one that"
                    + " compares with the team, which is known only after that",
            "决定方案适用对象的条件应只看本人，但与团队相比：团队成员此时尚未确定");
    public static final Phrase NO_SCORE_YET = Phrase.of(
            "plan.no-score-yet",
            "Expected a rule or a condition on what is known before the assessment, but found one that reads scores or"
                    + " grades, which nobody has yet",
            "此处应只使用考核之前已知的数据，但读取了尚未产生的得分或等级");
    public static final Phrase NO_AMOUNT_YET = Phrase.of(
            "plan.no-amount-yet",
            "Expected a rule or a condition on what is known before anybody is paid, but found one that builds on the"
                    + " amount of a PAY rule",
            "此处应只使用计薪之前已知的数据，但引用了尚未计算的薪资项");
    public static final Phrase NO_LINE_YET = Phrase.of(
            "plan.no-line-yet",
            "Expected a rule that comes after the lines it reads, but found one of a room in which no line is made yet",
            "读取工资行的规则应在这些工资行之后，但此时尚无工资行");
    public static final Phrase NO_SCORECARD = Phrase.of(
            "plan.no-scorecard",
            "Expected a score rule, whose scorecard is read here, but found none",
            "此处读取考核表，方案应有评分规则，但没有");
    public static final Phrase NO_GRADES = Phrase.of(
            "plan.no-grades",
            "Expected a grade rule, whose grades are read here, but found none",
            "此处读取等级，方案应有评级规则，但没有");
    static final Phrase WHICH_CARD = Phrase.of(
            "plan.which-card",
            "Expected card: with one of {allowed}, whose scores or grades are read here, but found none",
            "此处读取得分或等级，应以 card: 写明是 {allowed} 中的哪一张考核表，但没有");
    static final Phrase NO_SUCH_CARD = Phrase.of(
            "plan.no-such-card",
            "Expected one of the score rules {allowed} as card, but found {card}",
            "考核表应为评分规则 {allowed} 之一，但为 {card}");
    static final Phrase NOT_GRADED = Phrase.of(
            "plan.not-graded",
            "Expected a grade rule of card {card}, whose grades are read here, but found none",
            "此处读取考核表 {card} 的等级，方案应有其评级规则，但没有");
    static final Phrase CARD_UNREAD = Phrase.of(
            "plan.card-unread",
            "Nothing of this entry reads the scores or grades of card {card}",
            "此条目没有读取考核表 {card} 的得分或等级");
    static final Phrase CARD_OF_METRIC = Phrase.of(
            "plan.card-of-metric",
            "Expected another id than that of a metric, because conditions and bases name the score by it, but found"
                    + " {card}",
            "条件和基数以编号引用考核表的得分，编号应与指标不同，但为 {card}");
    public static final Phrase NOT_SETTLED = Phrase.of("plan.not-settled", "no {line}: {reason}", "无{line}：{reason}");
    public static final Phrase NOT_ON_CARD = Phrase.of("plan.not-on-card", "{card}: {reason}", "{card}：{reason}");
    public static final Phrase GRADE_NEVER_GIVEN = Phrase.of(
            "plan.grade-never-given",
            "Expected one of the grades {allowed} that the plan gives, but found {grade}",
            "等级应为方案所评的 {allowed} 之一，但为 {grade}");
    public static final Phrase NO_PASS_MARK = Phrase.of(
            "plan.no-pass-mark",
            "Expected a pass mark on the scorecard for what asks whether a score passes, but found none",
            "规则以考核是否合格为准，考核表应有合格线，但没有");
    public static final Phrase GRADE_NOT_NAMED = Phrase.of(
            "plan.grade-not-named",
            "Expected grade {grade}, which the plan gives, to be listed, but found only {allowed}",
            "方案所评的等级 {grade} 应列出，但只有 {allowed}");
    public static final Phrase GRADE_WORTH_LESS = Phrase.of(
            "plan.grade-worth-less",
            "Grade {better} is worth {less} and {worse}, a worse one, {more}",
            "等级 {better} 为 {less}，而较差的等级 {worse} 为 {more}");
    public static final Phrase SCORES_UNREAD =
            Phrase.of("plan.scores-unread", "No rule reads the scorecard", "没有规则读取考核表");
    public static final Phrase GRADES_UNREAD = Phrase.of("plan.grades-unread", "No rule reads the grade", "没有规则读取等级");
    public static final Phrase NO_SUCH_BASE = Phrase.of(
            "plan.no-such-base",
            "Expected one of the PAY rules {allowed} as base, but found {base}",
            "基数应为计酬规则 {allowed} 之一，但为 {base}");
    public static final Phrase NO_SUCH_LINE = Phrase.of(
            "plan.no-such-line",
            "Expected one of the rules {allowed}, whose lines are made before, but found {line}",
            "应为此前已产生明细行的规则 {allowed} 之一，但为 {line}");
    public static final Phrase BASE_NOT_EARLIER = Phrase.of(
            "plan.base-not-earlier",
            "Expected a base that stands earlier in the plan, but found {base}",
            "基数规则应排在前面，但 {base} 排在后面");
    public static final Phrase BASE_LESS_OFTEN = Phrase.of(
            "plan.base-less-often",
            "Expected a base that is there whenever the rule is due, but found {base}, which is due {cadence}",
            "基数规则应在本规则每次计算时都有结果，但 {base} 为{cadence}计算");
    public static final Phrase CYCLIC_BASES = Phrase.of(
            "plan.cyclic-bases", "Expected bases without a circle, but found {circle}", "基数不应循环引用，但出现 {circle}");
    public static final Phrase METRIC_TWICE = Phrase.of(
            "plan.metric-twice",
            "Expected one meaning of metric {metric}, but found {first} and {second}",
            "指标 {metric} 应只有一种含义，但同时出现 {first} 和 {second}");
    public static final Phrase NOT_SUPPLIED = Phrase.of(
            "plan.not-supplied",
            "Expected one of the supplied metrics, but found {metric}, which nobody supplies",
            "应为已提供的指标，但无人提供{metric}");
    public static final Phrase FACTS_UNREAD =
            Phrase.of("plan.facts-unread", "No rule reads {metrics}", "没有规则读取 {metrics}");
    public static final Phrase NEVER_IN_FORCE = Phrase.of(
            "plan.never-in-force",
            "Expected a pay period ({kind}) that lies within {force}, when the plan is in force, but found none: it"
                    + " never pays",
            "方案生效期 {force} 之内应有完整的发薪期间（{kind}），但没有：永远不会支付");
    public static final Phrase NEVER_DUE = Phrase.of(
            "plan.never-due",
            "The entry is never due: no {cadence} ends within {force}, when the plan is in force",
            "该条目永远不会计算：方案生效期 {force} 之内没有{cadence}末");
    public static final Phrase CAP_BELOW_FLOOR = Phrase.of(
            "plan.cap-below-floor",
            "The cap of {cap} is below the floor of {floor}: the cap is always paid",
            "封顶 {cap} 低于保底 {floor}：总是按封顶支付");
    public static final Phrase LIMITS_TWICE = Phrase.of(
            "plan.limits-twice",
            "The rule and its entry both have a floor or a cap: those of the rule come first, then those of the entry",
            "规则与其条目都设有保底或封顶：先按规则的，再按条目的");
    public static final Phrase FLOOR_ON_RETURNS = Phrase.of(
            "plan.floor-on-returns",
            "At least {floor} is paid even where the amount is below zero, as on returns that exceed sales",
            "即使金额为负（如退货超过销售），也至少支付 {floor}");
    public static final Phrase FALL = Phrase.of(
            "plan.pay-falls",
            "Pay falls by {size} as {metric} improves: {goodPay} at {good}, {badPay} at {bad}{factor}",
            "{metric}变好时报酬反而减少 {size}：{good} 时为 {goodPay}，{bad} 时为 {badPay}{factor}");
    public static final Phrase FALLING_SLOPE = Phrase.of(
            "plan.pay-slopes-down", "Pay falls steadily as {metric} improves {band}", "{metric}在 {band} 内变好时报酬持续减少");
    public static final Phrase JUMP = Phrase.of(
            "plan.pay-jumps",
            "Pay jumps by {size} as {metric} improves: {goodPay} at {good}, {badPay} at {bad}{factor}",
            "{metric}变好时报酬跳增 {size}：{good} 时为 {goodPay}，{bad} 时为 {badPay}{factor}");
    public static final Label BEFORE_FACTOR = Label.of(", before its factor", "（乘系数之前）");
    public static final Phrase UNDECIDED = Phrase.of(
            "plan.undecided",
            "Whether pay falls as one of these improves is not decided: {metrics}",
            "无法判定以下各项变好时报酬是否减少：{metrics}");
    public static final Phrase NOT_ELIGIBLE = Phrase.of(Statement.NOT_ELIGIBLE, "not paid by this plan", "不适用本方案");
    public static final Phrase CONDITION_FAILED = Phrase.of("plan.condition-failed", "does not apply", "不适用");
    public static final Phrase CREDITED_TWICE = Phrase.of(
            "plan.credited-twice",
            "Expected the team's {metric} of {reported} to be credited once, but found {moved}",
            "团队{metric} {reported} 应只归属一次，但实际归属为 {moved}");
    public static final Phrase FIGURE_PAID = Phrase.of(
            "plan.figure-paid",
            "Expected {metric}, which {credit} counts as a figure, to be paid by no rule, but found {paying}",
            "{metric}由 {credit} 仅作统计，不应再计酬，但 {paying} 以其计酬");
    public static final Phrase CREDITED =
            Phrase.of("plan.credited", "credited to {metric} by {rule}: {amount}", "{rule}计入{metric}：{amount}");
    public static final Label REPORTED_VALUE = Label.of("reported", "上报值");

    public static final Phrase REPORTED = Phrase.of("plan.reported", "See the other problems", "见其他问题");

    public static final Phrase NO_CORRECTION_RULE = Phrase.of(
            "plan.no-correction-rule",
            "Expected a SETTLE rule of plan {plan} that pays the {count|correction|corrections} of earlier periods,"
                    + " but found none",
            "方案 {plan} 应有处理以前期间 {count} 项更正的结算规则，但没有");
    public static final Phrase NOT_ON_RECORD = Phrase.of(
            "plan.correction-not-on-record",
            "Expected {period} on record for correction {correction}, but found nothing",
            "更正 {correction} 所针对的 {period} 应已入台账，但没有");
    public static final Phrase CORRECTED_OTHERWISE = Phrase.of(
            "plan.corrected-otherwise",
            "Expected correction {correction} of {period} as it was posted before, but found another content",
            "{period} 的更正 {correction} 已入账，应与原内容一致，但内容不同");
    public static final Phrase NO_OLD_VERSION = Phrase.of(
            "plan.no-old-version",
            "Expected plan {plan}, which paid {period}, among {versions}, but found it not",
            "更正需要支付 {period} 的方案 {plan}，但 {versions} 中没有");
    public static final Phrase OTHER_CONTENT = Phrase.of(
            "plan.other-content",
            "Expected plan {plan} and the facts as they were when {period} was paid, but found others",
            "方案 {plan} 与数据应与支付 {period} 时一致，但已不同");
    public static final Phrase NOT_POSTED = Phrase.of(
            "plan.correction-not-posted",
            "{amount} for {agent}, who is not in the team: correction {correction} of {period} ({cause}) is on no"
                    + " statement",
            "{agent} 已不在团队：{period} 的更正 {correction}（{cause}）{amount} 未计入任何工资单");
    public static final Phrase LEFT_BEFORE =
            Phrase.of("plan.left-before", "left on {day}, before the end of {period}", "{day} 离职，早于 {period} 结束");
    public static final Phrase UNTIL_LEFT =
            Phrase.of("plan.until-left", "left on {day}: {period} as far as it went", "{day} 离职：按 {period} 截至离职时计算");
    public static final Phrase IN_TEAM_FOR = Phrase.of(
            "plan.in-team-for",
            "in the team for {count} of the {all} pay periods of {period} on record",
            "{period} 已记录的 {all} 个支付期中，在团队 {count} 个");
    public static final Phrase POST_BEFORE = Phrase.of(
            "plan.post-before",
            "post {post} in {periods}: the last one counts for all of {whole}",
            "{periods} 的岗位为 {post}：整个 {whole} 按最后的岗位计");
    public static final Phrase GROUP_BEFORE = Phrase.of(
            "plan.group-before",
            "group {group} in {periods}: the last one counts for all of {whole}",
            "{periods} 的小组为 {group}：整个 {whole} 按最后的小组计");
    public static final Label NONE = Label.of("none", "无");
    public static final Phrase AS_CORRECTED = Phrase.of(
            "plan.as-corrected",
            "lines of this pay period count as they would be with the corrections known by now: {corrected} instead of {paid}",
            "本支付期的明细按目前已知的更正计入：{corrected}，而不是 {paid}");
    public static final Phrase PAID_ON_LEAVING =
            Phrase.of("plan.paid-on-leaving", "{amount} was paid on leaving in {period}", "{period} 离职时已付 {amount}");
    public static final Phrase LEFT_OPEN = Phrase.of(
            "plan.balance-left-open",
            "{agent} leaves with {amount} still open under {rule}: no later period pays it or takes it back unless the agent is back",
            "{agent} 离职时“{rule}”尚有 {amount} 未结，除非其回来，之后的期间不再发放或扣回");
    public static final Phrase OPEN_WITHOUT_RULE = Phrase.of(
            "plan.balance-without-rule",
            "{agent} has {amount} still open under {rule}, which this version of the plan does not have: nothing is paid or taken back until a version has it again",
            "{agent} 在“{rule}”尚有 {amount} 未结，而本版方案没有该条目：在某一版方案重新列入之前，不再发放或扣回");
    public static final Phrase AWAY_OPEN = Phrase.of(
            "plan.balance-away-open",
            "{agent}, who is not in the team, has {amount} still open under {rule}: it waits until the agent is back",
            "{agent} 不在本期团队，“{rule}”尚有 {amount} 未结，待其回来时再结");
    public static final Phrase DAYS_LOST = Phrase.of(
            "plan.open-days",
            "{agent} is not paid in team {team} in {period}: nothing of {days}, in a week that ends in it, is counted under {rule}, unless the agent is in its facts and paid",
            "团队 {team} 在 {period} 不向 {agent} 计薪：{days} 所属的周在该期间结束，除非数据中有该客服且予计薪，否则不计入“{rule}”");
    public static final Phrase LINE_LOST = Phrase.of(
            "plan.open-line",
            "{agent} is not paid in team {team} in {period}, and has no leaving day: nothing of {whole} is paid under {rule}, unless the agent is in the facts and paid when it is due, or in a period in which the agent leaves",
            "团队 {team} 在 {period} 不向 {agent} 计薪，也没有离职日期：除非到期时数据中有该客服且予计薪，或在其离职所在的期间数据中有该客服，否则不发放 {whole} 的“{rule}”");
    public static final Phrase ITEMS_STAY = Phrase.of(
            "plan.uncorrected-items",
            "correction {correction} changes {metrics} of {period} as a whole, and none of the orders and days that are listed with it: what is paid for each of those stays as it was",
            "更正 {correction} 仅更改 {period} 整期的 {metrics}，未更改数据中逐单或逐日列出的数值：按单或按日计的薪酬保持不变");
    public static final Label UNCORRECTED_ITEMS = Label.of("uncorrected orders or days", "未更正的订单或日期");
    public static final Phrase LINES_NOT_SETTLED = Phrase.of(
            "plan.open-settlement",
            "{agent} is not paid in team {team} in {period}, and has no leaving day: the lines of {whole} are not settled under {rule}, unless the agent is in the facts and paid when it is due, or in a period in which the agent leaves",
            "团队 {team} 在 {period} 不向 {agent} 计薪，也没有离职日期：除非到期时数据中有该客服且予计薪，或在其离职所在的期间数据中有该客服，否则 {whole} 的明细不按“{rule}”结算");
    public static final Label OPEN_LINE = Label.of("open line", "未计明细");
    public static final Label OPEN_DAYS = Label.of("open days", "未计日期");
    public static final Label OPEN_BALANCE = Label.of("open balance", "未结余额");
    public static final Label OPEN_CORRECTION = Label.of("open correction", "未结更正");

    // ------------------------------------------------------------------------------------------- what is expected

    public static final Label LEAVERS_OF_CADENCE =
            Label.of("leavers only where an entry is due every month or longer", "仅按月或更长周期结算的条目可写 leavers");
    public static final Label SOME_VERSION = Label.of("at least one version of a plan", "至少一个方案版本");
    public static final Phrase ONE_PLAN =
            Phrase.of("plan.expected-one-plan", "versions of plan {plan}", "方案 {plan} 的各版本");
    public static final Label DIFFERENT_DAYS = Label.of("versions that came into force on different days", "生效日期不同的版本");
    public static final Label DIFFERENT_VERSIONS = Label.of("versions of different names", "名称不同的版本");

    public static final Phrase DUE_IN_EACH =
            Phrase.of("plan.due-in-each", "a rule that is due in each pay period in {room}", "{room} 中每个计薪周期都执行的规则");
    public static final Phrase NO_CLAUSES = Phrase.of("plan.no-clauses", "no clauses in {room}", "{room} 中不带任何附加条款");
    public static final Phrase CONDITION_ALONE =
            Phrase.of("plan.condition-alone", "only a condition in {room}", "{room} 中只带条件");
    public static final Label NO_LIMITS =
            Label.of("no limits in SHARE, where they belong to the split", "SHARE 中不带限额（限额属于分配方式）");
    public static final Label CORRECTIONS_ALWAYS =
            Label.of("a rule without a condition, due in each pay period, to pay corrections", "无条件且每个计薪周期都执行的更正规则");
    public static final Phrase CLAUSES =
            Phrase.of("plan.clauses", "{clauses} (plan {plan}, rule {rule})", "{clauses}（方案 {plan}，规则 {rule}）");

    public static final Phrase PRINTED_VALUE = Phrase.of("plan.printed-value", "{metric} (as printed)", "{metric}（照录）");
    public static final Phrase COUNTED_PART = Phrase.of("plan.counted-part", "{metric} (counted)", "{metric}（分子）");
    public static final Phrase WHOLE_PART = Phrase.of("plan.whole-part", "{metric} (of)", "{metric}（分母）");
    public static final Label FIGURES_OF_PAY = Label.of("a rule of PAY as a figure", "以计薪规则作为中间数");
    static final Phrase FIGURE_NOT_KEPT = Phrase.of(
            "plan.figure-not-kept",
            "Expected an amount that is paid, to be added up over longer periods, but found figure {figure}, of which"
                    + " nothing is kept",
            "跨期合计应使用已发放的金额，但 {figure} 是不留存的中间数");
    static final Phrase FIGURE_DUE_OTHERWISE = Phrase.of(
            "plan.figure-due-otherwise",
            "Expected a figure that is due {cadence} as well, or an entry that is paid, of which amounts are kept to be"
                    + " added up, but found figure {figure}",
            "应为同样{cadence}计算的中间数，或留有各期金额可供合计的已发放条目，但为中间数 {figure}");
    static final Phrase NOT_OF_TEAM = Phrase.of(
            "plan.not-of-team",
            "Expected a metric of facts, of which the team may have a value of its own, but found {metric}",
            "应为数据中的指标（团队可有自己的数值），但为 {metric}");
    public static final Phrase OF_TEAM = Phrase.of("plan.of-team", "the team's {metric}", "团队{metric}");

    private PlanPhrases() {}

    public static Label noun(Cadence cadence) {
        return switch (cadence) {
            case MONTH -> Label.of("month", "月");
            case QUARTER -> Label.of("quarter", "季度");
            case HALF_YEAR -> Label.of("half-year", "半年");
            case YEAR -> Label.of("year", "年");
        };
    }

    /** The clauses of amounts that a family allows. */
    public static Words allowed(RuleFamily family) {
        if (family.clauses().contains(Clause.TIMES)) {
            return NO_LIMITS;
        }
        return (family.clauses().contains(Clause.WHEN) ? CONDITION_ALONE : NO_CLAUSES).filled(family);
    }
}
