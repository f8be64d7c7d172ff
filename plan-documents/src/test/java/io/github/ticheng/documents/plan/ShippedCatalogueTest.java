// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.CoreBlocks;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.rules.scorecard.ScorecardBlocks;
import io.github.ticheng.rules.teampool.PoolBlocks;
import io.github.ticheng.rules.tieredcommission.CommissionBlocks;
import io.github.ticheng.rules.wages.WageBlocks;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The catalogue of everything that ships: found on the class path, found on the module path, built by hand. */
class ShippedCatalogueTest {

    private static final ImmutableList<BlockProvider> PROVIDERS = ImmutableList.of(
            new CoreBlocks(), new ScorecardBlocks(), new CommissionBlocks(), new PoolBlocks(), new WageBlocks());

    private static final ImmutableList<Class<?>> IN_EACH_ARTIFACT = ImmutableList.of(
            CoreBlocks.class,
            ScorecardBlocks.class,
            CommissionBlocks.class,
            PoolBlocks.class,
            WageBlocks.class,
            ImmutableList.class,
            InternalFutureFailureAccess.class);

    private static final String CATALOGUE = Catalogue.class.getName();

    @Test
    void load_classPath_findsEveryTypeThatShips() throws IOException, ReflectiveOperationException {
        URL[] classPath = IN_EACH_ARTIFACT.stream()
                .map(ShippedCatalogueTest::artifactOf)
                .map(ShippedCatalogueTest::urlOf)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> catalogue = loader.loadClass(CATALOGUE);

            assertThat(catalogue.getModule().isNamed()).isFalse();
            assertThat(namesLoadedBy(catalogue)).containsExactlyElementsOf(namesByHand());
        }
    }

    @Test
    void load_modulePath_findsEveryTypeThatShips() throws ReflectiveOperationException {
        ModuleFinder modulePath = ModuleFinder.of(
                IN_EACH_ARTIFACT.stream().map(ShippedCatalogueTest::artifactOf).toArray(Path[]::new));
        // Of the modules only the core is asked for: the others come because they provide what it uses.
        Configuration resolved = ModuleLayer.boot()
                .configuration()
                .resolveAndBind(modulePath, ModuleFinder.of(), Set.of("io.github.ticheng.core"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
        Class<?> catalogue = layer.findLoader("io.github.ticheng.core").loadClass(CATALOGUE);

        assertThat(catalogue.getModule().getName()).isEqualTo("io.github.ticheng.core");
        assertThat(layer.findModule("io.github.ticheng.rules.wages")).isPresent();
        assertThat(namesLoadedBy(catalogue)).containsExactlyElementsOf(namesByHand());
    }

    @Test
    void of_providersInAnyOrder_theSameTypesByName() {
        Catalogue shipped = Catalogue.of(PROVIDERS);

        assertThat(Catalogue.of(PROVIDERS.reverse()).types()).isEqualTo(shipped.types());
        assertThat(shipped.types()).extracting(BlockType::name).isSorted();
        assertThat(Catalogue.of(ImmutableList.of(new CommissionBlocks(), new CoreBlocks()))
                        .names(PayRule.class))
                .isSorted()
                .contains("commission-ladder")
                .doesNotContain("fixed-wage");
    }

    @Test
    void of_hostRuleUnderAShippedName_namesBothClasses() {
        BlockType<EveryForm> ladder = new BlockType<>(
                "commission-ladder",
                PayRule.class,
                EveryForm.class,
                EveryForm.TYPE.fields(),
                EveryForm.TYPE.constructor());
        List<BlockProvider> providers = new ArrayList<>(PROVIDERS);
        providers.add(() -> ImmutableList.of(ladder));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(providers))
                .withMessage("Expected one PayRule named commission-ladder, but found "
                        + EveryForm.class.getName()
                        + " and io.github.ticheng.rules.tieredcommission.CommissionLadder");
    }

    @Test
    void of_oneProviderTwice_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(ImmutableList.of(new CoreBlocks(), new CoreBlocks())))
                .withMessageStartingWith("Expected one Condition named against-team, but found ");
    }

    private static List<String> namesByHand() {
        return Catalogue.of(PROVIDERS).types().stream()
                .map(type -> type.family().getName() + " " + type.name())
                .toList();
    }

    /** The types that a catalogue of another class loader finds, as texts: its classes are not those of this test. */
    private static List<String> namesLoadedBy(Class<?> catalogue) throws ReflectiveOperationException {
        Object loaded = catalogue.getMethod("load", ClassLoader.class).invoke(null, catalogue.getClassLoader());
        List<String> names = new ArrayList<>();
        for (Object type : (List<?>) catalogue.getMethod("types").invoke(loaded)) {
            Class<?> family = (Class<?>) type.getClass().getMethod("family").invoke(type);
            names.add(family.getName() + " " + type.getClass().getMethod("name").invoke(type));
        }
        return names;
    }

    private static Path artifactOf(Class<?> inside) {
        try {
            return Path.of(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static URL urlOf(Path artifact) {
        URI uri = artifact.toUri();
        try {
            return uri.toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
