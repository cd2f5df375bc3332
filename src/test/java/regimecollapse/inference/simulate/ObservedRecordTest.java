package regimecollapse.inference.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.results.record.Dead;
import regimecollapse.results.record.Ending;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.Fighting;
import regimecollapse.results.record.LossDays;
import regimecollapse.results.record.Muster;
import regimecollapse.results.record.OffensiveEnd;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.results.record.Soldiers;
import regimecollapse.run.Given;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;

/** The shipped record, on runs made by hand and on one of the model. */
class ObservedRecordTest {
  private static Scenario scenario;
  private static ObservedRecord record;

  @BeforeAll
  static void read() throws IOException {
    Path scenarios = Path.of("scenarios");
    scenario =
        ScenarioReader.read(
                scenarios.resolve("fit-syria-2024.yaml"), List.of(), Optional.of(scenarios))
            .scenario();
    record = new ObservedRecord(scenario, Set.of());
  }

  private static double summary(RunRecord run, String id) {
    return record.compare(run).summaries()[index(id)];
  }

  private static int index(String id) {
    return record.observations().stream().map(Observation::id).toList().indexOf(id);
  }

  private static Fall fall(String place, double day, String to, FallKind kind, boolean fought) {
    return new Fall(scenario.geography().indexOf(place), day, to, kind, fought, 0, false);
  }

  /** Of Aleppo and Hama; the last but one and the last lie outside of the 30 days. */
  private static final List<Dead> DEAD =
      List.of(
          new Dead(0, 2, 10, 30),
          new Dead(1, 7, 30, 20),
          new Dead(1, -3, 7, 7),
          new Dead(0, 30, 5, 5));

  private static RunRecord run(List<Fall> falls) {
    int formations = scenario.formations().size();
    double[] eve = new double[formations];
    double[] lost = new double[formations];
    for (int f = 0; f < formations; f++) {
      Formation it = scenario.formations().get(f);
      eve[f] = it.kind() == FormationKind.ARMY ? 1000 : it.kind() == FormationKind.MILITIA ? 10 : 1;
      lost[f] = it.id().equals("25th-division") ? 0.4 : 0.9;
    }
    return new RunRecord(
        new RunKey("H1-coercion-gamble", "documented", 0),
        1,
        outcome(falls.size()),
        falls,
        new double[0],
        SeriesBlock.NONE,
        0,
        new Fighting(DEAD, List.of()),
        new Muster(
            eve,
            new double[][] {lost},
            List.of(
                new Muster.Count(-210, 140_000, 100, 50, 9, 0),
                new Muster.Count(-87, 1, 95_000, 50, 9, 0))));
  }

  private static Outcome outcome(int falls) {
    double[] lose = {2.5, 4, 9, 10, 10.5};
    return new Outcome(
        true,
        Optional.of(LocalDate.of(2024, 12, 7)),
        LocalDate.of(2024, 12, 7),
        Optional.of(LocalDate.of(2024, 11, 27)),
        1,
        1,
        10.5,
        10.5,
        new LossDays(lose, lose, lose, 0.25),
        0.4,
        0.5,
        falls,
        new Soldiers(2000, 0, OptionalLong.of(1000), 0, 0, 600, 300, 90, 9, 0, 1),
        0,
        1,
        0,
        0,
        0,
        0,
        0,
        56,
        new Ending(OffensiveEnd.FLED, 0, 0));
  }

  private static final List<Fall> FALLS = new ArrayList<>();

  private static List<Fall> falls() {
    if (FALLS.isEmpty()) {
      FALLS.add(fall("zarbah", 1.5, "hts", FallKind.ASSAULT, true));
      FALLS.add(fall("aleppo", 2.75, "hts", FallKind.ASSAULT, false));
      FALLS.add(fall("daraa", 9, "southern", FallKind.RISING, false));
      FALLS.add(fall("nawa", 9.25, "southern", FallKind.RISING, false));
      FALLS.add(fall("izraa", 9.5, "hts", FallKind.ASSAULT, false));
      FALLS.add(fall("damascus", 10.5, "hts", FallKind.ASSAULT, false));
      FALLS.add(fall("busra", 10.5, "southern", FallKind.HANDOVER, false));
    }
    return FALLS;
  }

