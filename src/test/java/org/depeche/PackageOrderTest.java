package org.depeche;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** The pipeline's order is the packages' order: each imports only what stands before it. */
@AnalyzeClasses(packages = "org.depeche", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageOrderTest {
  private static final List<String> ORDER =
      List.of("model", "language", "text", "archive", "crawl", "page", "dedup", "extract", "incident", "summary", "search", "export", "api", "evaluate", "cli");

  @ArchTest
  static final ArchRule importsRunOneWay = order();

  @ArchTest
  static final ArchRule noCycles = slices().matching("org.depeche.(**)").should().beFreeOfCycles();

  private static LayeredArchitecture order() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : ORDER) {
      layers = layers.layer(name).definedBy("org.depeche." + name + "..");
    }
    for (int i = 0; i < ORDER.size(); i++) {
      String[] later = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
      layers =
          later.length == 0
              ? layers.whereLayer(ORDER.get(i)).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(ORDER.get(i)).mayOnlyBeAccessedByLayers(later);
    }
    return layers;
  }
}
