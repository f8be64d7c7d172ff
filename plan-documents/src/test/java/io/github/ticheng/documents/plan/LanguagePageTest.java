// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.documents.DocumentSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the README that tell the language: what they show can be read, and nothing is missing from them. */
class LanguagePageTest {

    private static final PlanDocuments DOCUMENTS =
            PlanDocuments.of(Catalogue.of(ImmutableList.of(new EveryForm.Provider())));
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** The rows of the table under a heading row, as they stand. */
    private static List<String> rows(String heading) throws IOException {
        String readme = Files.readString(Path.of("README.md"), UTF_8);
        String table = readme.substring(readme.indexOf(heading), readme.indexOf("\n\n", readme.indexOf(heading)));
        return table.lines().skip(2).toList();
    }

    static Stream<String> values() throws IOException {
        return rows("| value | written |").stream().flatMap(row -> {
            List<String> cells = Splitter.on('|').trimResults().splitToList(row);
            return CODE.matcher(cells.get(2)).results().map(form -> cells.get(1) + ": " + form.group(1));
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_asThePageShowsIt_isRead(String field) {
        String quoted = field.replaceAll("(: )([0-9]+,.*)", "$1'$2'");
        assertThat(DOCUMENTS
                        .read(DocumentSource.yaml("plan.yaml", """
                                format: 1
                                plan: page
                                version: 1
                                currency: CNY
                                pay: [{id: line, every-form: {%s}}]
                                """.formatted(quoted)))
                        .plan()
                        .entries())
                .hasSize(1);
    }

    @Test
    void values_ofThePage_areAllThereAre() throws IOException {
        List<String> shown = rows("| value | written |").stream()
                .map(row -> Splitter.on('|').trimResults().splitToList(row).get(1))
                .toList();
        assertThat(shown)
                .containsExactlyElementsOf(EveryForm.TYPE.fields().stream()
                        .map(Field::name)
                        .limit(EveryForm.SCALARS.size())
                        .toList());
    }

    @Test
    void rooms_ofThePage_haveTheClausesThatAreRead() throws IOException {
        String table = Arrays.stream(RuleFamily.values())
                .map(room -> "| `" + room.key() + "` |"
                        + room.clauses().stream()
                                .map(clause -> "`" + clause.key() + "`")
                                .collect(Collectors.joining(", ", " ", " "))
                                .replaceAll(" +", " ")
                        + "|")
                .collect(Collectors.joining("\n"));
        assertThat(String.join("\n", rows("| room | clauses |"))).isEqualTo(table);
    }
}
