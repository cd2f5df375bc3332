package regimecollapse.chart;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import regimecollapse.analysis.AnalysisTables;
import regimecollapse.analysis.outcome.SpeedOfCollapse;
import regimecollapse.results.record.SeriesGrid;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/** Writes result folders with plausible, entirely invented numbers. */
public final class SyntheticResults {
  private static final String RUNS =
      "hypothesis,arm,replication,seed,collapsed,collapse_date,end_date,offensive_date,"
          + "days_to_capital,days_to_lose_10,days_to_lose_25,days_to_lose_50,days_to_lose_75,"
          + "days_to_lose_90,peak_daily_loss,share_falls_unfought,regime_killed,regime_deserted,"
          + "regime_surrendered,regime_defected,opposition_killed,patron_spend_busd,reform_reached,"
          + "bases_kept,days_to_collapse,status,cause,falls_before_flight,regime_initial,"
          + "regime_recruited,regime_on_eve,regime_holding,regime_withdrawing,regime_released,"
          + "regime_handed_over,hold_reached,settlement_reached,bases_total,months_lived,"
          + "days_to_lose_localities_10,days_to_lose_localities_25,days_to_lose_localities_50,"
          + "days_to_lose_localities_75,days_to_lose_localities_90,days_to_lose_area_10,"
          + "days_to_lose_area_25,days_to_lose_area_50,days_to_lose_area_75,days_to_lose_area_90,"
          + "days_first_to_last_fall";
  private static final String SERIES = "hypothesis,arm,day,date,measure,n,mean,p05,p25,p50,p75,p95";

  private final Scenario scenario;
  private final int runs;
  private final SplittableRandom random;

  private SyntheticResults(Scenario scenario, int runs) {
    this.scenario = scenario;
    this.runs = runs;
    this.random = new SplittableRandom(8);
  }

  /** Writes runs.csv, control.csv, series.csv and falls.csv, and speed.csv from them. */
  public static void write(Path folder, Scenario scenario, int runs) throws IOException {
    Files.createDirectories(folder);
    try (PrintWriter run = open(folder, "runs.csv", RUNS);
        PrintWriter control = open(folder, "control.csv", SERIES);
        PrintWriter series = open(folder, "series.csv", SERIES);
        PrintWriter falls =
            open(
                folder,
                "falls.csv",
                "hypothesis,arm,replication,locality,day,date,to,fought,kind")) {
      SyntheticResults results = new SyntheticResults(scenario, runs);
      for (int h = 0; h < scenario.hypotheses().size(); h++) {
        for (int a = 0; a < scenario.arms().size(); a++) {
          results.cell(h, a, List.of(run, control, series, falls));
        }
      }
    }
    AnalysisTables.write(folder, scenario);
  }

