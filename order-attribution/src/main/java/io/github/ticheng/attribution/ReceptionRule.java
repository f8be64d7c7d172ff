// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.AgentId;
import java.io.Serializable;
import java.util.Set;

/**
 * When a conversation is a valid reception: one reply that counts and one buyer message at least, and whatever else a shop
 * asks for. It is looked at as it stood at the moment that matters, such as the payment.
 *
 * @param leastReplies how many replies at least, 1 or more
 * @param leastBuyerMessages how many messages of the buyer at least, 1 or more; 2 leaves out one-sentence buyers
 * @param leastRounds how many rounds of question and answer at least; 0 asks for none
 * @param forwardedWithin a conversation that was passed on after at most so many replies is none; 0 asks for none
 * @param ownAccounts buyers' accounts that are the shop's own
 * @param agentsApart agents whose conversations never count, such as a robot's account
 * @param watchwords a conversation in which one of these words stands is none
 */
public record ReceptionRule(
        int leastReplies,
        int leastBuyerMessages,
        int leastRounds,
        int forwardedWithin,
        ImmutableSet<String> ownAccounts,
        ImmutableSet<AgentId> agentsApart,
        ImmutableSet<String> watchwords)
        implements Serializable {

    /** One reply and one message of the buyer. */
    public static final ReceptionRule USUAL =
            new ReceptionRule(1, 1, 0, 0, ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of());

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if a count is below its least
     */
    public ReceptionRule {
        if (leastReplies < 1 || leastBuyerMessages < 1 || leastRounds < 0 || forwardedWithin < 0) {
            throw new IllegalArgumentException(
                    "Expected one reply and one buyer message at least and no count below 0, but found " + leastReplies
                            + ", " + leastBuyerMessages + ", " + leastRounds + " and " + forwardedWithin);
        }
    }

    /** This rule with so many messages at least. */
    public ReceptionRule atLeast(int replies, int buyerMessages, int rounds) {
        return new ReceptionRule(replies, buyerMessages, rounds, forwardedWithin, ownAccounts, agentsApart, watchwords);
    }

    /** This rule without conversations that were passed on after at most so many replies. */
    public ReceptionRule withoutForwards(int replies) {
        return with(replies, ownAccounts, agentsApart, watchwords);
    }

    /** This rule without conversations with the shop's own accounts. */
    public ReceptionRule withoutAccounts(Set<String> buyers) {
        return with(forwardedWithin, buyers, agentsApart, watchwords);
    }

    /** This rule without some agents. */
    public ReceptionRule withoutAgents(Set<AgentId> agents) {
        return with(forwardedWithin, ownAccounts, agents, watchwords);
    }

    /** This rule without conversations in which one of some words stands. */
    public ReceptionRule withoutWords(Set<String> words) {
        return with(forwardedWithin, ownAccounts, agentsApart, words);
    }

    private ReceptionRule with(int forwards, Set<String> accounts, Set<AgentId> agents, Set<String> words) {
        return new ReceptionRule(
                leastReplies,
                leastBuyerMessages,
                leastRounds,
                forwards,
                ImmutableSet.copyOf(accounts),
                ImmutableSet.copyOf(agents),
                ImmutableSet.copyOf(words));
    }
}
