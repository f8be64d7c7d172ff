// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.html.HtmlPages;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a host adds to slips and sheets: its name, logo and colour, what the team is called, the day of payment, lines to
 * sign on, the next step of ladders, a template of its own. Everything may be left out. Immutable.
 */
public final class Letterhead {

    private static final Label A_COLOUR =
            Label.of("a colour such as #24496e that is dark enough to be read on white", "在白底上清晰可读的颜色（如 #24496e）");
    private static final Label A_PICTURE =
            Label.of("image/png, image/jpeg or image/svg+xml", "image/png、image/jpeg 或 image/svg+xml");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/svg+xml");
    private static final int HEX = 16;
    private static final int FULL = 255;

    /** The part of light in white, in 1/10,000, up to which text on white has a contrast of 4.5 to 1. */
    private static final long DARK_ENOUGH = 1_833;

    private static final HtmlPages PAGES = HtmlPages.of(Letterhead.class::getResourceAsStream);
    private static final Letterhead NONE = new Letterhead(
            "", "", "", "#24496e", Optional.empty(), ImmutableList.of(), "", (run, agent, rule) -> Optional.empty());

    final String shop;
    final String team;
    final String logo;
    final String colour;
    final Optional<LocalDate> payDay;
    final ImmutableList<Label> signatures;
    final String template;
    private final NextSteps nextSteps;

    /** Says of lines what their next step takes. */
    @FunctionalInterface
    public interface NextSteps {

        /** What the next step of a line takes; empty if there is nothing to say. */
        Optional<Words> of(TeamRun run, AgentId agent, RuleId rule);
    }

    private Letterhead(
            String shop,
            String team,
            String logo,
            String colour,
            Optional<LocalDate> payDay,
            ImmutableList<Label> signatures,
            String template,
            NextSteps nextSteps) {
        this.shop = Objects.requireNonNull(shop);
        this.team = Objects.requireNonNull(team);
        this.logo = logo;
        this.colour = colour;
        this.payDay = payDay;
        this.signatures = signatures;
        this.template = Objects.requireNonNull(template);
        this.nextSteps = Objects.requireNonNull(nextSteps);
    }

    /** Nothing added: the pages in their own colour. */
    public static Letterhead none() {
        return NONE;
    }

    /** With the name of the shop or company. */
    public Letterhead withShop(String name) {
        return new Letterhead(name, team, logo, colour, payDay, signatures, template, nextSteps);
    }

    /** With what the team is called, instead of its id. */
    public Letterhead withTeam(String name) {
        return new Letterhead(shop, name, logo, colour, payDay, signatures, template, nextSteps);
    }

    /**
     * With a logo, which becomes part of the page.
     *
     * @param mediaType {@code image/png}, {@code image/jpeg} or {@code image/svg+xml}
     * @throws IllegalArgumentException if it is another type
     */
    public Letterhead withLogo(String mediaType, byte[] picture) {
        if (!PICTURES.contains(mediaType)) {
            throw Refused.of(A_PICTURE, mediaType);
        }
        String data = "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(picture);
        return new Letterhead(shop, team, data, colour, payDay, signatures, template, nextSteps);
    }

    /**
     * With the colour of titles, bars and lines.
     *
     * @param hex such as {@code #24496e}
     * @throws IllegalArgumentException if it is none, or would be read badly on white: its contrast has to be 4.5 to 1
     */
    public Letterhead withColour(String hex) {
        if (!COLOUR.matcher(hex).matches() || light(hex) > DARK_ENOUGH) {
            throw Refused.of(A_COLOUR, hex);
        }
        return new Letterhead(shop, team, logo, hex, payDay, signatures, template, nextSteps);
    }

    /** With the day on which is paid. */
    public Letterhead withPayDay(LocalDate day) {
        return new Letterhead(shop, team, logo, colour, Optional.of(day), signatures, template, nextSteps);
    }

    /** With lines to sign on, and who signs on each. */
    public Letterhead withSignatures(Label... signers) {
        return new Letterhead(shop, team, logo, colour, payDay, ImmutableList.copyOf(signers), template, nextSteps);
    }

    /**
     * With a Mustache template instead of the page that ships; README.md lists what it may ask for.
     *
     * @throws IllegalArgumentException if nothing is in it, a tag of it is not closed, or it asks for a part that there is not
     */
    public Letterhead withTemplate(String text) {
        PAGES.requireReadable(text);
        return new Letterhead(shop, team, logo, colour, payDay, signatures, text, nextSteps);
    }

    /** With what the next step of each line takes, on slips that explain. */
    public Letterhead withNextSteps(NextSteps steps) {
        return new Letterhead(shop, team, logo, colour, payDay, signatures, template, steps);
    }

    /** The light of a colour in 1/10,000 of white's; rather too much than too little, as squares stand for powers of 2.4. */
    private static long light(String hex) {
        long light = 0;
        long[] weights = {2_126, 7_152, 722};
        for (int i = 0; i < weights.length; i++) {
            long part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), HEX);
            light += weights[i] * part * part;
        }
        return light / (FULL * FULL);
    }

    /** What the next step of a line takes; empty if nobody asked, or there is nothing to say. */
    public Optional<Words> nextStep(TeamRun run, AgentId agent, RuleId rule) {
        return nextSteps.of(run, agent, rule);
    }
}