  @Test
  void everyStatisticIsWhatItsMeaningSays() {
    RunRecord run = run(falls());
    long militias =
        scenario.formations().stream().filter(f -> f.kind() == FormationKind.MILITIA).count();
    Map<String, Double> expected =
        Map.ofEntries(
            Map.entry("aleppo-centre", 2.75),
            Map.entry("hama", ObservedRecord.NEVER),
            Map.entry("nawa", 9.25),
            // Zarbah and Aleppo; the window ends with 29 November, day 3.
            Map.entry("towns-56", 2.0),
            Map.entry("no-front-moves", 0.0),
            Map.entry("capital-undefended", 0.0),
            // Of Dara'a, Nawa and Izraa two; what was handed over does not count.
            Map.entry("south-by-locals", 2.0 / 3),
            Map.entry("rolls-april-2024", 140_000.0),
            Map.entry("present-august-2024", 95_000.0),
            // What fell before the offensive, or a month after its start, does not count.
            Map.entry("government-dead", 40.0),
            Map.entry("militias-2024", 10.0 * militias),
            Map.entry("elite-breaks", 0.4),
            Map.entry("few-killed", 0.009),
            // (600 + 300 + 90 + 1) to (9 + 1), as a decimal logarithm.
            Map.entry("desertion", Math.log10(99.1)),
            Map.entry("sudden-end", 1.5));
    expected.forEach(
        (id, value) -> assertThat(summary(run, id)).as(id).isCloseTo(value, within(1e-12)));
  }

  @Test
  void aCapitalThatIsFoughtForOrNeverFallsIsDefended() {
    assertThat(summary(run(List.of()), "capital-undefended")).isEqualTo(1);
    List<Fall> fought = List.of(fall("damascus", 10.5, "hts", FallKind.ASSAULT, true));
    assertThat(summary(run(fought), "capital-undefended")).isEqualTo(1);
  }

  @Test
  void aFallBeforeTheOffensiveCountsAsAMoveOfTheFront() {
    List<Fall> early = List.of(fall("zarbah", -30, "hts", FallKind.ASSAULT, true));
    assertThat(summary(run(early), "no-front-moves")).isEqualTo(1);
    assertThat(record.compare(run(early)).discrepancies()[index("no-front-moves")]).isEqualTo(1);
  }

  /** Aleppo's window goes from day 2 to day 4, with a tolerance of one day. */
  @Test
  void aDiscrepancyIsTheDistanceFromTheWindowInTolerances() {
    for (double[] dayAndOff : new double[][] {{0.5, 1.5}, {2, 0}, {3, 0}, {4, 0}, {5.5, 1.5}}) {
      RunRecord run = run(List.of(fall("aleppo", dayAndOff[0], "hts", FallKind.ASSAULT, false)));
      assertThat(record.compare(run).discrepancies()[index("aleppo-centre")])
          .isCloseTo(dayAndOff[1], within(1e-12));
    }
  }

  @Test
  void rollCallsOfTheModelAgreeWithItsAccount() {
    RunRecord run =
        new Runner(scenario).run(new RunKey("H2-doomed-anyway", "documented", 0), Given.NOTHING);
    double onEve = 0;
    for (double soldiers : run.muster().eve()) {
      onEve += soldiers;
    }
    assertThat(onEve).isCloseTo(run.outcome().soldiers().onEve().getAsLong(), within(1e-6));
    assertThat(run.muster().lost()).hasDimensions(1, scenario.formations().size());
    assertThat(Arrays.stream(run.muster().lost()[0])).allMatch(s -> s >= 0 && s <= 1);
    assertThat(summary(run, "elite-breaks")).isGreaterThan(0);
  }

  private static int[] left(ObservedRecord of) {
    return IntStream.range(0, of.observations().size())
        .filter(i -> of.isHeldOut(i) || of.restsOnHeldOut(i))
        .toArray();
  }

