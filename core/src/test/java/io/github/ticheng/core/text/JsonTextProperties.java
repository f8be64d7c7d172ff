// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JsonTextProperties {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static JsonMap tree(String text) {
        JsonMap tree = new JsonMap().put("count", 12).put("flag", true).put("off", false);
        tree.putMap("none");
        tree.putList(text + "s").add(text).add(3).add(text);
        JsonList list = tree.putList("list");
        list.addMap().put(text, text);
        list.add(new JsonList().add(text)).add(new JsonList());
        return tree;
    }

    /** What a host's library writes of a tree is what is read of it, however it is laid out and however long it is. */
    @Property
    void write_anyTexts_areReadBackAsTheyWere(@ForAll String text) throws Exception {
        for (String each : List.of(text, "\"\\/" + text + "a".repeat(3_000) + text)) {
            JsonMap tree = tree(each);
            String host = JACKSON.writeValueAsString(tree);
            for (String written : List.of(tree.line(), tree.listsInLine(), tree.pretty())) {
                assertThat(JACKSON.readTree(written)).isEqualTo(JACKSON.readTree(host));
            }
        }
    }

    @Example
    void listsInLine_aListOfSingleValues_standsInOne() {
        assertThat(tree("a").listsInLine()).isEqualTo("""
                {
                  "count": 12,
                  "flag": true,
                  "off": false,
                  "none": {},
                  "as": ["a", 3, "a"],
                  "list": [
                    {
                      "a": "a"
                    },
                    ["a"],
                    []
                  ]
                }
                """);
    }
}
