// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.CoreBlocks;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Every kind of scalar that YAML knows, in every place where a scalar can stand: what is read is valid by the schema,
 * and a flag, a null or a list is never a text.
 */
class ScalarKindsProperties {

    private static final Catalogue CATALOGUE =
            Catalogue.of(ImmutableList.of(new CoreBlocks(), new EveryForm.Provider()));
    private static final SchemaCheck SCHEMA = SchemaCheck.of(CATALOGUE);
    private static final PlanDocuments DOCUMENTS = PlanDocuments.of(CATALOGUE);

    private static final String DOCUMENT = """
            format: 1
            plan: <plan>
            version: <version>
            currency: <currency>
            in-force: {from: <day>}
            rounding: <rounding>
            metrics: [{id: <metric-id>, kind: <kind>, better: higher, label: <metric-label>}]
            pay:
              - id: <id>
                label: {en: <english>, zh: <chinese>}
                every-form: {<field>}
                when: {post: [<post>]}
                every: <every>
              - id: other
                label: <label>
                every-form: {}
            """;
    private static final List<String> GOOD = List.of(
            "plan=shop",
            "version=2024",
            "currency=CNY",
            "day=2024-01-01",
            "rounding=0.01 half-up",
            "metric-id=own",
            "kind=money",
            "metric-label=own",
            "id=line",
            "english=line",
            "chinese=项目",
            "field=",
            "post=agent",
            "every=month",
            "label=other");

    private static String document(String place, String scalar) {
        String document = DOCUMENT;
        for (String good : GOOD) {
            int split = good.indexOf('=');
            String name = good.substring(0, split);
            document = document.replace("<" + name + ">", name.equals(place) ? scalar : good.substring(split + 1));
        }
        return EveryForm.SCALARS.stream().anyMatch(form -> form.toString().contains("name=" + place + ","))
                ? document.replace("every-form: {}\n    when", "every-form: {" + place + ": " + scalar + "}\n    when")
                : document;
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of("""
                plan version currency day rounding metric-id kind metric-label id english chinese post every
                label number amount rate count flag text metric rating rule period level
                """.strip().split("\\s+"));
    }

    @Provide
    Arbitrary<String> scalars() {
        return Arbitraries.of("""
                true  True  TRUE  false  False  FALSE  'true'  "False"  yes  no  on  off  y  N  ~  null
                Null  ''  'null'  0  1  -1  +1  15  2024  '2024'  007  1.0  1.5  .5  5.  1e3  1E+3  '1e3'
                0x1F  0o17  1_000  '1,000'  12:30  .inf  -.Inf  .nan  2024-07  2024-07-01  5%  1/3  a  a-b
                A  a b  工资  sales  [a]  [true]  {a: b}  month  CNY
                """.strip().split("\n|  "));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void read_aScalarOfAnyKind_isValidByTheSchema(@ForAll("places") String place, @ForAll("scalars") String scalar) {
        String document = document(place, scalar);
        assumeThat(isRead(document)).isTrue();
        assertThat(SCHEMA.errorsOfYaml(document)).as(document).isEmpty();
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void read_aFlagWhereItIsNone_isRefusedByBoth(@ForAll("places") String place, @ForAll boolean flag) {
        String document = document(place, String.valueOf(flag));
        assertThat(isRead(document)).as(document).isEqualTo(place.equals("flag"));
        assertThat(SCHEMA.errorsOfYaml(document).isEmpty()).as(document).isEqualTo(place.equals("flag"));
    }

    private static boolean isRead(String document) {
        try {
            DOCUMENTS.read(DocumentSource.yaml("plan.yaml", document));
            return true;
        } catch (DocumentException refused) {
            return false;
        }
    }
}
