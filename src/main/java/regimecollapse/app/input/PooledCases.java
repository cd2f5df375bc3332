package regimecollapse.app.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.inference.simulate.Sharing;
import regimecollapse.results.folder.Inputs;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Fit;
import regimecollapse.scenario.record.Pooling;

/**
 * The cases that a fit to several names, read and checked.
 *
 * @param pooling what it says of them
 * @param seed that fixes what is shared
 * @param cases they, in its order
 */
public record PooledCases(Pooling pooling, long seed, List<Case> cases) {
  /**
   * A case.
   *
   * @param name that of its file without ending and without fit- before it
   * @param inputs all that decides its simulations
   */
  public record Case(String name, Inputs inputs) {}

  /** Copies the list. */
  public PooledCases {
    cases = List.copyOf(cases);
  }

  /**
   * Reads the cases.
   *
   * @param named the file of the fit to several
   * @throws InputException when one is not there, is no fit, or states a shared parameter itself
   */
  public static PooledCases of(Workplace workplace, Path named, Loaded pooled) throws IOException {
    Scenario scenario = pooled.scenario();
    Pooling pooling = pooling(named, pooled);
    ScenarioFiles files = new ScenarioFiles(workplace);
    List<Case> cases = new ArrayList<>();
    List<Loaded> read = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (String file : pooling.cases()) {
      Loaded loaded =
          files.read(
              beside(workplace, named, file),
              settings(Settings.NONE, pooled, mechanisms(scenario)));
      Optional<Fit> fit = loaded.scenario().fit();
      if (fit.isEmpty() || fit.get().pooled().isPresent()) {
        wrong.add(named + ": fit.pooled.cases: " + file + " is no fit of one case.");
      }
      cases.add(new Case(name(file), files.inputs(loaded)));
      read.add(loaded);
    }
    wrong.addAll(unshared(named, pooling, read));
    if (!wrong.isEmpty()) {
      throw new InputException(wrong);
    }
    return new PooledCases(pooling, scenario.seed(), cases);
  }

  private static Pooling pooling(Path named, Loaded pooled) {
    return pooled
        .scenario()
        .fit()
        .flatMap(Fit::pooled)
        .orElseThrow(
            () -> new InputException(named + " names no cases: it has no section 'fit.pooled'."));
  }

  /** The mechanisms that a scenario weighs. */
  private static List<String> mechanisms(Scenario scenario) {
    Set<String> all = new LinkedHashSet<>();
    scenario.hypotheses().forEach(h -> all.add(h.mechanism().key()));
    return List.copyOf(all);
  }

  /** A case of the fit as its banks are made: the arm is that of the fit to several. */
  private static Settings settings(Settings base, Loaded pooled, List<String> mechanisms) {
    Scenario scenario = pooled.scenario();
    return base.withNames("", "run.arms", List.of(scenario.fit().orElseThrow().arm()))
        .withNames("", "run.mechanisms", mechanisms);
  }

  private static Path beside(Workplace workplace, Path named, String file) {
    Path folder = new ScenarioFiles(workplace).existing(named).toAbsolutePath().getParent();
    return folder.resolve(file).normalize();
  }

  /** The name of a case by that of its file. */
  static String name(String file) {
    return Path.of(file)
        .getFileName()
        .toString()
        .replaceFirst("\\.ya?ml$", "")
        .replaceFirst("^fit-", "");
  }

  /**
   * Shared parameters that a case states itself. One that a case has no use for, and so no range
   * of, is shared by the others.
   */
  private static List<String> unshared(Path named, Pooling pooling, List<Loaded> cases) {
    List<String> wrong = new ArrayList<>();
    for (Parameter p : pooling.shared()) {
      Set<String> sources = new LinkedHashSet<>();
      cases.stream()
          .flatMap(it -> it.stated().stream())
          .filter(it -> it.parameter() == p)
          .forEach(it -> sources.add(it.file()));
      if (sources.size() > 1) {
        wrong.add(
            ("%s: fit.pooled.shared: %s is not the same in all cases, as one states it itself: it"
                    + " stands in %s. Leave it out.")
                .formatted(named, p.key(), String.join(" and ", sources)));
      }
    }
    return wrong;
  }

  /** What a case shares with the others. */
  public Sharing sharing(Case of, double tau) {
    return new Sharing(of.name(), seed, tau, pooling.shared());
  }

  /**
   * The case of a file.
   *
   * @throws InputException when it is none of them
   */
  public Case of(Path file) {
    String name = name(file.toString());
    return cases.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "--pooled: %s is none of the cases: %s."
                        .formatted(file, String.join(", ", pooling.cases()))));
  }

  /** Settings with which the bank of a case is made. */
  public static Settings forBank(Settings base, Loaded pooled, List<String> mechanism) {
    return settings(base, pooled, mechanism.isEmpty() ? mechanisms(pooled.scenario()) : mechanism);
  }
}
