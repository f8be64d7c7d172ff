// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;

/** What is doubtful about an export or wrong with a map, and what the report says. */
final class ImportPhrases {

    // ------------------------------------------------------------------------------------------ the file

    static final Phrase NO_TEXT = Phrase.of("import.no-text", "the file is text in no known encoding", "文件不是任何已知编码的文本");
    static final Phrase OTHER_ENCODING = Phrase.of(
            "import.other-encoding", "the file is not in {encoding}, which the map says", "文件不是导入映射所说的 {encoding} 编码");
    static final Phrase OLD_WORKBOOK = Phrase.of(
            "import.old-workbook",
            "the file is a workbook of the old form, or a web page named like one",
            "文件是旧格式的工作簿，或冒名的网页");
    static final Phrase NO_WORKBOOK =
            Phrase.of("import.no-workbook", "the file is a workbook that cannot be read", "工作簿无法读取");
    static final Phrase MACROS = Phrase.of("import.macros", "the workbook has macros", "工作簿含有宏");
    static final Phrase EXTERNAL_LINKS =
            Phrase.of("import.external-links", "the workbook takes values from other workbooks", "工作簿引用了其他工作簿");
    static final Phrase BOMB = Phrase.of(
            "import.bomb",
            "the workbook of {size} bytes unfolds to more than {found}",
            "{size} 字节的工作簿解压后超过 {found} 字节");
    static final Phrase MANY_COLUMNS =
            Phrase.of("import.many-columns", "a row has more than {most} columns", "有一行超过 {most} 列");
    static final Phrase WHICH_SHEET =
            Phrase.of("import.which-sheet", "which sheet is meant is not clear: {sheets}", "不清楚应取哪个工作表：{sheets}");
    static final Phrase NO_SHEET = Phrase.of("import.no-sheet", "no sheet that is shown has rows", "可见的工作表中没有内容");
    static final Label SEEN_SHEET = Label.of(
            "a sheet with rows: show it, or name it in the import map by sheet:", "有内容的工作表：请取消隐藏，或在导入映射中以 sheet: 指明");
    static final Phrase NO_JSON =
            Phrase.of("import.no-json", "line {row} is not what JSON has there: {found}", "第 {row} 行不符合 JSON：{found}");
    static final Phrase KEY_AGAIN = Phrase.of("import.key-again", "the key \"{key}\" again", "键“{key}”重复");
    static final Label JSON_ENDS = Label.of("the end of the file", "文件提前结束");
    static final Label JSON_DEPTH = Label.of("too many objects and lists within others", "嵌套层数过多");
    static final Label JSON_SIGN = Label.of("a sign or word that has no place there", "不应出现的字符或文字");
    static final Label OBJECTS = Label.of("a list of objects, or one object after the other", "对象的列表，或逐个对象");
    static final Phrase EMPTY = Phrase.of("import.empty", "the file is empty", "文件为空");

    static final Label TEXT_ENCODING = Label.of("UTF-8, UTF-16 or GB18030", "UTF-8、UTF-16 或 GB18030");
    static final Label SAVE_AGAIN = Label.of("an .xlsx or CSV: open the file and save it as one", ".xlsx 或 CSV：请打开后另存");
    static final Label WITHOUT_MACROS = Label.of(
            "a workbook of values alone: save it as .xlsx without macros, or as CSV", "只有数值的工作簿：请另存为不含宏的 .xlsx 或 CSV");
    static final Label VALUES_ALONE = Label.of(
            "a workbook of values alone: copy the sheet into a new workbook as values, or save it as CSV",
            "只有数值的工作簿：请以“值”粘贴到新工作簿，或另存为 CSV");
    static final Label AN_EXPORT = Label.of("a table of agents and their values", "员工及其数值的表格");

    // ------------------------------------------------------------------------------------------ headings

    static final Phrase COLUMN_TWICE =
            Phrase.of("import.column-twice", "two columns are \"{heading}\"", "有两列都是“{heading}”");
    static final Phrase NO_COLUMN = Phrase.of(
            "import.no-column", "the map says column \"{heading}\", which is not there", "导入映射所说的列“{heading}”不存在");
    static final Phrase NO_AGENT_COLUMN =
            Phrase.of("import.no-agent-column", "which column has the agents is not clear", "不清楚哪一列是员工");
    static final Phrase NO_METRIC_COLUMN =
            Phrase.of("import.no-metric-column", "no column is that of a metric", "没有任何一列是指标");
    static final Label HEADING_THERE = Label.of("the heading as it stands in the file", "文件中的列名");

    // ------------------------------------------------------------------------------------------ rows and cells

