// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * A weak metric of an agent and the colleague from whom it could be learned.
 *
 * @param weak where the agent stands
 * @param mentor the best colleague with that metric who is ahead of the team and still free; empty where there is none
 */
public record Pairing(Standing weak, Optional<AgentId> mentor) implements Words {

    @Override
    public String in(Language language) {
        return mentor.map(colleague -> ComparePhrases.PAIR.filled(weak.agent(), weak.metric(), colleague))
                .orElseGet(() -> ComparePhrases.NO_MENTOR.filled(weak.agent(), weak.metric()))
                .in(language);
    }
}
