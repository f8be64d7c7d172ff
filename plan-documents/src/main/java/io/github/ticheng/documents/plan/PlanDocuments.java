// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads plans from documents, checks documents, and writes plans to them. It knows the rule types of one catalogue.
 *
 * <pre>{@code
 * PlanDocuments documents = PlanDocuments.of(Catalogue.load(getClass().getClassLoader()));
 * CompensationPlan plan = documents.read(DocumentSource.of(Path.of("plan.yaml"))).plan();
 * }</pre>
 *
 * <p>Immutable and safe for use by any number of threads.
 */
public final class PlanDocuments {

    private final Catalogue catalogue;

    private PlanDocuments(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Documents whose rules are of the types of a catalogue. */
    public static PlanDocuments of(Catalogue catalogue) {
        return new PlanDocuments(catalogue);
    }

    /**
     * Reads a plan. Whether it is wise, and whether it can run, is told by {@link PlanDocument#check()}.
     *
     * @throws DocumentException if the document is no plan; it has everything that is wrong with the document, save that
     *     an error of syntax hides what comes after it
     */
    public PlanDocument read(DocumentSource source) {
        return new PlanReader(catalogue, source).read();
    }

    /** What keeps a document from being read; or, if nothing does, what {@link PlanDocument#check()} finds. */
    public ImmutableList<Diagnostic> check(DocumentSource source) {
        try {
            return read(source).check();
        } catch (DocumentException unreadable) {
            return unreadable.diagnostics();
        }
    }

    /**
     * Writes a plan. What is written reads back as an equal plan, and equal plans are written in the same way.
     *
     * @return the document, ended by a line feed
     * @throws IllegalArgumentException if the plan cannot be written: a block has no type of this catalogue, two metrics
     *     of one id differ, or a number has more digits than documents may have; it names the rule
     */
    public String write(CompensationPlan plan, DocumentFormat format) {
        return new PlanWriter(catalogue, plan).write(format);
    }

    /** The JSON Schema (draft 2020-12) of plans with this catalogue's rules, for editors and validators. */
    public String schema() {
        return PlanSchema.of(catalogue);
    }

    /**
     * What plans with this catalogue's rules can be made of, for people.
     *
     * @param examples plans from which the guide takes its examples, such as {@link #everyBlock()}
     */
    public BlockGuide guide(Iterable<CompensationPlan> examples) {
        return new BlockGuide(catalogue, examples);
    }

    /**
     * A plan as a letter to sign.
     *
     * @param agent to whom it is written, by name; empty for everybody
     */
    public PlanLetter letter(CompensationPlan plan, String agent, Language language) {
        return LetterWriter.letter(catalogue, plan, agent, language);
    }

    /** What a plan changes against the one before, as a letter to sign: of each entry that differs both, with examples. */
    public PlanLetter letter(CompensationPlan plan, CompensationPlan before, String agent, Language language) {
        return LetterWriter.changes(catalogue, plan, before, agent, language);
    }

    /**
     * What differs between two plans, rule by rule, in the words of plan documents.
     *
     * @return the text, ended by a line feed; empty if the plans are equal
     * @throws IllegalArgumentException if one of them cannot be {@linkplain #write written}
     */
    public String difference(CompensationPlan before, CompensationPlan after, Language language) {
        return PlanDifference.text(catalogue, before, after, language);
    }

    /** A plan in which every type that ships stands at least once, for examples: nobody is paid by it. */
    public static DocumentSource everyBlock() {
        String name = "every-block.yaml";
        try (InputStream in = Objects.requireNonNull(PlanDocuments.class.getResourceAsStream(name))) {
            return DocumentSource.yaml(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
