// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;

/** How the form of a cell was changed; what it says stayed the same. */
public enum Change implements Words {
    WIDE("full-width signs made narrow", "全角字符转为半角"),
    GROUPS("commas between digits taken out", "去掉数字间的逗号"),
    CURRENCY("sign of the currency taken off", "去掉货币符号"),
    EXPONENT("number with an exponent written out", "展开科学计数法"),
    MULTIPLE("万, 亿 or 千 multiplied out", "展开“万”“亿”“千”"),
    UNIT("unit taken off or converted", "去掉或换算单位"),
    TIME("time made a number of the metric's unit", "时间换算为指标的单位"),
    PERCENT("percentage taken as printed", "百分比照录"),
    FRACTION("fraction taken as a percentage as printed", "小数按百分比照录"),
    PRINTED("average taken as printed", "平均值照录"),
    ABSENT("taken as absent, not as zero", "视为缺失，而非零"),
    DATE("month or day written out", "规范年月日写法"),
    ID("id made of a name", "由名称得出编号"),
    AS_SHOWN("formula taken as shown", "公式取显示值"),
    HIDDEN("read although its row is hidden, as by a filter", "所在行已隐藏（如被筛选），仍照常读入"),
    HIDDEN_COLUMN("read although its column is hidden", "所在列已隐藏，仍照常读入"),
    TEXT("formula that keeps a text taken as the text", "取文本公式中的文本"),
    AGAIN("given again, replaces what was given before", "再次出现，取代先前的"),
    /** Told where no long number of the column has anything else there, and that is no chance. */
    ZEROS(
            "zeros after fifteen digits, which a spreadsheet saves instead of the others: export again",
            "十五位之后全为零，疑似电子表格未保存其余数字，请重新导出");

    private final Label label;

    Change(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    @Override
    public String in(Language language) {
        return label.in(language);
    }
}
