// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What can be wrong with facts in files, CSV or JSON. */
public final class FactsPhrases {

    public static final Phrase NO_VALUE =
            Phrase.of("facts.unreadable-value", "\"{value}\" is no value of {metric}", "“{value}”不是{metric}的有效数值");
    public static final Phrase EMPTY = Phrase.of("facts.empty-cell", "\"{column}\" is empty", "“{column}”为空");
    public static final Phrase NO_PERIOD =
            Phrase.of("facts.unreadable-period", "\"{value}\" is no period", "“{value}”不是期间");
    public static final Phrase NO_DAY = Phrase.of("facts.unreadable-day", "\"{value}\" is no day", "“{value}”不是日期");
    public static final Phrase NO_ID = Phrase.of("facts.unreadable-id", "\"{value}\" is no id", "“{value}”不是有效的编号");
    public static final Phrase AGENT_TWICE = Phrase.of(
            "facts.agent-twice-in-team",
            "agent {agent} is in team {team} twice, first in row {first}",
            "员工 {agent} 在团队 {team} 中重复出现，首次见第 {first} 行");
    public static final Phrase TEAM_ROW_TWICE = Phrase.of(
            "facts.team-row-twice",
            "team {team} has a second row for its own values, first in row {first}",
            "团队 {team} 自身数值的行重复出现，首次见第 {first} 行");
    public static final Phrase TEAM_ROW_WITH =
            Phrase.of("facts.team-row-with-person", "a row without an agent has a {column}", "没有员工的行填写了 {column}");
    public static final Phrase COMES_BACK = Phrase.of(
            "facts.team-comes-back",
            "team {team} of {period} comes back, after its rows from {place} on",
            "团队 {team}（{period}）再次出现，其各行从 {place} 开始");
    public static final Phrase BESIDE_STRAY = Phrase.of(
            "facts.beside-stray-row",
            "row {row} beside this team tells no team, and may belong to it",
            "与该团队相邻的第 {row} 行没有可识别的团队，可能属于该团队");
    public static final Phrase LEFT_BEFORE_HIRED = Phrase.of(
            "facts.left-before-hired",
            "the agent leaves on {left}, before the first day, {hired}",
            "离职日 {left} 早于入职日 {hired}");
    public static final Phrase NOT_EMPLOYED = Phrase.of(
            "facts.agent-not-employed",
            "agent {agent} is employed on no day of {period}",
            "员工 {agent} 在 {period} 内没有在职日");
    public static final Phrase OTHER_DAY =
            Phrase.of("facts.day-outside", "{item} is not in {period}", "{item}不在 {period} 之内");
    public static final Phrase ITEM_TWICE =
            Phrase.of("facts.item-twice-in-team", "{item} is there twice", "{item}重复出现");
    public static final Phrase ITEM_OF_NOBODY = Phrase.of("facts.item-of-nobody", "{item} has no agent", "{item}没有员工");
    public static final Phrase ITEM_WITHOUT_AGENT = Phrase.of(
            "facts.item-without-agent", "agent {agent} has no row of the whole period", "员工 {agent} 没有整个期间的行");
    public static final Phrase ITEM_WITH = Phrase.of(
            "facts.item-with-person",
            "a row of an order or day has another {column} than its agent's row",
            "订单或每日的行的 {column} 与该员工的行不同");
    public static final Label AS_AGENT = Label.of("an empty cell, or the same as in the agent's row", "空单元格，或与员工的行相同");
    public static final Phrase NO_CORRECTED_TEAM = Phrase.of(
            "facts.corrected-team-missing",
            "correction {key} became known in {period}, but there are no facts of team {team} then",
            "更正 {key} 于 {period} 知悉，但该期间没有团队 {team} 的数据");
    public static final Phrase NO_FILES =
            Phrase.of("facts.no-files", "there are no files *.csv in the folder", "文件夹中没有 *.csv 文件");
    public static final Phrase UNREAD =
            Phrase.of("facts.unread-file", "the file is not read, though it may hold facts", "该文件可能含有数据，但不会被读取");
    public static final Phrase DIFFERENT_CAUSES = Phrase.of(
            "facts.correction-causes-differ",
            "correction {key} of {period} has another cause in row {first}",
            "更正 {key}（{period}）与第 {first} 行的原因不同");
    public static final Phrase NOT_EARLIER = Phrase.of(
            "facts.corrected-period-not-earlier",
            "the corrected period {period} is not before {known}, when it became known",
            "被更正期间 {period} 不早于知悉期间 {known}");
    public static final Phrase KNOWN_EARLIER = Phrase.of(
            "facts.known-before-its-period", "{day} is before {period}, which is corrected", "{day} 早于被更正期间 {period}");
    public static final Phrase UNKNOWN_METRIC =
            Phrase.of("facts.unknown-metric", "\"{value}\" is no metric", "“{value}”不是指标");
    public static final Phrase NO_CHANGE =
            Phrase.of("facts.unknown-change", "\"{value}\" is no kind of change", "“{value}”不是更正方式");
    public static final Phrase NO_CAUSE =
            Phrase.of("facts.unreadable-cause", "\"{value}\" is no cause", "“{value}”不是原因代码");
    public static final Phrase NOT_ADDED =
            Phrase.of("facts.not-added", "a value of {metric} cannot be added to", "{metric}的数值不能累加");

