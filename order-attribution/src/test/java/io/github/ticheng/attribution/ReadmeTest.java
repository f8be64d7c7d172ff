// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void log_ofTheReadme_isAttributedAsItSays() throws IOException {
        ShopLog log = ShopLog.builder("desk", "CNY")
                .zone("Asia/Shanghai")
                .agent("shop:li na")
                .agent("shop:王伟")
                .conversation(Conversation.builder("c1", "buyer-7", "shop:li na")
                        .buyerAt(Instant.parse("2024-07-01T01:00:00Z"))
                        .agentAt(Instant.parse("2024-07-01T01:00:20Z"))
                        .build())
                .conversation(Conversation.builder("c2", "buyer-7", "shop:王伟")
                        .buyerAt(Instant.parse("2024-07-01T02:00:00Z"))
                        .agentAt(Instant.parse("2024-07-01T02:00:30Z"))
                        .build())
                .order(ShopOrder.builder("4711", "buyer-7", Instant.parse("2024-07-01T02:05:00Z"), "99.90")
                        .paidAt(Instant.parse("2024-07-01T02:06:00Z"))
                        .build())
                .build();
        Attributed july = Attributed.of(Attribution.taobao(), log, Instant.parse("2024-08-05T00:00:00Z"));
        TeamFacts facts = july.facts(Period.parse("2024-07"));

        assertThat(Files.readString(Path.of("README.md"), UTF_8))
                .contains("prints\n\n```\n" + july.decision("4711").in(Language.ENGLISH) + "\n```\n");
        assertThat(facts.value(AgentId.of("shop:王伟"), Metrics.SALES)).hasToString("Optional[99.9]");
    }
}
