// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.BlockGuide.BlockWalk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type that ships has a form in documents: every-block.yaml has one of each. */
class EveryBlockTest {

    private static final CompensationPlan PLAN = Samples.everyBlock();
    private static final List<BlockType<?>> FOUND = BlockWalk.blocks(PLAN).stream()
            .<BlockType<?>>map(block -> block.type().orElseThrow())
            .toList();

    static Stream<BlockType<?>> types() {
        return Samples.CATALOGUE.types().stream();
    }

    /** A type is added to every-block.yaml when it is added to the library. */
    @ParameterizedTest
    @MethodSource("types")
    void everyBlock_ofEachTypeOfTheCatalogue_hasOne(BlockType<?> type) {
        assertThat(FOUND).contains(type);
    }

    @Test
    void write_whatWasRead_isTheSameText() {
        assertThat(Samples.DOCUMENTS.write(PLAN, DocumentFormat.YAML)).isEqualTo(Samples.EVERY_BLOCK);
    }

    @ParameterizedTest
    @EnumSource
    void read_whatWasWritten_isAnEqualPlan(DocumentFormat format) {
        CompensationPlan read = Samples.written(PLAN, format);
        assertThat(read).isEqualTo(PLAN);
        assertThat(read.fingerprint()).isEqualTo(PLAN.fingerprint());
    }

    /** No block reads what it does not ask for: what it names is never told as read by nobody. */
    @Test
    void reads_everyMetricThatIsNamed() {
        String blocks = Samples.EVERY_BLOCK
                .substring(Samples.EVERY_BLOCK.indexOf("\ncredit:"))
                .replaceAll("\\b(id|label): \\S+", "");

        assertThat(PLAN.reads())
                .extracting(Metric::id)
                .containsAll(Metrics.ALL.stream()
                        .map(Metric::id)
                        .filter(id -> blocks.matches("(?s).*[\\[ ]" + id + "[,\\]\n}].*"))
                        .toList());
    }

    @Test
    void metrics_ofTheDocument_areTheShippedAndItsOwn() {
        PlanDocument document = Samples.DOCUMENTS.read(DocumentSource.yaml("every-block.yaml", Samples.EVERY_BLOCK));
        assertThat(document.metrics())
                .extracting(Object::toString)
                .contains("sales", "live-stream-sales", "basket")
                .doesNotHaveDuplicates();
    }
}
