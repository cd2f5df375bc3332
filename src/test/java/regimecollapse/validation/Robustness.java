package regimecollapse.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import regimecollapse.TwoThreads;
import regimecollapse.quantity.Share;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Given;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.Garrison;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * How far the documented day of collapse hangs on single numbers: each parameter at half and at one
 * and a half times its middle, all others drawn; then other garrisons. Prints what {@code
 * validation.md} says of it; made by {@code src/scripts/robustness.sh}.
 */
public final class Robustness {
  private static final String HYPOTHESIS = "H1-coercion-gamble";
  private static final String ARM = "documented";
  private static final int REPLICATIONS = 40;
  private static final double CHANGE = 0.5;

  /** Days by which a median must move to be named. */
  private static final double NAMED = 2;

  private static final int GARRISONS = 20;

  private final Scenario scenario;
  private final Runner runner;

  private Robustness(Scenario scenario) {
    this.scenario = scenario;
    runner = new Runner(scenario);
  }

  /** Runs all and prints. */
  public static void main(String[] args) {
    Path file = Path.of("scenarios/three-hypotheses.yaml");
    Robustness study = new Robustness(ScenarioReader.read(file, List.of()).scenario());
    double base = median(study.runner, Given.NOTHING);
    System.out.printf(
        Locale.ROOT,
        "%s, %s, %d runs each; median day of collapse as it is: %.2f%n",
        HYPOTHESIS,
        ARM,
        REPLICATIONS,
        base);
    study.parameters(base);
    study.garrisons(base);
  }

  private void parameters(double base) {
    int moved = 0;
    int looked = 0;
    double least = base;
    double most = base;
    for (Parameter p : Parameter.values()) {
      double middle = belief(p).centre();
      double[] medians = new double[2];
      for (int i = 0; i < 2; i++) {
        double value = middle * (i == 0 ? 1 - CHANGE : 1 + CHANGE);
        medians[i] = median(runner, Given.values(Map.of(p, value)));
        least = Math.min(least, medians[i]);
        most = Math.max(most, medians[i]);
      }
      looked++;
      if (Math.abs(medians[0] - base) >= NAMED || Math.abs(medians[1] - base) >= NAMED) {
        moved++;
        System.out.printf(
            Locale.ROOT,
            "| `%s` | %s | %.2f | %.2f |%n",
            p.key(),
            shown(middle),
            medians[0],
            medians[1]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d parameters move the median by %.0f days or more; least %.2f, most %.2f%n",
        moved,
        looked,
        NAMED,
        least,
        most);
  }

  private Uncertain belief(Parameter p) {
    Uncertain base = scenario.parameters().get(p);
    return scenario.hypotheses().stream()
        .filter(h -> h.id().equals(HYPOTHESIS))
        .map(h -> h.parameters().getOrDefault(p, base))
        .findFirst()
        .orElseThrow();
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.4g", value).replaceAll("(\\.\\d*?)0+$", "$1");
  }

  /** Each share of a garrison that stands in named places times a factor, even from 0.5 to 1.5. */
  private void garrisons(double base) {
    double[] medians =
        IntStream.range(0, GARRISONS)
            .mapToDouble(i -> median(new Runner(stirred(i)), Given.NOTHING))
            .sorted()
            .toArray();
    System.out.printf(
        Locale.ROOT,
        "%d draws of garrison shares, each times 0.5 to 1.5: median %.2f to %.2f, as it is %.2f%n",
        GARRISONS,
        medians[0],
        medians[GARRISONS - 1],
        base);
  }

  private Scenario stirred(int draw) {
    Stream stream = new Seed(scenario.seed(), draw).stream("robustness of garrisons");
    List<Formation> formations = new ArrayList<>();
    for (int f = 0; f < scenario.formations().size(); f++) {
      Formation it = scenario.formations().get(f);
      formations.add(
          it.garrison() instanceof Garrison.Placed placed
              ? with(it, new Garrison.Placed(stirred(placed.shares(), stream, f)))
              : it);
    }
    return Scenarios.with(scenario, formations);
  }

  private static Map<String, Share> stirred(Map<String, Share> shares, Stream stream, int f) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Map.Entry<String, Share> e : shares.entrySet()) {
      double factor = 1 - CHANGE + 2 * CHANGE * stream.uniform(f, weights.size());
      weights.put(e.getKey(), e.getValue().value() * factor);
    }
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Share> stirred = new LinkedHashMap<>();
    weights.forEach((place, weight) -> stirred.put(place, new Share(weight / sum)));
    return stirred;
  }

  private static Formation with(Formation f, Garrison garrison) {
    return new Formation(
        f.id(),
        f.title(),
        f.kind(),
        f.patron(),
        f.strength(),
        f.strengthPath(),
        f.topUpPath(),
        f.topUpShare(),
        f.commanderQuality(),
        f.airPriority(),
        f.armour(),
        f.readiness(),
        f.reserve(),
        f.local(),
        f.exRebel(),
        garrison);
  }

  /** Median over the replications; a run that lives on counts as later than all others. */
  private static double median(Runner runner, Given given) {
    double[] days =
        TwoThreads.map(0, REPLICATIONS, r -> runner.outcome(new RunKey(HYPOTHESIS, ARM, r), given))
            .stream()
            .mapToDouble(Robustness::day)
            .sorted()
            .toArray();
    return (days[(REPLICATIONS - 1) / 2] + days[REPLICATIONS / 2]) / 2;
  }

  private static double day(Outcome outcome) {
    return outcome.collapsed() ? outcome.daysToCollapse() : Double.POSITIVE_INFINITY;
  }
}
