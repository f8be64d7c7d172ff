// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What the command says of its own. */
final class CliPhrases {

    static final Phrase NO_COMMAND = Phrase.of("cli.no-command", "Expected a command: {commands}", "请给出命令：{commands}");
    static final Phrase NOT_IMPORTED = Phrase.of(
            "cli.not-imported",
            "Expected an export without doubts, but found the above; nothing was written: {file}",
            "导出文件应无疑问，但有上述各处；未写入任何内容：{file}");
    static final Phrase NO_CORRECTIONS_OF_EXPORTS = Phrase.of(
            "cli.no-corrections-of-exports",
            "Expected --corrections beside strict facts, but found an export: make facts of it with ticheng facts first",
            "--corrections 只能与严格格式的数据同用，但数据是导出文件：请先用 ticheng facts 转换");
    static final Phrase ORDERS_AND_CONVERSATIONS = Phrase.of(
            "cli.orders-and-conversations",
            "Expected --orders and --conversations, which every option of a log needs, but found not both",
            "日志相关选项须同时给出 --orders 与 --conversations");
    static final Phrase WHOSE_LOG = Phrase.of(
            "cli.whose-log",
            "Expected --of-team and --of-period, which say whose figures of a log are meant",
            "应给出 --of-team 和 --of-period，以说明取日志中哪个团队、哪个期间的数据");
    static final Phrase NOT_ATTRIBUTED =
            Phrase.of("cli.no-order", "Expected an order of the log, but found \"{found}\"", "应为日志中的订单，但为“{found}”");
    static final Phrase AGENT_OR_ORDER = Phrase.of(
            "cli.agent-or-order", "Expected an agent or --order, but found neither or both", "应给出员工或 --order 之一");
    static final Phrase KNOWN_IN = Phrase.of(
            "cli.known-in",
            "Expected --closed-at and --known-in together, a period later than that of --of-period, but found {found}",
            "--closed-at 与 --known-in 应同时给出，且后者晚于 --of-period 的期间，但为 {found}");
    static final Phrase SET_OR_KNOWN = Phrase.of(
            "cli.set-or-known",
            "Expected one of --set, --as-known-on, and --orders with or without --claim, but found none or several",
            "应给出 --set、--as-known-on 或 --orders（可加 --claim）之一");
    static final Label A_CLAIM = Label.of(
            "each order once with the agent whose it is said to be, such as 4711=li-na, or 4711= for nobody's",
            "每个订单一次及其主张的归属（如 4711=li-na；4711= 表示不属任何人）");
    static final Phrase CLAIMED =
            Phrase.of("cli.claimed", "owner of order {order}: {before} → {after}", "订单 {order} 的归属：{before} → {after}");
    static final Phrase OTHER_LOG = Phrase.of(
            "cli.other-log",
            "Expected the log of what is disputed, team {team} in {period}, but found --of-team or --of-period of another",
            "日志应属于有争议的团队 {team} 和期间 {period}，但 --of-team 或 --of-period 为其他");
    static final Label DATA_OF_TODAY = Label.of("data of the orders as of today", "订单的现有数据");
    static final Phrase CLAIM_OF_NOTHING = Phrase.of(
            "cli.claim-of-nothing",
            "Expected an order on which facts on record hang, but found \"{found}\"",
            "应为影响已记录数据的订单，但为“{found}”");
    static final Label A_PERCENTAGE = Label.of("a percentage such as 5%", "百分比（如 5%）");
    static final Label A_DISTANCE = Label.of("a percentage such as 5%, of 0 or more", "百分比（如 5%），不小于 0");
    static final Label A_COUNT = Label.of("a whole number of 1 or more", "不小于 1 的整数");
    static final Label A_CURRENCY = Label.of("a currency such as CNY", "货币代码（如 CNY）");
    static final Label A_ZONE = Label.of("a time zone such as Asia/Shanghai", "时区（如 Asia/Shanghai）");
    static final Label A_DAY = Label.of("a day of the period, such as 2024-07-18", "期间内的一天（如 2024-07-18）");
    static final Label A_MOMENT =
            Label.of("a day or moment such as 2024-08-05 or 2024-08-05T09:00:00+08:00", "日期或时刻（如 2024-08-05）");
    static final Phrase ATTRIBUTED = Phrase.of(
            "cli.attributed",
            "Team {team}, {period}: whose the orders paid then are, as known until {until} in {zone}",
            "团队 {team}，{period}：期内付款订单的归属，截至 {zone} {until} 已知");
    static final Label SHOP = Label.of("the shop's sales", "店铺销售额");
    static final Label ORDERS = Label.of("orders", "订单数");
    static final Label SALES = Label.of("sales", "销售额");
    static final Label INQUIRIES = Label.of("inquiries", "询单人数");
    static final Phrase UNRIPE = Phrase.of(
            "cli.unripe",
            "not yet known: inquiry conversion rate of {agents}; known from {time} on",
            "尚未得知：{agents} 的询单转化率，自 {time} 起可知");

