// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.jackson3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.plan.CompensationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The controller in the README compiles, and takes and gives what the README says. */
class ReadmeTest {

    private static String readme() throws IOException {
        return Files.readString(Path.of("../README.md"), UTF_8);
    }

    @Test
    void controller_standsInTheReadmeWordForWord() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/ticheng/jackson3/PayController.java"), UTF_8);

        assertThat(readme()).contains("```java\n" + source.substring(source.indexOf("@RestController")) + "```\n");
    }

    @Test
    void controller_bodyOfTheReadme_paid() throws IOException {
        String said = readme().lines()
                .filter(line -> line.startsWith("takes `"))
                .findFirst()
                .orElseThrow();
        int from = said.indexOf('`') + 1;
        String body = said.substring(from, said.indexOf('`', from));
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        PayController controller =
                new PayController(CompensationPlan.builder("shop", "1", "CNY").build());
        PayController.Month month = mapper.readValue(body, PayController.Month.class);

        assertThat(mapper.writeValueAsString(controller.pay(month)))
                .contains("\"statements\":[{\"agent\":{\"id\":\"li-na\"},\"total\":\"0.00\",\"lines\":[]}]");
        assertThat(mapper.writeValueAsString(controller.explain(month, "li-na")))
                .contains("\"agent\":\"li-na\"");
    }
}
