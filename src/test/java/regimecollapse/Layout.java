package regimecollapse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * The packages, and for each those that it may use besides the JDK and itself.
 *
 * <p>A folder below a package belongs to it unless the table gives the folder a row of its own.
 * {@code uses} names rows; {@code libraries} names package prefixes of libraries.
 */
enum Layout {
  QUANTITY("quantity", uses(), libraries()),
  // Quantile functions come from Commons Math.
  RANDOM("random", uses("quantity"), libraries("ec.util", "org.apache.commons.math3")),
  EVIDENCE("evidence", uses("quantity"), libraries()),
  SCENARIO("scenario", uses("quantity", "evidence"), libraries()),
  SCENARIO_IO(
      "scenario.io",
      uses("scenario", "evidence", "quantity"),
      // The tables of a case are CSV files.
      libraries(
          "org.snakeyaml.engine", "com.networknt", "com.fasterxml.jackson", "de.siegmar.fastcsv")),
  OBSERVATION("observation", uses("quantity", "scenario"), libraries()),
  OBSERVATION_STORE(
      "observation.store",
      uses("observation", "scenario", "quantity"),
      libraries("de.siegmar.fastcsv", "com.fasterxml.jackson")),
  MODEL(
      "model",
      uses("model.rule", "scenario", "random", "quantity"),
      libraries("sim.engine", "sim.field", "sim.util", "ec.util")),
  MODEL_RULE("model.rule", uses("scenario", "quantity"), libraries()),
  RUN(
      "run",
      uses("model", "model.rule", "observation", "scenario", "random", "quantity"),
      libraries("sim.engine")),
  ENSEMBLE(
      "ensemble",
      uses("run", "observation", "observation.store", "scenario", "random", "quantity"),
      libraries()),
  INFERENCE(
      "inference",
      uses("ensemble", "run", "observation", "scenario", "stats", "random", "quantity"),
      // Regressions and distributions.
      libraries("org.apache.commons.math3")),
  STATS("stats", uses(), libraries("org.apache.commons.math3", "org.apache.commons.statistics")),
  ANALYSIS(
      "analysis",
      // Bootstrap draws come from keyed streams, so "random".
      uses("observation", "scenario", "stats", "random", "quantity"),
      // The stored records that findings are made from are CSV files.
      libraries("de.siegmar.fastcsv")),
  CHART(
      "chart",
      uses("analysis", "stats", "scenario", "quantity"),
      libraries("org.jfree", "org.apache.batik")),
  REPORT(
      "report",
      uses("analysis", "chart", "observation", "scenario", "evidence", "quantity"),
      libraries("com.samskivert.mustache")),
  GUI("gui", uses("run", "model", "model.rule", "scenario", "chart"), libraries("sim")),
  /** May use everything, and is used by nobody. */
  CLI("cli", uses(), libraries());

  static final String BASE = "regimecollapse";

  private static final List<String> JDK =
      List.of("java", "javax", "jdk", "org.w3c.dom", "org.xml.sax", "org.ietf.jgss");

  private final String folder;
  private final List<String> uses;
  private final List<String> libraries;

  Layout(String folder, List<String> uses, List<String> libraries) {
    this.folder = folder;
    this.uses = uses;
    this.libraries = libraries;
  }

  /** The condition that every dependency of a class is one that the table allows. */
  static ArchCondition<JavaClass> useOnlyWhatItsPackageMay() {
    return new ArchCondition<>("use only what the layout names for its package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        Layout row = of(item.getPackageName());
        if (row == null) {
          String unknown = item.getName() + " is in a package that the layout does not know";
          events.add(SimpleConditionEvent.violated(item, unknown));
          return;
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          boolean allowed = target.isPrimitive() || row.mayUse(target.getPackageName());
          events.add(new SimpleConditionEvent(item, allowed, dependency.getDescription()));
        }
      }
    };
  }

  /** Whether a class of this row may use a class of the package. */
  boolean mayUse(String packageName) {
    if (isWithin(packageName, BASE)) {
      Layout target = of(packageName);
      return target == this
          || this == CLI && target != null
          || target != null && uses.contains(target.folder);
    }
    return this == CLI
        || JDK.stream().anyMatch(prefix -> isWithin(packageName, prefix))
        || libraries.stream().anyMatch(prefix -> isWithin(packageName, prefix));
  }

  /** The row with the longest folder that holds the package, or null. */
  static Layout of(String packageName) {
    Layout best = null;
    for (Layout row : values()) {
      if (isWithin(packageName, BASE + "." + row.folder)
          && (best == null || row.folder.length() > best.folder.length())) {
        best = row;
      }
    }
    return best;
  }

  private static boolean isWithin(String packageName, String prefix) {
    return packageName.equals(prefix) || packageName.startsWith(prefix + ".");
  }

  private static List<String> uses(String... folders) {
    return List.of(folders);
  }

  private static List<String> libraries(String... prefixes) {
    return List.of(prefixes);
  }
}