  private static PrintWriter open(Path folder, String file, String header) throws IOException {
    PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8));
    out.print(header + "\n");
    return out;
  }

  /** Chance of collapse by hypothesis and arm; arm 5 has no offensive. */
  private static double chance(int h, int a) {
    return switch (a) {
      case 0 -> 0.97;
      case 1 -> new double[] {0, 0.85, 0.05}[h % 3];
      case 2 -> new double[] {0.4, 0.9, 0.3}[h % 3];
      case 3 -> 1;
      case 4 -> 0;
      case 5 -> h % 3 == 1 ? 0.1 : 0;
      default -> 0.2 + 0.6 * ((a * 37 + h * 11) % 17) / 17;
    };
  }

  private void cell(int h, int a, List<PrintWriter> out) {
    Hypothesis hypothesis = scenario.hypotheses().get(h);
    Arm arm = scenario.arms().get(a);
    String key = hypothesis.id() + "," + arm.id() + ",";
    LocalDate zero = Worlds.OFFENSIVE;
    double follow = ChronoUnit.DAYS.between(zero, scenario.timeline().end());
    List<TreeMap<Double, Double>> courses = new ArrayList<>();
    List<Double> flights = new ArrayList<>();
    for (int r = 0; r < runs; r++) {
      if (runs > 20 && r % 50 == 49) {
        out.get(0)
            .print(key + r + ",1" + ",".repeat(22) + "failed,overflow" + ",".repeat(23) + "\n");
        continue;
      }
      boolean falls = random.nextDouble() < chance(h, a);
      double flight =
          falls
              ? Math.min(follow - 1, 8 + 3 * h + 6 * -Math.log(1 - random.nextDouble()))
              : Double.NaN;
      flights.add(flight);
      TreeMap<Double, Double> course = places(key + r + ",", flight, zero, out.get(3));
      courses.add(course);
      run(key + r + ",", flight, a == 5 ? null : zero, daysToLose(course), out.get(0));
    }
    double[] days = SeriesGrid.of(scenario, scenario.timeline().dayOf(zero)).days();
    control(key, courses, days, out.get(1));
    for (String measure : SeriesGrid.of(scenario, 0).measures()) {
      if (!measure.startsWith("control:")) {
        series(key, measure, flights, days, out.get(2));
      }
    }
  }

  /** Loses places in the order of the file's latitude; gives the share still held after each. */
  private TreeMap<Double, Double> places(
      String key, double flight, LocalDate zero, PrintWriter out) {
    double all = 0;
    for (Locality place : scenario.geography().localities()) {
      all += place.controller().equals("gov") ? place.population() : 0;
    }
    TreeMap<Double, Double> held = new TreeMap<>();
    held.put(Double.NEGATIVE_INFINITY, 1.0);
    TreeMap<Double, Locality> order = new TreeMap<>();
    for (Locality place : scenario.geography().localities()) {
      double reach = (37 - place.lat()) * 3.4 * (0.5 + random.nextDouble());
      double day = Math.max(0.2, reach) + 1e-6 * random.nextDouble();
      if (place.controller().equals("gov")) {
        order.put(day, place);
      }
    }
    double left = all;
    boolean lives = Double.isNaN(flight);
    for (var entry : order.entrySet()) {
      double day = entry.getKey();
      if (lives && (day > 3 || random.nextDouble() < 0.4)) {
        continue;
      }
      boolean handed = !lives && day >= flight;
      double at = handed ? flight : day;
      out.print(
          key
              + entry.getValue().id()
              + ","
              + at
              + ","
              + zero.plusDays((long) Math.floor(at))
              + ",rebels,false,"
              + (handed ? "handover" : "assault")
              + "\n");
      left -= entry.getValue().population();
      held.put(at, Math.max(0, left / all));
    }
    return held;
  }

  /** A cell for each part lost, empty where it is not. */
  private static String daysToLose(TreeMap<Double, Double> course) {
    StringBuilder cells = new StringBuilder();
    for (int percent : SpeedOfCollapse.levels()) {
      cells.append(',');
      course.entrySet().stream()
          .filter(held -> held.getValue() <= 1 - percent / 100.0 + 1e-9)
          .findFirst()
          .ifPresent(held -> cells.append(held.getKey()));
    }
    return cells.toString();
  }

  private void run(
      String key, double flight, LocalDate offensive, String daysToLose, PrintWriter out) {
    LocalDate zero = Worlds.OFFENSIVE;
    boolean falls = !Double.isNaN(flight);
    LocalDate end = falls ? zero.plusDays((long) flight) : scenario.timeline().end();
    double months = ChronoUnit.DAYS.between(scenario.timeline().start(), end) / 30.44;
    double spend = months * 0.2 * (0.6 + 0.8 * random.nextDouble());
    out.print(
        key
            + "1,"
            + falls
            + ","
            + (falls ? end : "")
            + ","
            + end
            + ","
            + (offensive == null ? "" : offensive)
            + ","
            + daysToLose
            + ",0.2,0.5"
            + ",".repeat(5)
            + String.format(Locale.ROOT, ",%.3f,0,1,", spend)
            + (falls ? flight : "")
            + ",ok,"
            + ",".repeat(11)
            + String.format(Locale.ROOT, ",%.2f", months)
            + daysToLose
            + daysToLose
            + ",8\n");
  }

  private void control(
      String key, List<TreeMap<Double, Double>> courses, double[] days, PrintWriter out) {
    for (double day : days) {
      double[] values =
          courses.stream().mapToDouble(c -> c.floorEntry(day).getValue()).sorted().toArray();
      for (String measure : List.of("population", "localities", "area")) {
        row(key, day, measure, values, out);
      }
    }
  }

  private void series(
      String key, String measure, List<Double> flights, double[] days, PrintWriter out) {
    double level = 0.2 + 0.75 * (Math.abs(measure.hashCode() * 31L) % 1000) / 1000.0;
    for (double day : days) {
      double[] values =
          flights.stream().mapToDouble(f -> value(measure, level, day, f)).sorted().toArray();
      row(key, day, measure, values, out);
    }
  }

  private static double value(String measure, double level, double day, double flight) {
    boolean over = !Double.isNaN(flight) && day >= flight;
    double done = Double.isNaN(flight) ? 0 : Math.max(0, Math.min(1, day / flight));
    return switch (measure) {
      case "soldiers:holding" -> over ? 0 : 0.85 - 0.6 * done;
      case "soldiers:withdrawing" -> over ? 0 : 0.15 * done;
      case "soldiers:went-home" -> 0.1 + 0.3 * done;
      case "soldiers:surrendered" -> 0.08 * done;
      case "soldiers:defected" -> 0.05 * done;
      case "soldiers:killed" -> 0.01 + 0.02 * done;
      case "soldiers:released" -> 0.06;
      case "soldiers:handed-over" -> over ? 0.4 : 0;
      default ->
          level * (day < -900 ? 1 : 1 - 0.4 * Math.min(1, (day + 900) / 900)) * (1 - 0.8 * done);
    };
  }

  private static void row(
      String key, double day, String measure, double[] sorted, PrintWriter out) {
    out.print(key + day + "," + Worlds.OFFENSIVE.plusDays((long) Math.floor(day)) + "," + measure);
    out.print("," + sorted.length);
    if (sorted.length == 0) {
      out.print(",,,,,,\n");
      return;
    }
    double mean = Arrays.stream(sorted).average().orElse(0);
    out.print(String.format(Locale.ROOT, ",%.4f", mean));
    for (double q : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
      int at = (int) Math.round(q * (sorted.length - 1));
      out.print(String.format(Locale.ROOT, ",%.4f", sorted[at]));
    }
    out.print("\n");
  }
}
