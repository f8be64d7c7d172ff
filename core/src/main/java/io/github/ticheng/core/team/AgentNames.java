// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;

/**
 * Agents whom a sentence names. A paper for one of them says {@link #seenBy} instead, which names nobody else.
 *
 * @param agents the agents, at least one
 * @param names what each is called, in the same order
 */
public record AgentNames(ImmutableList<AgentId> agents, ImmutableList<String> names) implements Words {

    private static final Label READER = Label.of("you", "本人");
    private static final Label ANOTHER = Label.of("another agent", "另一员工");
    private static final Phrase OTHERS = Phrase.of("agents.others", "{count} others", "其他 {count} 人");
    private static final Phrase READER_AND = Phrase.of("agents.reader-and", "you and {others}", "本人及{others}");

    /** An agent by name. */
    public static AgentNames of(Agent agent) {
        return new AgentNames(ImmutableList.of(agent.id()), ImmutableList.of(agent.name()));
    }

    /** Agents by their ids. */
    public static AgentNames of(ImmutableList<AgentId> agents) {
        return new AgentNames(agents, agents.stream().map(AgentId::value).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public String in(Language language) {
        return String.join(", ", names);
    }

    /** Words in which nobody is named but their reader. */
    public static Words seenBy(AgentId reader, Words words) {
        if (words instanceof AgentNames named) {
            return named.seenBy(reader);
        }
        return words instanceof Message message
                ? new Message(
                        message.phrase(),
                        ImmutableMap.copyOf(Maps.transformValues(message.values(), value -> seenBy(reader, value))))
                : words;
    }

    private Words seenBy(AgentId reader) {
        boolean isNamed = agents.contains(reader);
        int count = agents.size() - (isNamed ? 1 : 0);
        if (count == 0) {
            return READER;
        }
        Words others = count == 1 ? ANOTHER : OTHERS.filled(count);
        return isNamed ? READER_AND.filled(others) : others;
    }
}
