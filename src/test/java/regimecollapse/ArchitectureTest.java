package regimecollapse;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The architecture as a test. Which package may use which is the table in {@link Layout}. */
@AnalyzeClasses(packages = Layout.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CLI = Layout.BASE + ".cli..";
  private static final String RANDOM = Layout.BASE + ".random..";
  private static final String MODEL = Layout.BASE + ".model..";
  private static final String GUI = Layout.BASE + ".watch..";
  private static final String CHART = Layout.BASE + ".chart..";

  @ArchTest
  static void theImportSeesTheProgram(JavaClasses classes) {
    assertThat(classes.contain(Layout.BASE + ".cli.Collapse")).isTrue();
  }

  @ArchTest
  static final ArchRule packagesUseOnlyWhatTheLayoutNames =
      classes().should(Layout.useOnlyWhatItsPackageMay());

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(Layout.BASE + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyChartsAndWindowsDraw =
      noClasses()
          .that()
          .resideOutsideOfPackages(CHART, GUI)
          // The desktop opens the browser.
          .and()
          .doNotHaveSimpleName("Browser")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..");

  @ArchTest
  static final ArchRule onlyModelRunAndWindowsUseMason =
      noClasses()
          .that()
          .resideOutsideOfPackages(MODEL, Layout.BASE + ".run..", GUI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("sim..");

  @ArchTest
  static final ArchRule onlyTheRandomPackageDrawsFromMasonsGenerator =
      noClasses()
          .that()
          .resideOutsideOfPackages(RANDOM, Layout.BASE + ".model")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ec.util..");

  /** The model hands a generator to SimState's constructor and does nothing else with it. */
  @ArchTest
  static final ArchRule theModelOnlyPassesMasonsGeneratorOn =
      noClasses()
          .that()
          .resideInAPackage(Layout.BASE + ".model")
          .should()
          .accessClassesThat()
          .resideInAPackage("ec.util..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noGeneratorEscapesTheSeed =
      noClasses()
          .that()
          // Draws the secret of an address, which no run sees.
          .doNotHaveSimpleName("Gate")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, ThreadLocalRandom.class, SecureRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(StrictMath.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Collections.class, "shuffle", List.class);

  @ArchTest
  static final ArchRule onlyTheRandomPackageMakesGenerators =
      noClasses()
          .that()
          .resideOutsideOfPackage(RANDOM)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(SplittableRandom.class, RandomGeneratorFactory.class)
          .orShould()
          .callMethod(RandomGenerator.class, "getDefault")
          .orShould()
          .callMethod(RandomGenerator.class, "of", String.class);

  @ArchTest
  static final ArchRule rulesDrawNothing =
      noClasses()
          .that()
          .resideInAPackage(Layout.BASE + ".model.rule..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.random..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule rulesHoldNoState =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage(Layout.BASE + ".model.rule..")
          .should()
          .beFinal()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theAppKnowsNoConsole =
      noClasses()
          .that()
          .resideInAPackage(Layout.BASE + ".app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "me.tongfei..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(PrintStream.class, PrintWriter.class, Console.class);

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should(ACCESS_STANDARD_STREAMS)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProgram =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule publicFieldsAreFinal =
      fields().that().arePublic().should().beFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule staticFieldsAreFinal =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule masonsOwnRunnersAreNotUsed =
      noClasses().should().callMethodWhere(target(name("doLoop")));
}
