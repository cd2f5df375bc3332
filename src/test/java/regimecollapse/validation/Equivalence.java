package regimecollapse.validation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import regimecollapse.model.CollapseModel;
import regimecollapse.model.ModelInput;
import regimecollapse.model.state.Account;
import regimecollapse.model.state.World;
import regimecollapse.random.Seed;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;

/**
 * Whether two versions of the program have the same law of chance: the same inputs, many seeds.
 * {@code sample FILE} writes what runs come to; {@code compare BEFORE AFTER} compares two such
 * files. Made by {@code src/scripts/compare-law.sh}.
 */
public final class Equivalence {
  private static final String HYPOTHESIS = "H1-coercion-gamble";
  private static final List<String> ARMS = List.of("documented", "no-offensive");
  private static final double YEAR = 365;
  private static final double PERCENT = 100;

  /** Chance that any of the means of two equal laws is called different. */
  private static final double ALARM = 0.01;

  private static final double NINE_OF_TEN = 0.9;

  private Equivalence() {}

  /** Samples or compares. */
  public static void main(String[] args) throws IOException {
    if (args[0].equals("sample")) {
      try (PrintStream out =
          new PrintStream(Files.newOutputStream(Path.of(args[1])), false, StandardCharsets.UTF_8)) {
        sample(out, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      }
    } else {
      compare(read(Path.of(args[1])), read(Path.of(args[2])));
    }
  }

  private static void sample(PrintStream out, int points, int seeds) {
    Path file = Path.of("scenarios/three-hypotheses.yaml");
    Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
    Runner runner = new Runner(scenario);
    for (String arm : ARMS) {
      for (int point = 0; point < points; point++) {
        ModelInput input = runner.input(new RunKey(HYPOTHESIS, arm, point));
        for (int seed = 0; seed < seeds; seed++) {
          String name = arm + "," + point + ",";
          run(scenario, withSeed(input, new Seed(scenario.seed() + 1, seed)))
              .forEach((what, value) -> out.println(name + what + "," + value));
        }
      }
    }
  }

  private static ModelInput withSeed(ModelInput in, Seed seed) {
    return new ModelInput(
        in.scenario(),
        in.arm(),
        in.roads(),
        in.parameters(),
        in.paths(),
        in.history(),
        in.formations(),
        in.groups(),
        in.spending(),
        seed);
  }

  private static Map<String, Double> run(Scenario scenario, ModelInput input) {
    Map<String, Double> seen = new LinkedHashMap<>();
    CollapseModel model = new CollapseModel(input);
    model.start();
    double horizon = scenario.timeline().length();
    double next = YEAR;
    while (!model.collapsed() && model.schedule.getTime() < horizon) {
      if (model.schedule.getTime() >= next) {
        menPresent(model.world(), (int) (next / YEAR), seen);
        next += YEAR;
      }
      if (!model.schedule.step(model)) {
        break;
      }
    }
    World world = model.world();
    Account account = world.account();
    seen.put("collapsed", model.collapsed() ? 1.0 : 0.0);
    if (model.collapsed()) {
      seen.put("days to collapse", world.front().flightDay() - world.front().offensiveDay());
    }
    seen.put("went home", (double) account.wentHome());
    seen.put("killed", (double) account.killed());
    seen.put("released", (double) account.released());
    seen.put("recruited", (double) account.recruited());
    return seen;
  }

  private static void menPresent(World world, int year, Map<String, Double> seen) {
    double[] men = new double[world.formations().count()];
    double all = 0;
    int[] soldiers = world.units().soldiers();
    for (int u = 0; u < soldiers.length; u++) {
      men[world.units().formation()[u]] += soldiers[u];
      all += soldiers[u];
    }
    for (int f = 0; f < men.length; f++) {
      seen.put("men of formation " + f + " after year " + year, men[f]);
    }
    seen.put("men after year " + year, all);
  }

  private static Map<String, SummaryStatistics> read(Path file) throws IOException {
    Map<String, SummaryStatistics> by = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      int last = line.lastIndexOf(',');
      by.computeIfAbsent(line.substring(0, last), k -> new SummaryStatistics())
          .addValue(Double.parseDouble(line.substring(last + 1)));
    }
    return by;
  }

  /** One row a quantity: the greatest of its differences over points and formations. */
  private static void compare(
      Map<String, SummaryStatistics> before, Map<String, SummaryStatistics> after) {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double limit = normal.inverseCumulativeProbability(1 - ALARM / 2 / before.size());
    double power = normal.inverseCumulativeProbability(NINE_OF_TEN);
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    before.forEach(
        (key, old) -> {
          Row row = row(old, after.get(key), d -> (limit + power) * d);
          rows.computeIfAbsent(group(key), g -> new ArrayList<>()).add(row);
        });
    System.out.printf(
        Locale.ROOT,
        "%d means, alarm beyond %.2f standard errors: one false alarm in %.0f such tables%n%n",
        before.size(),
        limit,
        1 / ALARM);
    System.out.println(
        "| arm, quantity | means | greatest difference, standard errors | greatest difference, % of"
            + " the mean | difference found in nine of ten, % | spread after : before, median |");
    System.out.println("|---|---|---|---|---|---|");
    rows.forEach((group, all) -> print(group, all));
    long beyond = rows.values().stream().flatMap(List::stream).filter(r -> r.z() > limit).count();
    System.out.println();
    System.out.println(beyond + " of " + before.size() + " means differ beyond the limit.");
  }

  private static String group(String key) {
    String[] part = key.split(",");
    return part[0] + ", " + part[2].replaceAll(" \\d+", "").replace("after year", "at years' ends");
  }

  /** A mean compared: difference in standard errors and by the mean, what is found, spreads. */
  private record Row(double z, double relative, double found, double spread) {}

  private static Row row(SummaryStatistics a, SummaryStatistics b, DoubleUnaryOperator found) {
    double error = Math.sqrt(a.getVariance() / a.getN() + b.getVariance() / b.getN());
    double off = Math.abs(a.getMean() - b.getMean());
    double mean = a.getMean() == 0 ? 1 : Math.abs(a.getMean());
    return new Row(
        off == 0 ? 0 : off / error,
        off / mean,
        found.applyAsDouble(error) / mean,
        b.getStandardDeviation() / a.getStandardDeviation());
  }

  private static void print(String group, List<Row> rows) {
    double[] spread =
        rows.stream().mapToDouble(Row::spread).filter(Double::isFinite).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.2f | %.2g | %.2g | %s |%n",
        group,
        rows.size(),
        rows.stream().mapToDouble(Row::z).max().orElseThrow(),
        PERCENT * rows.stream().mapToDouble(Row::relative).max().orElseThrow(),
        PERCENT * rows.stream().mapToDouble(Row::found).max().orElseThrow(),
        spread.length == 0 ? "" : String.format(Locale.ROOT, "%.2f", spread[spread.length / 2]));
  }
}
