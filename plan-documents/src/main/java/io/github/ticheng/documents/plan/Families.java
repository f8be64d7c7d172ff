// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.text.Label;
import java.util.Locale;

/** How messages call a family of blocks: by the words of its interface, "score rule". */
final class Families {

    private static final ImmutableMap<String, String> IN_CHINESE = ImmutableMap.<String, String>builder()
            .put("credit rule", "归属规则")
            .put("score rule", "考核规则")
            .put("grade rule", "评级规则")
            .put("pay rule", "计薪规则")
            .put("share rule", "分配规则")
            .put("settle rule", "结算规则")
            .put("outcome rule", "考核结果规则")
            .put("team outcome rule", "团队考核结果规则")
            .put("condition", "条件")
            .put("factor", "系数")
            .put("criterion", "考核项")
            .put("split", "分配方式")
            .put("fact split", "数据分配方式")
            .put("pool", "奖金池")
            .put("base", "提成基数")
            .put("measure", "衡量对象")
            .put("day calendar", "日历")
            .put("work unit", "计酬单位")
            .buildOrThrow();

    private Families() {}

    static Label wordOf(Class<?> family) {
        String english =
                family.getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Label.of(english, IN_CHINESE.getOrDefault(english, english));
    }
}
