// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What statements on paper and screen say beside what is in them, and what can be wrong with ledgers. */
final class StatementPhrases {

    static final Label PERIOD = Label.of("period", "期间");
    static final Label TEAM = Label.of("team", "团队");
    static final Label AGENT = Label.of("agent", "员工");
    static final Label NAME = Label.of("name", "姓名");
    static final Label RULE = Label.of("rule", "规则");
    static final Label ROOM = Label.of("room", "环节");
    static final Label LABEL = Label.of("label", "项目");
    static final Label AMOUNT = Label.of("amount", "金额");
    static final Label CURRENCY = Label.of("currency", "币种");
    static final Label NOTE = Label.of("note", "说明");
    static final Label POST = Label.of("post", "岗位");
    static final Label TOTAL = Label.of("total", "合计");

    static final Label PAY_SLIP = Label.of("Pay slip", "工资条");
    static final Label TEAM_SHEET = Label.of("Pay sheet", "团队工资表");
    static final Label GROSS = Label.of("Earnings", "应发");
    static final Label GROSS_TOTAL = Label.of("total earnings", "应发合计");
    static final Label DEDUCTIONS = Label.of("Deductions", "扣款");
    static final Label DEDUCTIONS_TOTAL = Label.of("total deductions", "扣款合计");
    static final Label NET = Label.of("net pay", "实发");
    static final Label LAST_TOTALS = Label.of("Net pay so far", "近期实发");
    static final Label PAY_DAY = Label.of("paid on", "发薪日");
    static final Phrase PLACE = Phrase.of("slip.place", "{metric} {value}", "{metric} {value}");
    static final Phrase PLACE_AND_NEXT = Phrase.of(
            "slip.place-and-next",
            "{metric} {value}; the next step begins at {next}, {more} from here",
            "{metric} {value}；下一档自 {next} 起，还差 {more}");
    static final Label ASSESSMENT = Label.of("Assessment", "考核");
    static final Label GRADE = Label.of("grade", "等级");
    static final Label OUTCOMES = Label.of("Outcomes", "考核结果");
    static final Label BALANCES = Label.of("Carried into the next period", "结转下期");
    static final Label POOLS = Label.of("Pools", "团队奖金池");
    static final Label TEAM_OUTCOMES = Label.of("Outcomes of the team", "团队考核结果");
    static final Label POOL = Label.of("pool", "奖金池");
    static final Label POOL_TOTAL = Label.of("in the pool", "池内金额");
    static final Label PAID_OUT = Label.of("paid out", "已分配");
    static final Label KEPT = Label.of("kept", "留存");
    static final Label CARRIED = Label.of("carried on", "结转");
    static final Label OUTCOME = Label.of("outcome", "结果");
    static final Label REASON = Label.of("why", "依据");
    static final Label PLAN = Label.of("Plan", "方案");
    static final Label FINGERPRINT = Label.of("Fingerprint", "校验码");
    static final Label FOLDED = Label.of("Open a line to see how it was calculated.", "点开任一项目，可查看计算过程。");
    static final Phrase ALL_IN = Phrase.of("slip.currency", "All amounts in {currency}.", "金额单位：{currency}。");
    static final Phrase BY = Phrase.of("slip.deadline", "by {period}", "期限：{period}");
    static final Phrase AGENTS = Phrase.of("sheet.agents", "{count|agent|agents}", "{count} 名员工");

    static final Phrase OTHER_TOTAL =
            Phrase.of("ledger.other-total", "the total is {total}, and the sum {sum}", "合计为 {total}，而各项之和为 {sum}");
    static final Phrase NO_LEDGER = Phrase.of("ledger.unfit", "{reason}", "{reason}");

    static final Phrase CHANGED = Phrase.of(
            "ledger.changed", "{what} of {period} changed since the entry was written", "{period} 的{what}在写入后被改动");
    static final Phrase BROKEN_CHAIN = Phrase.of(
            "ledger.broken-chain",
            "{period} was written after other entries than those before it: one was changed, added or taken out",
            "{period} 并非接在此前各条记录之后写入：此前有记录被改动、增添或删除");

    static final Label FACTS = Label.of("the facts", "数据");
    static final Label STATEMENT = Label.of("the statement", "结果");
    static final Label THE_SUM = Label.of("the sum", "各项之和");
    static final Label A_CURRENCY = Label.of("an ISO 4217 code such as CNY", "ISO 4217 币种代码（如 CNY）");
    static final Label AN_ID = Label.of("an id", "编号");
    static final Label A_WORD = Label.of("lower-case words joined by hyphens", "以连字符相连的小写单词");
    static final Label A_NUMBER = Label.of("a number such as 23450.55", "数字（如 23450.55）");
    static final Label AN_AMOUNT =
            Label.of("an amount such as 388.02, and a currency such as CNY", "金额（如 388.02）与币种（如 CNY）");
    static final Phrase NO_TABLE =
            Phrase.of("statement.no-table", "these are not the titles of statements", "这不是结果表的列名");
    static final Label A_TABLE = Label.of(
            "period, team, agent, name and further titles, as statements in CSV have them",
            "期间、团队、员工、姓名及其后各列，与 CSV 结果一致");
    static final Phrase UNREADABLE_CELL =
            Phrase.of("statement.unreadable-cell", "\"{value}\" cannot be read as {column}", "“{value}”不能作为{column}");

    private StatementPhrases() {}
}
