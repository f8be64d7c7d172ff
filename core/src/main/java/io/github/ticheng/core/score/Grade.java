// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.score;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A grade of an assessment, such as outstanding or fail. What hangs on it — post, wage, training — is said by the rules
 * that read it.
 *
 * @param id lower-case words joined by hyphens
 * @param label the name as people read it
 * @param rank the place among the grades, 1 being the best
 */
public record Grade(String id, Label label, int rank) implements Serializable {

    private static final Label AN_ID = Label.of("a grade id of lower-case words joined by hyphens", "等级编号，由小写单词以连字符相连");
    private static final Label A_RANK = Label.of("a rank of 1 or more", "不小于 1 的等级次序");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Creates a grade.
     *
     * @throws IllegalArgumentException if the id is not lower-case words, or the rank not positive
     */
    public Grade {
        Objects.requireNonNull(label);
        Refused.when(!ID.matcher(id).matches(), AN_ID, "\"" + id + "\"");
        Refused.when(rank < 1, A_RANK, rank);
    }

    /** The grade, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return tree(Words::tree);
    }

    JsonMap tree(Function<Words, Json> words) {
        return new JsonMap().put("id", id).put("label", words.apply(label)).put("rank", rank);
    }
}
