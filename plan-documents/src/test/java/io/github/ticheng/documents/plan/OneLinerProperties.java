// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.BlockGuide.BlockWalk;
import io.github.ticheng.documents.tree.Written;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a line is a block, or is refused at a place within that line. */
class OneLinerProperties {

    private static final List<Block> BLOCKS = BlockWalk.blocks(Samples.everyBlock());

    @Property(tries = 150)
    void read_anyLine_isABlockOrIsRefusedWithinTheLine(@ForAll("lines") String line) {
        String text = Samples.DOCUMENTS
                .write(Samples.everyBlock(), DocumentFormat.YAML)
                .replaceFirst("when: sales at least 20000", "when: \"" + line + "\"");
        int start = text.substring(0, text.indexOf("when: \"" + line)).split("\n", -1).length;
        try {
            Samples.DOCUMENTS.read(DocumentSource.yaml("plan.yaml", text));
        } catch (DocumentException refused) {
            for (Diagnostic diagnostic : refused.diagnostics()) {
                assertThat(diagnostic.code()).startsWith("document.");
                assertThat(diagnostic.line()).isEqualTo(start);
                assertThat(diagnostic.column()).isBetween(11, 13 + line.length());
            }
        }
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> words = Arbitraries.of("""
                sales refund-rate shaes at least most above the team's team 5 5% 80% of target-base post is or
                agent grade graded for 3 months tenure over where an unknown month problem passed all { -1/3
                1e99 99999999999 工资 line
                """.strip().split("\\s+"));
        return words.list().ofMaxSize(9).map(list -> String.join(" ", list));
    }

    /** What is written in a line, or as short as it can be, is what its long form is. */
    @Property(tries = 100)
    void read_ofTheLongForm_isTheBlockAsWrittenShort(@ForAll long seed) {
        Block sample = BLOCKS.get(Math.floorMod(seed, BLOCKS.size()));
        Block block = new Changed(seed).block(sample);
        BlockType<?> type = block.type().orElseThrow();
        Set<Metric> metrics = new LinkedHashSet<>(LongForm.KNOWN);
        Written written =
                new BlockWriter(Samples.CATALOGUE, metric -> metrics.add(metric.measured())).content(type, block);
        assertThat(LongForm.read(type, LongForm.fields(type, block), metrics)).isEqualTo(block);
        assertThat(LongForm.read(type, written, metrics)).isEqualTo(block);
    }
}