    static final Phrase ALREADY_THERE =
            Phrase.of("cli.already-there", "Expected a name that is free, but there is a file: {file}", "文件已存在：{file}");
    static final Phrase NO_FILE =
            Phrase.of("cli.no-file", "Expected a file, but there is none: {file}", "找不到文件：{file}");
    static final Phrase NO_FOLDER =
            Phrase.of("cli.no-folder", "Expected a folder, but found a file: {file}", "应为文件夹，但 {file} 是文件");
    static final Phrase NO_RIGHT =
            Phrase.of("cli.no-right", "Expected the right to read or write {file}, but found none", "没有读写 {file} 的权限");
    static final Phrase UNUSABLE_FILE = Phrase.of(
            "cli.unusable-file",
            "Expected a file that can be read or written, but found {file}: {reason}",
            "文件 {file} 无法读写：{reason}");
    static final Phrase NOT_READ_OR_WRITTEN =
            Phrase.of("cli.not-read-or-written", "Something could not be read or written: {reason}", "读写失败：{reason}");
    static final Phrase OUTPUT_LOST = Phrase.of(
            "cli.output-lost",
            "Expected standard output to take the results, but found it full or closed: they are not whole",
            "标准输出已满或已关闭：结果不完整");
    static final Phrase OUT_OF_MEMORY = Phrase.of(
            "cli.out-of-memory",
            "There is not enough memory for a team or file of this size: start Java with a larger -Xmx",
            "内存不足以处理如此大的团队或文件：请以更大的 -Xmx 启动 Java");
    static final Phrase FAULT = Phrase.of(
            "cli.fault",
            "This is a fault of the program, not of what it was given. Please report it with the lines below.",
            "这是程序自身的错误，与输入无关。请附上以下内容反馈。");
    static final Phrase NO_PLAN_FILE = Phrase.of(
            "cli.no-plan-file",
            "Expected a plan in a file *.yaml, *.yml or *.json, but found {file}",
            "方案文件应为 *.yaml、*.yml 或 *.json，但为 {file}");
    static final Phrase NO_SUCH_NAME = Phrase.of(
            "cli.no-such-name",
            "Expected one of {names}, or a file *.yaml, *.yml or *.json, but found {file}",
            "应为 {names} 之一，或文件 *.yaml、*.yml 或 *.json，但为 {file}");
    static final Phrase NO_BOOK = Phrase.of(
            "cli.no-book", "The documents are not the versions of one plan: {reason}", "这些文档不能作为同一方案的各版本：{reason}");
    static final Phrase ONE_MEANING =
            Phrase.of("cli.one-meaning", "one meaning of metric {metric} in all versions", "各版本中指标 {metric} 的含义一致");
    static final Label ONE_CURRENCY = Label.of("versions that pay in one currency", "以同一币种支付的各版本");
    static final Phrase NOT_PRINTED = Phrase.of(
            "cli.not-printed",
            "Expected --out <folder>, because only one of text and csv can be printed",
            "请给出 --out <文件夹>：只有 text 或 csv 之一可以直接输出");
    static final Phrase NO_WORKBOOK = Phrase.of(
            "cli.no-workbook",
            "Expected --out <file>, because a workbook cannot be printed, but found none",
            "请给出 --out <文件>：工作簿不能直接输出");
    static final Phrase ONE_PAGE = Phrase.of(
            "cli.one-page",
            "Expected facts of one team and period for a page, but found several",
            "网页只含一个团队、一个期间，但数据有多个");
    static final Phrase WRITTEN = Phrase.of("cli.written", "written: {file}", "已写入：{file}");