  /** With Hama all figures of falls leave, as each knows of its fall. */
  @Test
  void whatIsHeldOutIsComputedAndDoesNotCount() {
    ObservedRecord without = new ObservedRecord(scenario, Set.of("hama"));
    RunRecord run = run(List.of(fall("hama", 20, "hts", FallKind.ASSAULT, true)));
    int hama = index("hama");
    Simulation all = record.compare(run);
    Simulation others = without.compare(run);
    assertThat(others.summaries()).isEqualTo(all.summaries());
    assertThat(others.discrepancies()[hama]).isNaN();
    double[] off = all.discrepancies();
    int n = off.length;
    // 20 lies 11 days after the window, which closes at the end of the ninth day: 11 / 1.5.
    assertThat(off[hama]).isCloseTo(11 / 1.5, within(1e-12));
    int[] left = left(without);
    double rest = n * Math.pow(all.distance(), 2);
    for (int i : left) {
      rest -= Math.pow(off[i], 2);
    }
    assertThat(left).contains(hama, index("falls-near"), index("falls-takers")).hasSize(13);
    int kept = n - left.length;
    assertThat(others.distance()).isCloseTo(Math.sqrt(rest / kept), within(1e-12));
    assertThat(without.targets().statistics()).hasSize(kept).doesNotContain(left);
    assertThat(without.targets().centre()).hasSize(kept);
    assertThat(record.targets().statistics()).hasSize(n);
  }

  /**
   * The windows of the shipped record: Aleppo days 2 to 4, Hama day 8 to 9, the militias 49,500 to
   * 60,500; an even spread has a standard deviation of width/√12. What is left out in between
   * shifts the others.
   */
  @Test
  void anEmulatorAimsAtTheMiddleOfAWindowWithTheSpreadOverIt() {
    ObservedRecord without = new ObservedRecord(scenario, Set.of("maarat-numan"));
    assertTarget(without, "aleppo-centre", 3, 2 / Math.sqrt(12), 1);
    assertTarget(without, "hama", 8.5, 1 / Math.sqrt(12), 1.5);
    assertTarget(without, "militias-2024", 55_000, 11_000 / Math.sqrt(12), 5_000);
    assertTarget(without, "no-front-moves", 0, 0, 1);
  }

  private static void assertTarget(
      ObservedRecord of, String id, double centre, double observation, double discrepancy) {
    Targets targets = of.targets();
    int at = position(targets.statistics(), id);
    assertThat(targets.centre()[at]).as(id).isCloseTo(centre, within(1e-9));
    assertThat(targets.observation()[at]).as(id).isCloseTo(observation, within(1e-9));
    assertThat(targets.discrepancy()[at]).as(id).isCloseTo(discrepancy, within(1e-9));
  }

  private static int position(int[] used, String id) {
    return Arrays.stream(used).boxed().toList().indexOf(index(id));
  }

  /**
   * Aleppo 1.5 days late with a tolerance of 1 day, Hama 3 days early with one of 1.5, the militias
   * 10,000 short with one of 5,000, all others inside; Maarat al-Numan far off but left out.
   */
  @Test
  void anExcessHasASignCountsInTolerancesAndIsNothingInside() {
    ObservedRecord without = new ObservedRecord(scenario, Set.of("maarat-numan"));
    int n = record.observations().size();
    double[] summaries = new double[n];
    for (int i = 0; i < n; i++) {
      Comparison it = record.observations().get(i).comparison().orElseThrow();
      summaries[i] = it.low() + 0.3 * (it.high() - it.low());
    }
    summaries[index("maarat-numan")] = 30;
    Particle inside = particle(1, summaries, 0.75);
    summaries[index("aleppo-centre")] = 5.5;
    summaries[index("hama")] = 5;
    summaries[index("militias-2024")] = 39_500;
    Posterior draws = new Posterior(2, List.of(particle(0, summaries, 0.25), inside));
    List<Particle> excess = without.excess(draws).particles();
    double[] expected = new double[without.used().length];
    expected[position(without.used(), "aleppo-centre")] = 1.5;
    expected[position(without.used(), "hama")] = -2;
    expected[position(without.used(), "militias-2024")] = -2;
    Simulation off = excess.get(0).simulation();
    assertThat(off.summaries()).containsExactly(expected, within(1e-12));
    assertThat(off.discrepancies())
        .containsExactly(Arrays.stream(expected).map(Math::abs).toArray(), within(1e-12));
    assertThat(excess.get(1).simulation().summaries()).hasSize(expected.length).containsOnly(0);
    assertThat(excess.get(1).simulation().discrepancies()).hasSize(expected.length).containsOnly(0);
    assertThat(excess).extracting(Particle::weight).containsExactly(0.25, 0.75);
    assertThat(excess).extracting(Particle::hypothesis).containsExactly(0, 1);
  }

  private static Particle particle(int hypothesis, double[] summaries, double weight) {
    Candidate candidate = new Candidate(hypothesis, new double[] {0.5}, 0);
    double[] unused = new double[summaries.length];
    return new Particle(candidate, new Simulation(summaries.clone(), unused), weight);
  }
}
