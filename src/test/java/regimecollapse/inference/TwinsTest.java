package regimecollapse.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

/** The short version of {@code src/scripts/remake-twins.sh}, on a model that costs nothing. */
class TwinsTest {
  private static final Twins.Settings SETTINGS = new Twins.Settings(8_000, 199, 100, 8);
  private static final double[] SCALE = {0.2, 0.2, 0.2};

  /** Below it, at 95 % each, hardly a set of rows fails by chance: see the tests. */
  private static final double ALARM = 0.001;

  private static Twins twins;
  private static List<Twin> rejected;
  private static List<TwinChecks.Coverage> regressed;

  /** Three hypotheses that differ in a third summary; the second parameter is seen badly. */
  private record Toy() implements Problem {
    @Override
    public int hypotheses() {
      return 3;
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public Simulation simulate(Candidate c) {
      Stream noise = new Seed(1, c.draw()).stream("noise");
      double[] q = c.quantiles();
      double[] y = {
        q[0] + 0.1 * noise.normal(0, 0),
        q[1] + q[0] + noise.normal(0, 1),
        c.hypothesis() + 0.7 * noise.normal(0, 2)
      };
      return new Simulation(y, new double[3]);
    }
  }

  @BeforeAll
  static void make() throws IOException {
    try (Evaluations evaluations = new Evaluations(new Toy(), 2, EvaluationLog.NONE)) {
      twins = Twins.make(SETTINGS, SCALE, evaluations);
    }
    rejected = twins.fit(Twins.REJECTION);
    regressed = new TwinChecks(twins.fit(Twins.REGRESSION)).coverage();
  }

  private static List<TwinChecks.Coverage> coverage(UnaryOperator<Posterior> change) {
    return new TwinChecks(
            rejected.stream().map(t -> new Twin(t.truth(), change.apply(t.posterior()))).toList())
        .coverage();
  }

  /** Four regions with an alarm below 0.001 each: a false alarm in at most 4 of 1000 seeds. */
  @Test
  void regionsOfNinetyFivePercentHoldTheTruthAsOftenAsTheySay() {
    for (List<TwinChecks.Coverage> rows : List.of(coverage(p -> p), regressed)) {
      assertThat(rows).hasSize(4).allMatch(row -> row.n() == 100);
      assertThat(rows).allMatch(row -> row.tooFew() > ALARM);
    }
  }

  /** Holm's p over three histograms: a false alarm in at most one of 1000 seeds. */
  @Test
  void ranksOfTheTruthAreEven() {
    List<TwinChecks.Coverage> ranked =
        regressed.stream().filter(row -> row.ranks() != null).toList();
    assertThat(ranked).hasSize(3).allMatch(row -> row.adjusted() > ALARM);
  }

  @Test
  void whatIsSeenWellIsKnownWell() {
    List<TwinChecks.Coverage> rows = coverage(p -> p);
    assertThat(rows.get(0).width()).isLessThan(0.75);
    assertThat(regressed.get(0).width()).isLessThan(rows.get(0).width());
    assertThat(rows.get(1).width()).isBetween(0.8, 0.96);
  }

  /** The check must be able to fail: draws at half their distance from the mean are too sure. */
  @Test
  void posteriorsThatAreTooSureOfThemselvesAreFound() {
    List<TwinChecks.Coverage> rows = coverage(posterior -> moved(posterior, 0.5, 0));
    for (TwinChecks.Coverage row : rows.subList(0, 3)) {
      assertThat(row.tooFew()).isLessThan(ALARM);
      assertThat(row.adjusted()).isLessThan(ALARM);
    }
  }

  /** And those that are off to one side, by a fifth of the prior. */
  @Test
  void posteriorsThatAreOffToOneSideAreFound() {
    assertThat(coverage(posterior -> moved(posterior, 1, 0.2)).get(0).adjusted()).isLessThan(ALARM);
  }

  private static Posterior moved(Posterior posterior, double spread, double shift) {
    List<Particle> moved = new ArrayList<>();
    double[] mean = new double[2];
    for (int k = 0; k < 2; k++) {
      int parameter = k;
      mean[k] =
          posterior.particles().stream()
              .mapToDouble(p -> p.candidate().quantiles()[parameter])
              .average()
              .orElseThrow();
    }
    for (Particle p : posterior.particles()) {
      double[] q = p.candidate().quantiles().clone();
      for (int k = 0; k < 2; k++) {
        q[k] = mean[k] + spread * (q[k] - mean[k]) + shift;
      }
      Candidate there = new Candidate(p.hypothesis(), q, p.candidate().draw());
      moved.add(new Particle(there, p.simulation(), 1));
    }
    return new Posterior(posterior.hypotheses(), moved);
  }