    static final Phrase NO_PERIOD =
            Phrase.of("import.no-period", "which period the file is of is not said", "没有说明文件属于哪个期间");
    static final Phrase NOT_A_PERIOD = Phrase.of("import.not-a-period", "\"{found}\" is no month", "“{found}”不是月份");
    static final Phrase NO_TEAM = Phrase.of("import.no-team", "which team the file is of is not said", "没有说明文件属于哪个团队");
    static final Phrase NOT_AN_ID = Phrase.of("import.not-an-id", "\"{found}\" makes no id", "“{found}”不能作为编号");
    static final Phrase TWO_NAMES = Phrase.of(
            "import.two-names", "\"{found}\" and \"{other}\" would both be {id}", "“{found}”与“{other}”的编号都会是 {id}");
    static final Phrase NOT_A_DAY =
            Phrase.of("import.not-a-day", "\"{found}\" is no day, or two", "“{found}”不是日期，或有两种读法");
    static final Phrase NO_AGENT = Phrase.of(
            "import.no-agent",
            "the row has values, but no agent; of merged cells only the first has the name: fill it into every row",
            "该行有数值，但没有员工；合并单元格只有第一行有姓名，请取消合并并逐行填写");
    static final Phrase DOUBTFUL =
            Phrase.of("import.doubtful", "\"{found}\" is no value of {metric}", "“{found}”不是{metric}的数值");
    static final Phrase NO_PARTS = Phrase.of(
            "import.no-parts", "{metric} is given as {found}, without its parts", "{metric}仅为 {found}，没有分子分母");
    static final Phrase HALF = Phrase.of("import.half", "one part of {metric} is absent", "{metric}缺少分子或分母");
    static final Phrase FORMULA = Phrase.of("import.formula", "the cell is a formula", "单元格是公式");
    static final Phrase SHORT =
            Phrase.of("import.short-row", "the row ends before column \"{heading}\"", "该行在“{heading}”列之前结束");
    static final Phrase LONG =
            Phrase.of("import.long-row", "the row has a value beyond the last heading", "该行在最后一个列名之外还有数值");

    static final Label A_NUMBER = Label.of("a number", "数字");
    static final Label A_DAY = Label.of("a day with the year first, such as 2024-07-01", "年份在前的日期（如 2024-07-01）");
    static final Label A_CELL_PER_COLUMN = Label.of("a cell for each heading", "每个列名一个单元格");

    // ------------------------------------------------------------------------------------------ the map

    static final Phrase UNKNOWN_KEY =
            Phrase.of("import.unknown-key", "\"{key}\" is no key of an import map", "“{key}”不是导入映射的键");
    static final Phrase UNKNOWN_METRIC =
            Phrase.of("import.unknown-metric", "\"{metric}\" is no metric", "“{metric}”不是指标");
    static final Phrase NOT_READ = Phrase.of("import.map-value", "\"{found}\" cannot stand here", "此处不能是“{found}”");

    static final Label A_MAP = Label.of("a map", "键值映射");
    static final Label A_TEXT = Label.of("a text", "文本");
    static final Label A_FLAG = Label.of("true or false", "true 或 false");
    static final Label A_ROW = Label.of("the number of a row", "行号");
    static final Label A_SEPARATOR = Label.of("one sign, such as \";\"", "单个符号（如 \";\"）");
    static final Label AN_ENCODING = Label.of("an encoding such as GB18030", "编码（如 GB18030）");
    static final Label AS_SHOWN = Label.of("as-shown", "as-shown");
    static final Label A_ZONE = Label.of("a time zone such as Asia/Shanghai", "时区（如 Asia/Shanghai）");
    static final Label A_TIME_UNIT = Label.of("seconds, minutes or hours", "秒、分或时");
    static final Label A_COLUMN_OR_VALUE =
            Label.of("a column, perhaps with its unit, or the value of all rows", "列（可带单位），或各行共有的值");
    static final Label A_PERIOD =
            Label.of("a period such as 2024-07, a column or file-name", "期间（如 2024-07）、列或 file-name");
    static final Label AN_ID = Label.of("an id, a column or file-name", "编号、列或 file-name");
    static final Label A_SOURCE = Label.of("a column, perhaps with its unit", "列，可带单位");
    static final Label A_RATIO_SOURCE = Label.of(
            "a column, perhaps printed and with its unit, or a numerator and a denominator",
            "列（可带 printed 与单位），或分子与分母两列");

    private static final Phrase IN_MAP = Phrase.of("import.in-map", "in the import map: {line}", "在导入映射中写：{line}");
    private static final Phrase OR_IN_MAP =
            Phrase.of("import.or-in-map", "{expected}; or in the import map: {line}", "{expected}；或在导入映射中写：{line}");
    private static final Phrase VALUE_OF = Phrase.of("import.value-of", "a value in {unit}", "以{unit}为单位的数值");
    static final Phrase OTHER_UNIT = Phrase.of(
            "import.other-unit",
            "a value in {unit}, as no number is read in {other}, which the heading says",
            "以{unit}为单位的数值；列名所写的单位“{other}”无法换算");
    static final Phrase UNIT_ABOVE =
            Phrase.of("import.unit-above", "\"{title}\" stands above the headings", "列名上方写有“{title}”");
    static final Label UNIT_OF_EACH = Label.of("the unit of each amount with its column", "每列金额各写单位");
    private static final Phrase UNITS = Phrase.of("import.units", "one of the units {units}", "单位之一：{units}");

