package regimecollapse.validation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
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
 * {@code sample FILE POINTS FIRST SEEDS} writes what the runs of seeds FIRST, FIRST + 1, ... come
 * to; {@code compare BEFORE AFTER} compares two such files. The two must have no seed in common:
 * then they are independent samples given the inputs. Made by {@code src/scripts/compare-law.sh}.
 *
 * <p>Two things are compared of each quantity: its mean, and its spread, which is the mean distance
 * from the median (Brown and Forsythe 1974, doi:10.1080/01621459.1974.10482955): unlike a ratio of
 * variances it does not ask that the law be normal, and it holds where a side has no spread at all.
 * Both are differences of two means in standard errors, each side with its own variance. The alarm
 * is at the same number of standard errors for all, such that the whole table of equal laws has any
 * false alarm with the chance {@link #ALARM} at most (Bonferroni, so whatever the quantities have
 * to do with each other): it was 0.5 % in 4,000 divisions by lot of 800 runs of one version. A
 * quantity of which a side has fewer than {@link #FEWEST} values, such as the men in a year that
 * few runs live to see, is counted and left out.
 */
public final class Equivalence {
  private static final String HYPOTHESIS = "H1-coercion-gamble";
  private static final List<String> ARMS = List.of("documented", "no-offensive");
  private static final double YEAR = 365;
  private static final double PERCENT = 100;
  private static final double MIDDLE = 50;

  /** Chance that anything in the table of two equal laws is called different. */
  private static final double ALARM = 0.01;

  private static final double NINE_OF_TEN = 0.9;

  /** With fewer values the difference of two means may not be normal as far out as the alarm is. */
  private static final int FEWEST = 100;

  private Equivalence() {}

  /** Samples or compares. */
  public static void main(String[] args) throws IOException {
    if (args[0].equals("sample")) {
      try (PrintStream out =
          new PrintStream(Files.newOutputStream(Path.of(args[1])), false, StandardCharsets.UTF_8)) {
        sample(
            out, Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
      }
    } else {
      compare(read(Path.of(args[1])), read(Path.of(args[2])), System.out);
    }
  }

  private static void sample(PrintStream out, int points, int first, int seeds) {
    Path file = Path.of("scenarios/three-hypotheses.yaml");
    Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
    Runner runner = new Runner(scenario);
    for (String arm : ARMS) {
      for (int point = 0; point < points; point++) {
        ModelInput input = runner.input(new RunKey(HYPOTHESIS, arm, point));
        for (int seed = first; seed < first + seeds; seed++) {
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
        in.mechanism(),
        in.arm(),
        in.roads(),
        in.parameters(),
        in.paths(),
        in.history(),
        in.formations(),
        in.groups(),
        in.spending(),
        in.attacks(),
        in.stocks(),
        in.leaves(),
        in.countryside(),
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

  private static Map<String, double[]> read(Path file) throws IOException {
    Map<String, DoubleStream.Builder> by = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      int last = line.lastIndexOf(',');
      by.computeIfAbsent(line.substring(0, last), k -> DoubleStream.builder())
          .add(Double.parseDouble(line.substring(last + 1)));
    }
    Map<String, double[]> values = new LinkedHashMap<>();
    by.forEach((key, builder) -> values.put(key, builder.build().toArray()));
    return values;
  }

  /**
   * Prints what differs.
   *
   * @param before values by key: arm, point and quantity with commas between
   * @param after the same of the other version
   * @throws IllegalArgumentException if a key is in one of them only
   */
  static void compare(Map<String, double[]> before, Map<String, double[]> after, PrintStream out) {
    Set<String> lone = new TreeSet<>(before.keySet());
    lone.addAll(after.keySet());
    lone.removeIf(key -> before.containsKey(key) && after.containsKey(key));
    if (!lone.isEmpty()) {
      throw new IllegalArgumentException(
          "in one of the two only, by the version or by too few seeds: " + String.join("; ", lone));
    }
    List<Row> means = new ArrayList<>();
    List<Row> spreads = new ArrayList<>();
    before.forEach(
        (key, old) -> {
          double[] now = after.get(key);
          if (Math.min(old.length, now.length) >= FEWEST) {
            means.add(Row.of(key, old, now));
            spreads.add(Row.of(key, distances(old), distances(now)));
          }
        });
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double limit = normal.inverseCumulativeProbability(1 - ALARM / 4 / Math.max(1, means.size()));
    double found = limit + normal.inverseCumulativeProbability(NINE_OF_TEN);
    out.printf(
        Locale.ROOT,
        "%d means and as many spreads, alarm beyond %.2f standard errors: any false alarm in one of"
            + " %.0f such tables.%n%d quantities with fewer than %d values are left out.%n",
        means.size(),
        limit,
        1 / ALARM,
        before.size() - means.size(),
        FEWEST);
    print("means", means, limit, found, out);
    print("spreads", spreads, limit, found, out);
  }

  private static double[] distances(double[] values) {
    double median = StatUtils.percentile(values, MIDDLE);
    return Arrays.stream(values).map(v -> Math.abs(v - median)).toArray();
  }

  /** A mean or spread compared; the error is 0 where neither side has any spread. */
  private record Row(String group, double before, double after, double error) {
    static Row of(String key, double[] a, double[] b) {
      String[] part = key.split(",");
      String what = part[2].replaceAll(" \\d+", "").replace("after year", "at years' ends");
      double error = Math.sqrt(StatUtils.variance(a) / a.length + StatUtils.variance(b) / b.length);
      return new Row(part[0] + ", " + what, StatUtils.mean(a), StatUtils.mean(b), error);
    }

    double off() {
      return Math.abs(after - before);
    }

    /** The difference in standard errors; infinite where two constants differ. */
    double z() {
      return off() == 0 ? 0 : off() / error;
    }

    /** A difference as a share of the mean of both sides, in percent. */
    double percent(double difference) {
      return difference == 0 ? 0 : PERCENT * difference / ((before + after) / 2);
    }
  }

  /** One line for a quantity: its points, years and formations together. */
  private static void print(
      String kind, List<Row> rows, double limit, double found, PrintStream out) {
    out.printf(
        "%n| arm, quantity | %s | without chance | beyond the limit | greatest difference, standard"
            + " errors | greatest difference, %% | found in nine of ten, %%: median | greatest |"
            + " after : before, median |%n|---|---|---|---|---|---|---|---|---|%n",
        kind);
    rows.stream()
        .collect(Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.toList()))
        .forEach((group, all) -> out.println(line(group, all, limit, found)));
    out.printf("%n%d of %d %s differ beyond the limit.%n", beyond(rows, limit), rows.size(), kind);
  }

  private static long beyond(List<Row> rows, double limit) {
    return rows.stream().filter(row -> row.z() > limit).count();
  }

  private static String line(String group, List<Row> rows, double limit, double found) {
    double[] least = values(rows, row -> row.error() > 0, row -> row.percent(found * row.error()));
    double[] ratio =
        values(rows, row -> row.before() > 0 && row.after() > 0, row -> row.after() / row.before());
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.2f | %.3g | %s | %s | %s |",
        group,
        rows.size(),
        rows.size() - least.length,
        beyond(rows, limit),
        StatUtils.max(values(rows, row -> true, Row::z)),
        StatUtils.max(values(rows, row -> true, row -> row.percent(row.off()))),
        number("%.3g", StatUtils.percentile(least, MIDDLE)),
        number("%.3g", StatUtils.max(least)),
        number("%.4f", StatUtils.percentile(ratio, MIDDLE)));
  }

  private static double[] values(List<Row> rows, Predicate<Row> which, ToDoubleFunction<Row> what) {
    return rows.stream().filter(which).mapToDouble(what).toArray();
  }

  /** Nothing for a row without chance. */
  private static String number(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}
