// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What paying says of its own. */
final class PayPhrases {

    static final Phrase TEAM_HEADING = Phrase.of(
            "pay.team-heading",
            "Team {team}, {period}, paid by plan {plan} in {currency}",
            "团队 {team}，{period}，方案 {plan}，币种 {currency}");
    static final Phrase POOL = Phrase.of("pay.pool", "{pool}: {total}, all of it paid out", "{pool}：{total}，已全部分配");
    static final Phrase POOL_LEFT = Phrase.of(
            "pay.pool-left",
            "{pool}: {total}, of which {kept} is kept and {carried} carried on",
            "{pool}：{total}，其中留存 {kept}，结转 {carried}");
    static final Phrase NEXT_STEP = Phrase.of("pay.next-step", "  {line}: {step}", "  {line}：{step}");
    static final Phrase TOTALS_HEADING = Phrase.of(
            "pay.totals",
            "{period}, paid by plan {plan}: teams {teams}, agents {agents}",
            "{period}，方案 {plan}：团队 {teams} 个，员工 {agents} 人");
    static final Label TOTAL = Label.of("total", "合计");

    static final Label READING = Label.of("reading", "读取");
    static final Label PAYING = Label.of("paying", "计算");

    static final Phrase PRINTED = Phrase.of(
            "pay.as-printed", "as it was printed, its parts are not known: {metrics}", "按照录的数值计算，分子分母未知：{metrics}");
    static final Phrase MORE = Phrase.of("pay.more-problems", "and {left} more like them", "同类另有 {left} 处");
    static final Phrase UNREAD =
            Phrase.of("pay.unread", "not read, as it is no file of facts: {file}", "未读取，因为不是数据文件：{file}");
    static final Phrase FACTS_UNREAD =
            Phrase.of("pay.facts-unread", "no rule of the plan reads {metrics}", "方案中没有规则读取 {metrics}");
    static final Phrase IN_TWO_TEAMS = Phrase.of(
            "pay.in-two-teams",
            "{count|agent|agents} in two teams in one period, paid in each as if there were no other: {first}",
            "{count} 名员工在同一期间属于两个团队，分别计薪：{first}");
    static final Phrase OTHER_FORMS = Phrase.of(
            "pay.data-of-other-form",
            "Expected files *.csv alone, or *.json alone, in the folder of facts, but found {file}, which is not read",
            "数据文件夹中应只有 *.csv 或只有 *.json 文件，但有不会被读取的 {file}");
    static final Phrase JSON_HAS_ITS_OWN = Phrase.of(
            "pay.corrections-beside-json",
            "Expected corrections among the facts in JSON, but found a file of their own beside {file}",
            "JSON 格式的数据应自带更正，但 {file} 之外另给出了更正文件");
    static final Phrase IN_USE = Phrase.of(
            "pay.ledger-in-use",
            "Expected to be the only run that pays with the ledgers in {folder}, but found another one that is not done;"
                    + " pay again when it is",
            "应只有一次运行使用 {folder} 中的台账，但另一次运行尚未结束；请在其结束后再支付");
    static final Phrase OVERTAKEN = Phrase.of(
            "pay.ledger-overtaken",
            "Expected {file} as it was read, but found that it changed since; pay again from what is on record now",
            "{file} 应与读取时一致，但此后已被改动；请按现有台账重新支付");
    static final Phrase KNOWN_TOO_EARLY = Phrase.of(
            "pay.correction-known-too-early",
            "Expected correction {correction} to become known in a period that is still to be paid, but found {period},"
                    + " which was paid without it",
            "更正 {correction} 的 known-in 应为尚未支付的期间，但为 {period}，该期间支付时没有这项更正");
    static final Phrase KNOWN_LATER = Phrase.of(
            "pay.correction-known-later",
            "correction {correction} is paid in {period}, when it becomes known",
            "更正 {correction} 于 {period} 才获知，届时计入");
    static final Phrase EARLIER_REFUSED = Phrase.of(
            "pay.earlier-refused",
            "Team {team} is not paid for {period} either, because an earlier period was refused",
            "团队 {team} 的较早期间未能支付，因此 {period} 也不支付");
    static final Phrase NOTHING_PAID = Phrase.of(
            "pay.nothing-paid", "Nothing was paid and nothing written; problems: {count}", "未支付也未写入任何内容；问题数：{count}");
    static final Phrase SOME_REFUSED =
            Phrase.of("pay.some-refused", "Teams refused: {refused}; all others are paid", "未支付的团队：{refused} 个；其余均已支付");
    static final Phrase ROWS_REFUSED = Phrase.of(
            "pay.rows-refused", "Some rows tell no team and are not paid; all others are", "部分行未写明团队，未予支付；其余均已支付");
    static final Phrase NO_FACTS = Phrase.of(
            "pay.no-facts", "Expected facts of at least one team, but found none in {file}", "{file} 中应至少有一个团队的数据，但没有");

    private PayPhrases() {}
}
