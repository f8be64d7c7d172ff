// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    private static final Place RULE_OF_PLAN = Place.of(Part.PLAN, "taobao-kpi").with(Part.RULE, "personal-commission");

    @Test
    void in_parts_readFromTheOutsideIn() {
        Place place = Place.of(Part.AGENT, "li-na")
                .with(Part.RULE, "personal-commission")
                .with(Part.PLAN, "taobao-kpi");

        assertThat(place).hasToString("plan taobao-kpi, rule personal-commission, agent li-na");
        assertThat(place.in(Language.CHINESE)).isEqualTo("方案 taobao-kpi，规则 personal-commission，员工 li-na");
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN, plan, 方案", "VERSION, version, 版本", "TEAM, team, 团队", "PERIOD, period, 期间", "ROOM, room, 环节",
        "RULE, rule, 规则", "ROW, row, 行", "AGENT, agent, 员工", "METRIC, metric, 指标", "FILE, file, 文件",
        "LINE, line, 行号", "COLUMN, column, 列号",
    })
    void in_eachPart_hasAName(Part part, String english, String chinese) {
        assertThat(Place.of(part, 7).in(Language.ENGLISH)).isEqualTo(english + " 7");
        assertThat(Place.of(part, 7).in(Language.CHINESE)).isEqualTo(chinese + " 7");
    }

    @Test
    void nowhere_isEmpty() {
        assertThat(Place.NOWHERE.parts()).isEmpty();
        assertThat(Place.NOWHERE).hasToString("");
        assertThat(new Place(ImmutableMap.of())).isEqualTo(Place.NOWHERE);
    }

    @Test
    void constructor_partsInAnyOrder_areTheSamePlace() {
        Place turned = new Place(ImmutableMap.of(Part.RULE, "personal-commission", Part.PLAN, "taobao-kpi"));

        assertThat(turned)
                .isEqualTo(RULE_OF_PLAN)
                .hasSameHashCodeAs(RULE_OF_PLAN)
                .hasToString(RULE_OF_PLAN.toString());
        assertThat(turned.parts().keySet()).containsExactly(Part.PLAN, Part.RULE);
    }

    @Test
    void with_partTwice_takesTheLater() {
        assertThat(RULE_OF_PLAN.with(Part.RULE, "bonus")).hasToString("plan taobao-kpi, rule bonus");
        assertThat(RULE_OF_PLAN).hasToString("plan taobao-kpi, rule personal-commission");
    }

    @Test
    void within_outerPlace_keepsOwnPartsOverTheOthers() {
        Place outer = Place.of(Part.PLAN, "outer").with(Part.TEAM, "desk");

        assertThat(RULE_OF_PLAN.within(outer)).hasToString("plan taobao-kpi, team desk, rule personal-commission");
        assertThat(RULE_OF_PLAN.within(Place.NOWHERE)).isEqualTo(RULE_OF_PLAN);
        assertThat(Place.NOWHERE.within(RULE_OF_PLAN)).isEqualTo(RULE_OF_PLAN);
    }

    @Test
    void get_part_isItsValueIfKnown() {
        assertThat(RULE_OF_PLAN.get(Part.RULE)).contains("personal-commission");
        assertThat(RULE_OF_PLAN.get(Part.AGENT)).isEmpty();
    }
}