    static final Phrase EXPECTED =
            Phrase.of("cli.expected", "Expected {expected}, but found \"{found}\"", "应为{expected}，但为“{found}”");
    static final Phrase NO_BLOCK = Phrase.of(
            "cli.no-block",
            "Expected the name of a block such as {known}, or a word that describes some, but found \"{found}\";"
                    + " \"ticheng blocks\" lists all",
            "应为构件名称（如 {known}）或描述构件的词，但为“{found}”；ticheng blocks 列出全部");
    static final Phrase NO_START = Phrase.of(
            "cli.no-start",
            "Expected the name of a plan to start from such as {known}, but found \"{found}\"; \"ticheng init\" lists all",
            "应为起步方案的名称（如 {known}），但为“{found}”；ticheng init 列出全部");
    static final Phrase INITIALISED = Phrase.of(
            "cli.initialised",
            "written: {folder}; pay it by: ticheng pay --in {same}",
            "已写入：{folder}；支付：ticheng pay --in {same}");
    static final Phrase NO_INPUT = Phrase.of(
            "cli.no-input",
            "Expected {option} <file>, or {names} in the folder {folder}, but found neither",
            "请给出 {option} <文件>，或在文件夹 {folder} 中放置 {names}");
    static final Label AN_AGENT = Label.of("the id of an agent such as li-na", "员工编号（如 li-na）");
    static final Label A_NAME = Label.of("a name", "名称");
    static final Label AN_AMOUNT = Label.of("an amount such as 2000", "金额（如 2000）");
    static final Label A_SHARE = Label.of("a share of a metric such as 20% of sales", "指标的份额（如 20% of sales）");
    static final Phrase PROVED_TOGETHER = Phrase.of(
            "cli.proved-together",
            "Expected one plan, --facts and --prove together, wherever something is to be proved",
            "证明须同时给出一个方案、--facts 与 --prove");
    static final Label A_TEAM = Label.of("the id of a team such as desk", "团队编号（如 desk）");
    static final Label A_FILE = Label.of("the name of a file", "文件名");
    static final Phrase NO_REPORT = Phrase.of(
            "cli.no-report",
            "Expected an export beside --report, but found strict facts, of which nothing is changed",
            "--report 只能与导出文件同用，但数据为严格格式，未作任何改动");
    static final Label A_PERIOD = Label.of("a period such as 2024-07 or 2024-Q3", "期间（如 2024-07 或 2024-Q3）");
    static final Phrase NO_AGENT = Phrase.of(
            "cli.no-agent",
            "Expected an agent who is in the facts, such as {known}, but found \"{found}\"",
            "应为数据中的员工（如 {known}），但为“{found}”");
    static final Phrase READ_ONCE = Phrase.of(
            "cli.read-once",
            "Expected a file that can be read twice, but found a pipe or device: {file}",
            "应为可重复读取的文件，但为管道或设备：{file}");
    static final Phrase SAME_FILE = Phrase.of(
            "cli.same-file",
            "Expected another place for {option} than what is read or written besides, but found {file}",
            "{option} 不可与所读或所写的其他文件相同，但为 {file}");
    static final Phrase NO_FACTS = Phrase.of(
            "cli.no-facts",
            "Expected a team and period of the facts, such as {known}, but found \"{found}\"",
            "应为数据中的团队与期间（如 {known}），但为“{found}”");
    static final Phrase NO_LINE = Phrase.of(
            "cli.no-line",
            "Expected one of the lines of {agent}: {known}, but found \"{found}\"",
            "应为 {agent} 的项目之一：{known}，但为“{found}”");
    static final Phrase EXPLAINED = Phrase.of(
            "cli.explained",
            "{agent}, team {team}, {period}, paid by plan {plan} in {currency}",
            "{agent}，团队 {team}，{period}，方案 {plan}，币种 {currency}");

    static final Phrase CHECKED = Phrase.of(
            "cli.checked",
            "{file}: errors {errors}, warnings {warnings}, notes {notes}",
            "{file}：错误 {errors}，警告 {warnings}，提示 {notes}");

    static final Phrase NO_CURVES = Phrase.of(
            "cli.no-curves",
            "Expected a plan in which pay hangs on one metric alone, but found none of that kind in {file}",
            "{file} 中没有仅随单一指标变化的项目");
    static final Phrase NO_CURVE = Phrase.of(
            "cli.no-curve",
            "Expected a rule whose pay hangs on one metric alone ({known}), but found \"{found}\"",
            "应为仅随单一指标变化的规则（{known}），但为“{found}”");
    static final Phrase NO_VALUE = Phrase.of(
            "cli.no-value",
            "Expected a value of the metric such as 15000, or 5% where it is a rate, but found \"{found}\"",
            "应为指标的数值（如 15000，比率如 5%），但为“{found}”");

    static final Phrase NOT_ALIKE = Phrase.of(
            "cli.not-alike",
            "Expected two plans, or two results of paying, but found one of each",
            "应为两份方案或两份支付结果，但两者各一");
    static final Phrase NO_DIFFERENCE = Phrase.of("cli.no-difference", "no differences", "没有差异");

    static final Phrase NO_CASES = Phrase.of(
            "cli.no-cases",
            "Expected a folder with facts in CSV and a plan*.yaml there or above, but found none",
            "应有含 CSV 数据、且本级或上级有 plan*.yaml 的文件夹，但没有");
    static final Phrase CASES = Phrase.of(
            "cli.cases", "{count|case|cases}, of which {other} not as expected", "{count} 个用例，其中 {other} 个与预期不符");
    static final Phrase CASES_WRITTEN = Phrase.of(
            "cli.cases-written", "{count|case|cases}, of which {other} changed", "{count} 个用例，其中 {other} 个有变动");

    static final Phrase BROUGHT_FORWARD =
            Phrase.of("cli.brought-forward", "ledger brought forward: {folder}", "台账已更新：{folder}");

    static final Phrase LEDGERS =
            Phrase.of("cli.ledgers", "{folder}: {teams|team|teams}, all as written", "{folder}：{teams} 个团队的台账，均与写入时一致");
    static final Phrase NO_LEDGERS = Phrase.of(
            "cli.no-ledgers", "Expected ledgers of teams in {folder}, but found none", "文件夹 {folder} 中应有团队的台账，但没有");
    static final Phrase LEDGERS_CHANGED = Phrase.of(
            "cli.ledgers-changed", "{folder}: {count|change|changes} by other hands", "{folder}：发现 {count} 处改动");
    static final Phrase CLOSE_WHAT = Phrase.of(
            "cli.close-what",
            "Expected --of-period with close, and without it with verify, but found otherwise",
            "close 须给出 --of-period，verify 则不可给出");

    private CliPhrases() {}
}
