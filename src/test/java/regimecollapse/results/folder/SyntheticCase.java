package regimecollapse.results.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import regimecollapse.evidence.Provenance;
import regimecollapse.quantity.Timeline;
import regimecollapse.random.Seed;
import regimecollapse.results.record.Dead;
import regimecollapse.results.record.Ending;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.Fighting;
import regimecollapse.results.record.LossDays;
import regimecollapse.results.record.Muster;
import regimecollapse.results.record.OffensiveEnd;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.Retaken;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.RunResult;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.results.record.SeriesGrid;
import regimecollapse.results.record.Soldiers;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Outputs;
import regimecollapse.scenario.Rules;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.Stocks;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/** A made-up country with two places, and records that are drawn from the key of their run. */
public final class SyntheticCase {
  /** Which run of each cell fails; the arm without an offensive has none. */
  public static final int FAILING = 2;

  private static final LocalDate OFFENSIVE = LocalDate.of(2020, 3, 1);
  private static final Fighting FIGHTING =
      new Fighting(
          List.of(new Dead(0, -1, 0, 2), new Dead(0, 3, 7, 0), new Dead(1, 3, 5, 11)),
          List.of(new Retaken(1, 2.75, 0, 1.5)));
  private static final Timeline TIMELINE =
      new Timeline(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 29), LocalDate.of(2020, 2, 1));

  private SyntheticCase() {}

  /** Two hypotheses and two arms, the second without an offensive. */
  public static Scenario scenario(int replications) {
    Map<Parameter, Uncertain> parameters = new EnumMap<>(Parameter.class);
    for (Parameter p : Parameter.values()) {
      parameters.put(p, Uncertain.of(p.least()));
    }
    return new Scenario(
        "Ruritania",
        "for tests",
        true,
        TIMELINE,
        replications,
        7L,
        100,
        6,
        new Geography(
            List.of(place("strelsau", 1), place("zenda", 2)), List.of(), List.of(), "strelsau"),
        List.of(new Faction("crown", "The crown", Side.REGIME)),
        List.of(),
        List.of(),
        List.of(offensive()),
        List.of(),
        List.of(),
        Set.of(),
        parameters,
        List.of(hypothesis("H1-first"), hypothesis("H2-second")),
        List.of(
            new Arm("documented", "as it was", List.of()),
            new Arm("no-offensive", "none", List.of(new Change.RemoveEvent("offensive")))),
        new Outputs(List.of("zenda"), List.of(0.0), 14),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Stocks.NONE,
        List.of(),
        Rules.FIRST);
  }

  /** All keys in the order of the results. */
  public static List<RunKey> keys(Scenario scenario) {
    List<RunKey> keys = new ArrayList<>();
    for (Hypothesis h : scenario.hypotheses()) {
      for (Arm a : scenario.arms()) {
        for (int i = 0; i < scenario.replications(); i++) {
          keys.add(new RunKey(h.id(), a.id(), i));
        }
      }
    }
    return keys;
  }

  /** The result of a run: a failure for {@link #FAILING}, else the record. */
  public static RunResult result(Scenario scenario, RunKey key) {
    return key.replication() == FAILING && key.arm().equals("documented")
        ? new RunFailure(key, seed(scenario, key).fingerprint(), "IllegalStateException: a, \"b\"")
        : record(scenario, key);
  }

  /** The record of a run, which depends on the key alone. */
  public static RunRecord record(Scenario scenario, RunKey key) {
    Seed seed = seed(scenario, key);
    SplittableRandom draws =
        new SplittableRandom(seed.fingerprint() ^ (key.hypothesis() + key.arm()).hashCode());
    Arm arm = scenario.arms().stream().filter(a -> a.id().equals(key.arm())).findFirst().get();
    double zeroDay = ArmSettings.of(scenario, arm).zeroDay(scenario);
    boolean collapsed = key.arm().equals("documented");
    return new RunRecord(
        key,
        seed.fingerprint(),
        outcome(draws, collapsed),
        collapsed
            ? List.of(
                new Fall(
                    1, 3.25 + draws.nextDouble(), "rebels", FallKind.ASSAULT, true, 330, false))
            : List.of(),
        draws.doubles(Parameter.values().length, 0, 100).toArray(),
        series(SeriesGrid.of(scenario, zeroDay), draws),
        zeroDay,
        collapsed ? FIGHTING : Fighting.NONE,
        muster(draws));
  }

  private static Muster muster(SplittableRandom draws) {
    double[] eve = draws.doubles(3, 0, 900).toArray();
    double[][] lost = {draws.doubles(3).toArray(), draws.doubles(3).toArray()};
    return new Muster(eve, lost, List.of(new Muster.Count(draws.nextDouble(), 9, 8, 7, 6, 5)));
  }

  private static Outcome outcome(SplittableRandom draws, boolean collapsed) {
    double day = 10 + draws.nextDouble();
    double[] lose = {3.5, day, Double.NaN, Double.NaN, Double.NaN};
    double[] area = {4.5, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    return new Outcome(
        collapsed,
        collapsed ? Optional.of(OFFENSIVE.plusDays(10)) : Optional.empty(),
        collapsed ? OFFENSIVE.plusDays(10) : TIMELINE.end(),
        collapsed ? Optional.of(OFFENSIVE) : Optional.empty(),
        collapsed ? 2 : 0,
        collapsed ? 1 : 0,
        collapsed ? day : Double.NaN,
        Double.NaN,
        new LossDays(lose, area, area, collapsed ? 0 : Double.NaN),
        draws.nextDouble(),
        collapsed ? 0.5 : Double.NaN,
        collapsed ? 1 : 0,
        new Soldiers(
            1000,
            50,
            collapsed ? OptionalLong.of(900) : OptionalLong.empty(),
            400,
            10,
            200,
            100,
            40,
            300,
            0,
            0),
        draws.nextInt(500),
        1.5,
        0,
        0.125,
        1.0 / 3,
        1,
        2,
        5.91,
        new Ending(OffensiveEnd.FLED, 0, 0));
  }

  private static SeriesBlock series(SeriesGrid grid, SplittableRandom draws) {
    short[][] values = new short[grid.measures().size()][grid.days().length];
    for (short[] measure : values) {
      for (int day = 0; day < measure.length; day++) {
        measure[day] = SeriesBlock.store(draws.nextDouble());
      }
    }
    return new SeriesBlock(values);
  }

  private static Seed seed(Scenario scenario, RunKey key) {
    return new Seed(scenario.seed(), key.replication());
  }

  private static Locality place(String id, double population) {
    return new Locality(id, id, "Ruritania", true, 50, 15, population, 10, 1, 0, 0, "crown", false);
  }

  private static DatedEvent offensive() {
    return new DatedEvent(
        "offensive",
        EventKind.OFFENSIVE,
        OFFENSIVE,
        Optional.empty(),
        Optional.empty(),
        Provenance.AUTHORS_CHOICE);
  }

  private static Hypothesis hypothesis(String id) {
    return new Hypothesis(
        id, id, "nobody", "none", Map.of(Parameter.values()[0], Uncertain.of(0.25)));
  }
}