  @Test
  void theHypothesisThatMadeTheRecordGetsTheMostWeight() {
    TwinChecks checks = new TwinChecks(rejected);
    List<TwinChecks.Confusion> cells = checks.confusion();
    assertThat(cells).hasSize(9);
    for (int truth = 0; truth < 3; truth++) {
      List<TwinChecks.Confusion> row = cells.subList(3 * truth, 3 * truth + 3);
      double own = row.get(truth).weight().value();
      assertThat(row).allMatch(c -> c.weight().value() <= own);
      assertThat(row.stream().mapToDouble(c -> c.weight().value()).sum())
          .isCloseTo(1, within(1e-9));
      int twinsOfIt = row.stream().mapToInt(TwinChecks.Confusion::mostLikely).sum();
      assertThat(twinsOfIt).isEqualTo(row.get(0).twins());
    }
    assertThat(checks.weightOfTheTruth().interval().low()).isGreaterThan(1.0 / 3);
  }

  /**
   * Sequential ABC finds the same from the same record: for three twins the mean of the parameter
   * that is seen well, within four standard errors of both. Six comparisons at 1 in 16,000 each.
   */
  @Test
  void sequentialAbcAgreesWithTheTable() throws IOException {
    SequentialAbc.Settings settings = new SequentialAbc.Settings(200, 5, 0.5, 0.7, 0.01, 30_000, 5);
    for (int t = 0; t < 3; t++) {
      Posterior smc = sequential(settings, t);
      int h = rejected.get(t).truth().hypothesis();
      Posterior table = rejected.get(t).posterior();
      double error = Math.hypot(error(smc, h), error(table, h));
      assertThat(smc.mean(h, 0)).isCloseTo(table.mean(h, 0), within(4 * error));
      double weight = Math.hypot(smc.standardError(h), table.standardError(h));
      assertThat(smc.probability(h)).isCloseTo(table.probability(h), within(4 * weight));
    }
  }

  private static Posterior sequential(SequentialAbc.Settings settings, int twin)
      throws IOException {
    Problem problem = twins.aim(twin).of(new Toy());
    try (Evaluations evaluations = new Evaluations(problem, 2, EvaluationLog.NONE)) {
      List<Generation> all =
          new SequentialAbc(settings, SequentialAbc.Space.ALL, evaluations).run(g -> {});
      return all.get(all.size() - 1).posterior();
    }
  }

  private static double error(Posterior posterior, int hypothesis) {
    return posterior.deviation(hypothesis, 0) / Math.sqrt(posterior.effectiveSize(hypothesis));
  }

  /** Every hypothesis makes as many records, and none shares its chance with the table. */
  @Test
  void truthsAreDrawnFromThePriorOnChanceOfTheirOwn() {
    List<Candidate> truths = twins.truths();
    assertThat(truths).hasSize(100);
    assertThat(truths).allMatch(c -> c.draw() >= SETTINGS.table());
    assertThat(truths.stream().filter(c -> c.hypothesis() == 1)).hasSize(33);
  }

  /** Draws 0.1, 0.2, ..., 3.9 / 4 and a truth above 30 of 39 of them. */
  @Test
  void ranksAndWidthsAreCounted() {
    List<Particle> draws = new ArrayList<>();
    for (int i = 1; i <= 39; i++) {
      Simulation none = new Simulation(new double[0], new double[0]);
      double[] at = {i / 40.0};
      draws.add(new Particle(new Candidate(i <= 20 ? 0 : 1, at, i), none, 1));
    }
    Twin twin = new Twin(new Candidate(1, new double[] {0.7625}, 0), new Posterior(2, draws));
    assertThat(twin.rank(0)).isEqualTo(30);
    // Mean of the 40 points is 0.5066; the draws nearer to it than 0.7625 are 0.275 to 0.75.
    assertThat(twin.jointRank()).isEqualTo(20);
    assertThat(twin.width(0, 0.95)).isCloseTo(0.95, within(1e-12));
    assertThat(twin.mostLikely()).isZero();
    assertThat(twin.hypothesisIn(0.5)).isFalse();
    assertThat(twin.hypothesisIn(0.95)).isTrue();
  }

  @Test
  void aTableCannotKeepMoreThanItHas() {
    ReferenceTable table = new ReferenceTable(1, twins.table().simulations().subList(0, 5));
    assertThatThrownBy(() -> table.nearest(s -> s, 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("6 of 5 draws cannot be kept");
  }

  @Test
  void theNumberOfThreadsLeavesNoTrace() throws IOException {
    Twins.Settings few = new Twins.Settings(2000, 39, 9, 8);
    double[][] seen = new double[2][];
    for (int i = 0; i < 2; i++) {
      try (Evaluations evaluations = new Evaluations(new Toy(), 1 + 7 * i, EvaluationLog.NONE)) {
        seen[i] =
            Twins.make(few, SCALE, evaluations).fit(Twins.REGRESSION).stream()
                .flatMap(t -> t.posterior().particles().stream())
                .flatMapToDouble(p -> Arrays.stream(p.candidate().quantiles()))
                .toArray();
      }
    }
    assertThat(seen[1]).isEqualTo(seen[0]);
  }
}