    public static final Label CSV_ALONE = Label.of(
            "files *.csv alone: save it as \"CSV UTF-8\", or take it out of the folder",
            "只有 *.csv 文件：请另存为“CSV UTF-8”，或将其移出该文件夹");
    public static final Label A_PERIOD = Label.of("a period such as 2024-07 or 2024-Q3", "期间（如 2024-07 或 2024-Q3）");
    public static final Label A_DAY = Label.of("a day such as 2024-07-31", "日期（如 2024-07-31）");
    public static final Label AN_ID = Label.of(
            "letters, digits and . _ @ : - and single spaces, the first a letter or digit, at most 64",
            "字母、数字及 . _ @ : - 和单个空格，首位为字母或数字，最多 64 个字符");
    public static final Label EMPLOYED = Label.of("an agent employed in the period", "在该期间内在职的员工");
    public static final Label ONCE = Label.of(
            "every agent once in a team: in one row the sums of both, and the first and last day of who left and came back"
                    + " within the period",
            "每位员工在团队中只出现一次：合并为一行，数值相加；期间内离职又回来的，写首个入职日和最后的离职日");
    public static final Label EACH_ONCE = Label.of("every order and day once", "每个订单和每日只出现一次");
    public static final Label AGENTS_ROW = Label.of("a row of the agent without a day", "该员工一行不填日期的数据");
    public static final Label ONE_TEAM_ROW = Label.of("one row for the team's own values", "团队自身数值只占一行");
    public static final Label TOGETHER =
            Label.of("the rows of one team and period to stand together", "同一团队、同一期间的各行连续排列");
    public static final Label NOTHING = Label.of("an empty cell", "空单元格");
    public static final Label EARLIER = Label.of("an earlier period", "更早的期间");
    public static final Label CHANGES = Label.of("added or replaced", "added（增加）或 replaced（替换）");
    public static final Label REPLACED = Label.of("replaced", "replaced（替换）");
    public static final Label CAUSE =
            Label.of("lower-case words joined by hyphens, such as buyer-refund", "以连字符相连的小写单词（如 buyer-refund）");
    public static final Label SAME_CAUSE = Label.of("one cause in all rows of a correction", "同一更正各行的原因一致");
    public static final Label A_TEXT = Label.of("a text", "文字");
    public static final Label A_METRIC = Label.of("the id of a metric", "指标编号");

    private FactsPhrases() {}
}