    static final Label PERCENT_OR_NOT =
            Label.of("a percentage with its sign, as 5 may be 5% or 500%", "带百分号的百分比：5 可能是 5% 或 500%");
    static final Label PARTS = Label.of("both parts, such as 12/240", "分子与分母（如 12/240）");

    private ImportPhrases() {}

    /** The line that settles a doubt. */
    static Message inMap(String line) {
        return IN_MAP.filled(line);
    }

    /** What belongs there, or the line that settles the doubt. */
    static Message orInMap(Words expected, String line) {
        return OR_IN_MAP.filled(expected, line);
    }

    static Words valueOf(Metric metric) {
        return VALUE_OF.filled(unit(metric.unitKind()));
    }

    static Words unitsOf(Metric metric) {
        String units = String.join(
                ", ",
                CellUnit.WORDS.entrySet().stream()
                        .filter(unit -> unit.getValue().fits(metric.unitKind()))
                        .map(java.util.Map.Entry::getKey)
                        .toList());
        return UNITS.filled(units);
    }

    static Label unit(Unit.Kind kind) {
        return switch (kind) {
            case MONEY -> Label.of("the plan's currency", "方案币种");
            case PERCENT -> Label.of("percent", "百分比");
            case SECONDS -> Label.of("seconds", "秒");
            case HOURS -> Label.of("hours", "小时");
            case DAYS -> Label.of("days", "天");
            case MONTHS -> Label.of("months", "月");
            case POINTS -> Label.of("points", "分");
            case NUMBER -> Label.of("whole things", "个数");
        };
    }

    // ------------------------------------------------------------------------------------------ templates

    static final Phrase TEMPLATE_MAP = Phrase.of(
            "template.map",
            "Put the headings of your export in place of those on the right; take out what it does not have.",
            "请把右边换成导出文件中的列名；没有的请删去。");
    static final Phrase TEMPLATE_NOTE = Phrase.of(
            "template.note",
            "{metric}, in {unit}, such as {example}; needed by {rules}",
            "{metric}，以{unit}为单位，如 {example}；用于 {rules}");

    // ------------------------------------------------------------------------------------------ the report

    static final Phrase FILE = Phrase.of("report.file", "{file}: {form}", "{file}：{form}");
    static final Phrase HEADINGS =
            Phrase.of("report.headings", "headings in row {row}, {rows|row|rows} read", "列名在第 {row} 行，读取 {rows} 行");
    static final Phrase USED = Phrase.of("report.used", "columns used: {columns}", "使用的列：{columns}");
    static final Phrase UNUSED = Phrase.of("report.unused", "columns not used: {columns}", "未使用的列：{columns}");
    static final Phrase LEFT_OUT = Phrase.of(
            "report.left-out",
            "{rows|row|rows} left out: {reason} (row {row}: {text})",
            "略去 {rows} 行：{reason}（第 {row} 行：{text}）");
    static final Phrase CHANGED = Phrase.of(
            "report.changed",
            "{column}: {change}, {count|cell|cells} (row {row}: \"{from}\" → {to})",
            "{column}：{change}，{count} 格（第 {row} 行：“{from}”→ {to}）");
    static final Phrase PRINTED = Phrase.of(
            "report.printed",
            "given as printed, without parts: {metrics}; they cannot be put together over periods or teams",
            "照录而无分子分母：{metrics}；不能跨期或跨团队汇总");
    static final Phrase TAKEN_FROM_NAME =
            Phrase.of("report.from-name", "{what} taken from the name of the file: {value}", "由文件名得出{what}：{value}");
    static final Phrase MORE_OF_THAT = Phrase.of(
            "report.more", "    … and {count} more like it, up to row {row}", "    ……同类还有 {count} 处，至第 {row} 行");
    static final Phrase REFUSED = Phrase.of(
            "report.refused",
            "{count|doubt|doubts} in {kinds|kind|kinds}: nothing was imported",
            "{kinds} 类共 {count} 处存疑：未导入");

    static final Label WORD_PERIOD = Label.of("period", "期间");
    static final Label WORD_TEAM = Label.of("team", "团队");
    static final Label BLANK = Label.of("blank", "空行");
    static final Label HEADING_AGAIN = Label.of("the headings again", "重复的列名");
    static final Label TITLE = Label.of("above the headings", "列名之上");
    static final Label TOTAL = Label.of("named like a total or average", "名称表示合计或平均");
    static final Label BY_MAP = Label.of("the map leaves it out", "导入映射略去");
    static final Label NOTE = Label.of("a note, no agent", "附注，不是员工");
    static final Label NO_VALUES = Label.of("neither agent nor values", "没有员工也没有数值");
}
