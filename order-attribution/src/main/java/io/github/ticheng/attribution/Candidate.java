// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.text.Phrase;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * A conversation that was looked at for an order, and what became of it.
 *
 * @param conversation the conversation's number
 * @param agent the agent
 * @param begun when it began
 * @param lastWord the agent's last reply that counts before the event, if there was one
 * @param rounds the rounds of question and answer before the event
 * @param verdict what became of it
 */
public record Candidate(
        String conversation, AgentId agent, Instant begun, Optional<Instant> lastWord, int rounds, Verdict verdict)
        implements Serializable {

    /** What became of a conversation. */
    public enum Verdict {
        /** It decided: the order is the agent's, or the agent has a share of it. */
        DECIDED("attribution.decided", "it decided", "据此归属"),
        SAME_AGENT("attribution.same-agent", "the agent owns the order by another conversation", "该客服已凭另一会话归属"),
        SPOKE_EARLIER("attribution.spoke-earlier", "another agent spoke later", "另有客服接待更晚"),
        BEGAN_LATER("attribution.began-later", "another conversation began earlier", "另有会话开始更早"),
        BEGAN_EARLIER("attribution.began-earlier", "another conversation began later", "另有会话开始更晚"),
        FEWER_ROUNDS("attribution.fewer-rounds", "another agent had more rounds", "另有客服回合更多"),
        SHORTER("attribution.shorter", "another agent talked longer", "另有客服接待更久"),
        LOST_TIE("attribution.lost-tie", "it lost a tie", "并列时排序靠后"),
        NO_SHARE("attribution.no-share", "there is no share for so many agents", "分摊名额已满"),
        TRANSFERRED("attribution.transferred", "another one of its chain stands for it", "同一转接链由另一会话代表"),
        OUTSIDE_WINDOW("attribution.outside-window", "its window had ended", "已超过有效期"),
        AFTER_EVENT("attribution.after-event", "it began after the event", "在该事件之后开始"),
        NO_REPLY("attribution.no-reply", "the agent had not replied before the event", "事件之前客服未回复"),
        MONOLOGUE("attribution.monologue", "the buyer had not written before the event", "事件之前买家未发言"),
        TOO_LITTLE("attribution.too-little", "too little was said for a reception", "对话过少，不算有效接待"),
        FORWARDED("attribution.forwarded", "it was passed on at once", "随即转出"),
        OWN_ACCOUNT("attribution.own-account", "the buyer is an account of the shop", "买家为店铺自有账号"),
        AGENT_APART("attribution.agent-apart", "the agent's conversations do not count", "该客服的会话不计入"),
        WATCHWORD("attribution.watchword", "a watchword stands in it", "含过滤词"),
        AFTER_SALES("attribution.after-sales", "it was about an order placed before", "属于售后会话"),
        REMINDER("attribution.reminder", "it was a reminder to pay a silent order", "属于静默订单催付"),
        ORDER_LEFT_OUT("attribution.left-out", "the order is left out", "订单已被排除");

        private final Phrase phrase;

        Verdict(String key, String english, String chinese) {
            this.phrase = Phrase.of(key, english, chinese);
        }

        /** The verdict as words. */
        public Phrase phrase() {
            return phrase;
        }

        /** Whether the conversation would have made its agent the owner if there had been no other. */
        boolean helped() {
            return compareTo(NO_SHARE) <= 0 || this == ORDER_LEFT_OUT;
        }
    }
}
