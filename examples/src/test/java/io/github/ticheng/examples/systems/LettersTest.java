// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentSource;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The letter of each published system has every number of it that was published, in both languages. S9 and S10 pay nobody and have
 * no letter.
 */
class LettersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s1-taobao-kpi/plan.yaml | 95 85 75 65 1800 1700 1600 1500 1400 15000 20000 25000 1% 2% 4% 0.5% 3 200",
                "s1-taobao-kpi/printed/plan.yaml | 95 85 75 65 1800 1700 1600 1500 1400 15000 20000 25000 5% 2% 4% 150 250 0.5%",
                "s2-after-sales-scorecard/plan.yaml | 130 70% 20 15 10 0 5% 8% 11% 30 5 2 1000 2000 2500 3000",
                "s3-apparel-shop/plan-2024-01.yaml | 1800 1.5% 150 10",
                "s4-twelve-points/plan-2024-01.yaml | 30% 50% 20 40 60 10 6 3 95 15 11.25",
                "s5-small-shops/own-sales/plan.yaml | 2%",
                "s5-small-shops/after-sales-cost/plan.yaml | 200 50% 20%",
                "s6-quarterly/plan.yaml | 20000 3% 4% 5% 30000 50000 1.5 100 3",
                "s7-targets/plan.yaml | 1% 2% 3% 1.5 2 3 21.75 8",
                "s7-targets/profit-shares/plan.yaml | 3% 5% 8% 20% 1 10",
                "s8-receptions/plan.yaml | 0.35"
            })
    void letter_ofAPublishedSystem_hasEveryPublishedNumber(String place, String published) throws IOException {
        CompensationPlan plan = PublishedCase.DOCUMENTS
                .read(DocumentSource.of(PublishedCase.SYSTEMS.resolve(place)))
                .plan();
        List<String> numbers = Splitter.on(' ').splitToList(published);

        for (Language language : Language.values()) {
            String letter = PublishedCase.DOCUMENTS
                    .letter(plan, "", language)
                    .text()
                    .replace(",", "")
                    .replaceAll("([0-9])[.]00\\b", "$1");

            assertThat(numbers)
                    .allSatisfy(number -> assertThat(letter)
                            .containsPattern("(?<![0-9.])" + Pattern.quote(number) + "(?![0-9%]|[.][0-9])"));
        }
    }
}
