// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;

/** What is said of paying, in both languages. */
final class PayrollPhrases {

    static final Phrase PAID_OTHERWISE = Phrase.of(
            "pay.paid-otherwise",
            "Expected the plan by which the period was paid, {recorded}, but found another one, {found}:"
                    + " what was paid is not paid again otherwise; state what changed as a correction",
            "该期间已按方案 {recorded} 支付，不能按另一份方案 {found} 改付：请将变化作为更正提交");
    static final Phrase PLAN_CHANGED = Phrase.of(
            "pay.plan-changed",
            "Expected plan {plan} as it was when it paid {period}, but found it changed: a plan that has paid stays as it is;"
                    + " give what changed a version of its own, in force from a later period on",
            "方案 {plan} 应与支付 {period} 时一致，但内容已改：已用于支付的方案不再修改；请为改动另立版本，自之后的期间起生效");
    static final Phrase VALUE_OTHERWISE = Phrase.of(
            "pay.value-otherwise",
            "Expected {paid}, as the period was paid, but found {found}: state the change as a correction of the period",
            "该期间按 {paid} 支付，但现为 {found}：请将变化作为对该期间的更正提交");
    static final Phrase ITEM_OTHERWISE = Phrase.of(
            "pay.item-otherwise",
            "Expected {item} as the period was paid, but found it changed, added or left out: state the change as a"
                    + " correction of the period",
            "{item} 与该期间支付时不同（改动、新增或缺少）：请将变化作为对该期间的更正提交");
    static final Phrase AGENT_GONE = Phrase.of(
            "pay.agent-gone",
            "Expected the agent, who was paid for the period, but found none",
            "该员工已获该期间的工资，但现在没有该员工");
    static final Phrase AGENT_NEW = Phrase.of(
            "pay.agent-new",
            "Expected the agents who were paid for the period, but found one more",
            "该期间支付时没有该员工，但现在有");
    static final Phrase AGENT_OTHERWISE = Phrase.of(
            "pay.agent-otherwise",
            "Expected name, post and days of employment as the period was paid, but found others",
            "员工的姓名、岗位或在职日期与该期间支付时不同");
    static final Phrase FACTS_OTHERWISE = Phrase.of(
            "pay.facts-otherwise",
            "Expected the currency, metrics and corrections by which the period was paid, but found others",
            "币种、指标定义或更正与该期间支付时不同");
    static final Phrase OUT_OF_TURN = Phrase.of(
            "pay.out-of-turn",
            "Expected a period after {latest}, the latest on record, but found {period}",
            "应为台账中最近期间 {latest} 之后的期间，但为 {period}");
    static final Phrase GAP = Phrase.of(
            "pay.gap",
            "Expected the period after {latest}, the latest on record, but found {period} and nothing for {gap}"
                    + " between them; if team {team} was not paid then, say that it was paused",
            "应为台账中最近期间 {latest} 的下一期间，但为 {period}，其间 {gap} 没有记录；如果团队 {team} 当时确实未发薪，请注明其停发");
    static final Phrase EARLIER_REFUSED = Phrase.of(
            "pay.earlier-refused",
            "Team {team} is not paid for {period} either, because an earlier period was refused",
            "团队 {team} 的较早期间未能支付，因此 {period} 也不支付");
    static final Phrase OTHER_TEAM = Phrase.of(
            "pay.ledger-of-other-team",
            "Expected the ledger of team {team} in {file}, but found that of team {other}",
            "{file} 应为团队 {team} 的台账，但其中是团队 {other} 的台账");
    static final Phrase CLOSED = Phrase.of(
            "pay.closed",
            "Expected a period after {closed}, up to which team {team} is closed, but found {period}: what is owed for it is"
                    + " a correction, or pay of a later period",
            "团队 {team} 截至 {closed} 已关账，不能再支付 {period}：应付差额请作为更正，或计入之后的期间");
    static final Phrase CLOSED_OTHERWISE = Phrase.of(
            "ledger.closed-otherwise",
            "Expected the day up to which team {team} is closed, as it was written, but found {found}",
            "团队 {team} 的关账日期应与写入时一致，但为 {found}");
    static final Phrase COLUMN_OTHERWISE = Phrase.of(
            "ledger.column-otherwise",
            "Expected {column} {written} for {period} of team {team}, as its entry has it, but found {found}",
            "团队 {team} {period} 的记录中 {column} 应为 {written}，但为 {found}");
    static final Phrase OVERTAKEN = Phrase.of(
            "pay.overtaken",
            "Expected to record the period, but found that others kept paying the team meanwhile; pay again",
            "未能记录该期间：其间该团队一直被其他进程支付；请重新支付");
    static final Phrase NO_ANSWER = Phrase.of(
            "pay.no-answer",
            "Expected the ledgers in {store}, but found that they cannot be {what}",
            "{store} 中的台账无法{what}");
    static final Label READ = Label.of("read", "读取");
    static final Label ADDED_TO = Label.of("added to", "追加");
    static final Label NONE = Label.of("none", "没有");

    private PayrollPhrases() {}

    static ProblemsException problem(Message message) {
        return new ProblemsException(ImmutableList.of(Problem.of(message)));
    }
}
