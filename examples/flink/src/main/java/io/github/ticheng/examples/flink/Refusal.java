// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.flink;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A team that is not paid, as a line of JSON. */
final class Refusal {

    private static final JsonFactory JSON = new JsonFactory();

    private Refusal() {}

    static String line(String team, String period, List<? extends Words> problems) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("team", team);
            json.writeStringProperty("period", period);
            json.writeArrayPropertyStart("problems");
            for (Words problem : problems) {
                json.writeStartObject();
                json.writeStringProperty("en", problem.in(Language.ENGLISH));
                json.writeStringProperty("zh", problem.in(Language.CHINESE));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }
}
