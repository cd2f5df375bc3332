package regimecollapse.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.attribution.FactorEffects;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.Curve;
import regimecollapse.analysis.base.MadeUpRuns;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.ledger.SpendingVersusMonths;
import regimecollapse.analysis.outcome.ControlCurves;
import regimecollapse.analysis.outcome.FallDays;
import regimecollapse.analysis.outcome.FormationStates;
import regimecollapse.analysis.outcome.PlaceFalls;
import regimecollapse.analysis.outcome.SoldiersByStatus;
import regimecollapse.analysis.outcome.SpeedOfCollapse;
import regimecollapse.analysis.outcome.SurvivalCurves;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Precision;
import regimecollapse.stats.survival.Lifetime;

/**
 * Findings whose numbers are known: two hypotheses, H1 and H2, and the arms base and aid. Only what
 * is said here is in them; other cells are empty.
 */
public final class MadeUpFindings {
  /** Two hypotheses, of which only the second has runs of the arm aid alone. */
  public static final Scenario SCENARIO =
      Worlds.madeUp(new Worlds.Shape(2, 2, 2), List.of("base", "aid"));

  public static final Cell H1_BASE = new Cell("H1", "base");
  public static final Cell H1_AID = new Cell("H1", "aid");
  public static final Cell H2_BASE = new Cell("H2", "base");
  public static final Cell H2_AID = new Cell("H2", "aid");

  private final MadeUpRuns runs = new MadeUpRuns();
  private final Map<Cell, List<Band>> control = new LinkedHashMap<>();
  private final Map<Cell, Map<String, PlaceFalls>> falls = new LinkedHashMap<>();
  private final Map<Cell, Map<String, Curve>> soldiers = new LinkedHashMap<>();
  private final Map<Cell, List<Curve>> holding = new LinkedHashMap<>();
  private final Map<Cell, Map<String, Curve>> morale = new LinkedHashMap<>();
  private final Map<Cell, Map<String, Curve>> belief = new LinkedHashMap<>();
  private final Map<Cell, Map<String, SpeedOfCollapse.Estimate>> speed = new LinkedHashMap<>();
  private final List<FactorEffects> attribution = new ArrayList<>();

  /**
   * A run of each life in a cell: days to the collapse, or negative days that it lived on. Who
   * falls within 30 days falls in the first offensive, who falls later in the second.
   */
  public MadeUpFindings runs(Cell cell, double... lives) {
    for (double life : lives) {
      runs.run(cell.hypothesis(), cell.arm(), life(life));
      runs.fellIn(cell.hypothesis(), cell.arm(), life <= 30 ? 1 : 2);
    }
    return this;
  }

  /** A run that spends money, USD bn, lives so many months, and gives services. */
  public MadeUpFindings run(
      Cell cell, double life, double money, double months, RunRow.Service service) {
    double[] both = {money, months};
    runs.run(cell.hypothesis(), cell.arm(), life(life), both, service);
    return this;
  }

  private static Lifetime life(double life) {
    return new Lifetime(Math.abs(life), life >= 0);
  }

  /** The five quantiles of control on a day. */
  public MadeUpFindings control(Cell cell, double day, double... quantiles) {
    double date = Worlds.OFFENSIVE.toEpochDay() + day;
    double[] q = quantiles;
    control
        .computeIfAbsent(cell, c -> new ArrayList<>())
        .add(new Band(day, date, 4, q[0], q[1], q[2], q[3], q[4]));
    return this;
  }

  /** When a place fell, in so many runs: before the flight of the leader, and with it. */
  public MadeUpFindings falls(
      Cell cell, String place, int ofRuns, double[] before, double... handedOver) {
    falls
        .computeIfAbsent(cell, c -> new LinkedHashMap<>())
        .put(place, PlaceFalls.of(ofRuns, DoubleStream.of(before), DoubleStream.of(handedOver)));
    return this;
  }

  /** Where the soldiers are: {day, share} of a status. */
  public MadeUpFindings soldiers(Cell cell, String status, double[]... points) {
    soldiers.computeIfAbsent(cell, c -> new LinkedHashMap<>()).put(status, curve(points));
    return this;
  }

  /** The 5 and the 95 % points of those who hold: {day, share}. */
  public MadeUpFindings holding(Cell cell, double[][] least, double[][] most) {
    holding.put(cell, List.of(curve(least), curve(most)));
    return this;
  }

  /** Morale and belief of a formation: {day, value}. */
  public MadeUpFindings states(
      Cell cell, String formation, double[][] moraleOf, double[][] beliefOf) {
    morale.computeIfAbsent(cell, c -> new LinkedHashMap<>()).put(formation, curve(moraleOf));
    belief.computeIfAbsent(cell, c -> new LinkedHashMap<>()).put(formation, curve(beliefOf));
    return this;
  }

  private static Curve curve(double[][] points) {
    Curve.Builder builder = new Curve.Builder();
    for (double[] p : points) {
      builder.add(p[0], Worlds.OFFENSIVE.toEpochDay() + p[0], p[1]);
    }
    return builder.build();
  }

  /** Median days to lose a share, in percent, with the ends of their interval. */
  public MadeUpFindings speed(Cell cell, int percent, double days, double low, double high) {
    speed
        .computeIfAbsent(cell, c -> new LinkedHashMap<>())
        .put(
            "median_days_to_lose_" + percent,
            new SpeedOfCollapse.Estimate(
                4,
                4,
                days,
                new Interval(low, high),
                new Precision(Double.NaN, 1, false, OptionalLong.empty())));
    return this;
  }

  public MadeUpFindings attribution(FactorEffects effects) {
    attribution.add(effects);
    return this;
  }

  /** The findings of the arms base and aid. */
  public Subject subject() {
    return subject(SCENARIO);
  }

  /** The findings of another scenario. */
  public Subject subject(Scenario scenario) {
    return new Subject(scenario, findings());
  }

  /** All that was said. */
  public Findings findings() {
    RunTable table = runs.table();
    Map<Cell, Integer> finished = new LinkedHashMap<>();
    table.finished().forEach((cell, rows) -> finished.put(cell, rows.size()));
    return new Findings(
        table,
        new ControlCurves(control),
        SurvivalCurves.of(table),
        CollapseProbability.of(table),
        new FallDays(falls, finished),
        new SoldiersByStatus(soldiers, holding),
        new FormationStates(morale, Map.of()),
        new FormationStates(belief, Map.of()),
        SpendingVersusMonths.of(table),
        new SpeedOfCollapse(speed),
        attribution);
  }

  /** A day of the offensive as milliseconds since 1970. */
  public static double millis(LocalDate date) {
    return date.toEpochDay() * 86_400_000.0;
  }
}
