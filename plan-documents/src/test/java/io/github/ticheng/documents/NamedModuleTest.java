// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mustachejava.Mustache;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.rules.scorecard.ScorecardBlocks;
import io.github.ticheng.rules.teampool.PoolBlocks;
import io.github.ticheng.rules.tieredcommission.CommissionBlocks;
import io.github.ticheng.rules.wages.WageBlocks;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import tools.jackson.core.JsonParser;

/**
 * The library as a host with a module path has it: this module resolved by name, with what it says that it requires. Of
 * Jackson that is the streaming core alone: data binding and its annotations are the host's, in whatever version.
 */
class NamedModuleTest {

    private static final String MODULE = "io.github.ticheng.documents";

    private static final ImmutableList<Class<?>> IN_EACH_ARTIFACT = ImmutableList.of(
            PlanDocuments.class,
            Catalogue.class,
            ScorecardBlocks.class,
            CommissionBlocks.class,
            PoolBlocks.class,
            WageBlocks.class,
            ImmutableList.class,
            InternalFutureFailureAccess.class,
            JsonParser.class,
            Load.class,
            CsvReader.class,
            Mustache.class);

    private static ModuleLayer modulePath() {
        ModuleFinder finder = ModuleFinder.of(
                IN_EACH_ARTIFACT.stream().map(NamedModuleTest::artifactOf).toArray(Path[]::new));
        Configuration resolved =
                ModuleLayer.boot().configuration().resolveAndBind(finder, ModuleFinder.of(), Set.of(MODULE));
        return ModuleLayer.boot().defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
    }

    private static Path artifactOf(Class<?> inside) {
        try {
            return Path.of(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void schema_onTheModulePath_sameAsOnTheClassPath() throws ReflectiveOperationException {
        ClassLoader loader = modulePath().findLoader(MODULE);
        Class<?> type = loader.loadClass(PlanDocuments.class.getName());
        Class<?> catalogueType = loader.loadClass(Catalogue.class.getName());
        Object catalogue = catalogueType.getMethod("load", ClassLoader.class).invoke(null, loader);
        Object documents = type.getMethod("of", catalogueType).invoke(null, catalogue);

        assertThat(type.getModule().getName()).isEqualTo(MODULE);
        assertThat(type.getMethod("schema").invoke(documents))
                .isEqualTo(PlanDocuments.of(Catalogue.load(NamedModuleTest.class.getClassLoader()))
                        .schema());
    }

    @Test
    void read_onTheModulePath_makesThePlan() throws ReflectiveOperationException {
        ClassLoader loader = modulePath().findLoader(MODULE);
        Class<?> type = loader.loadClass(PlanDocuments.class.getName());
        Class<?> catalogueType = loader.loadClass(Catalogue.class.getName());
        Class<?> sourceType = loader.loadClass(DocumentSource.class.getName());
        Object documents = type.getMethod("of", catalogueType)
                .invoke(null, catalogueType.getMethod("load", ClassLoader.class).invoke(null, loader));
        Object source = sourceType.getMethod("yaml", String.class, String.class).invoke(null, "plan.yaml", """
                        format: 1
                        plan: shop
                        version: 1
                        currency: CNY
                        pay: [{id: wage, fixed-wage: {amount: 1800}}]
                        """);
        Object document = type.getMethod("read", sourceType).invoke(documents, source);
        Object plan = document.getClass().getMethod("plan").invoke(document);

        assertThat(plan.getClass().getModule().getName()).isEqualTo("io.github.ticheng.core");
        assertThat(plan).hasToString("plan shop 1");
    }
}
