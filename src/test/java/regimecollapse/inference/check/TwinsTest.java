package regimecollapse.inference.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.inference.fit.Generation;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.fit.SequentialAbc;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.inference.simulate.Problem;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.ExactShare;
import regimecollapse.stats.Interval;

/** The short version of {@code src/scripts/remake-twins.sh}, on a model that costs nothing. */
class TwinsTest {
  private static final Twins.Settings SETTINGS = new Twins.Settings(8_000, 199, 100, 8);
  private static final double[] SCALE = {0.2, 0.2, 0.2};

  /** Below it, at 95 % each, hardly a set of rows fails by chance: see the tests. */
  private static final double ALARM = 0.001;

  private static Twins twins;
  private static List<Twin> rejected;
  private static List<Twin> adjusted;
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
    try (Evaluations evaluations =
        new Evaluations(new Toy(), new LocalComputer(2), EvaluationLog.NONE)) {
      twins = Twins.make(SETTINGS, SCALE, evaluations);
    }
    rejected = twins.fit(Twins.REJECTION);
    adjusted = twins.fit(Twins.REGRESSION);
    regressed = new TwinChecks(adjusted).coverage();
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

  /**
   * By brute force in NumPy (2,000,000 draws of this model, the nearest 199 of each 8,000 kept, 300
   * records): the regions of rejection have a mean length of 0.692 and 0.940, with a deviation of
   * 0.115 and 0.009 from record to record. Over 100 records, and with 199 draws, four standard
   * errors are below 0.05 and 0.015: two false alarms in 16,000.
   */
  @Test
  void regionsOfRejectionAreAsLongAsTheyShouldBe() {
    List<TwinChecks.Coverage> rows = coverage(p -> p);
    assertThat(rows.get(0).width()).isCloseTo(0.692, within(0.05));
    assertThat(rows.get(1).width()).isCloseTo(0.940, within(0.015));
  }

  /**
   * The exact posterior, on a grid in NumPy: 0.344 and 0.937 on average, with deviations of 0.065
   * and 0.014. Adjusted regions cannot be shorter if they hold the truth as often, and the
   * parameter that is seen well must come nearer to it than half of the way.
   */
  @Test
  void regressionBringsRegionsNearerToThoseOfTheExactPosterior() {
    double width = regressed.get(0).width();
    assertThat(width).isBetween(0.344 - 4 * 0.0065, (0.344 + coverage(p -> p).get(0).width()) / 2);
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
    for (TwinChecks checks : List.of(new TwinChecks(rejected), new TwinChecks(adjusted))) {
      List<TwinChecks.Confusion> cells = checks.confusion();
      assertThat(cells).hasSize(9);
      for (int truth = 0; truth < 3; truth++) {
        List<TwinChecks.Confusion> row = cells.subList(3 * truth, 3 * truth + 3);
        double own = row.get(truth).weight().value();
        assertThat(row).allMatch(c -> c.weight().value() <= own);
        assertThat(row)
            .allMatch(c -> Math.abs(c.ahead().value() - (own - c.weight().value())) < 1e-9);
        assertThat(row.stream().mapToDouble(c -> c.weight().value()).sum())
            .isCloseTo(1, within(1e-9));
        int twinsOfIt = row.stream().mapToInt(TwinChecks.Confusion::mostLikely).sum();
        assertThat(twinsOfIt).isEqualTo(row.get(0).twins());
      }
      assertThat(checks.weightOfTheTruth().interval().low()).isGreaterThan(1.0 / 3);
      assertThat(checks.brier().interval().high()).isLessThan(2.0 / 3);
    }
  }

  /**
   * The exact weights are those of N(y; h, 0.7²), and their log-odds are lines in y, as those of
   * the regression. Its mean error for the truth is 0 within four of its standard errors, as the
   * records show them (1 in 16,000); and it is nearer to the exact weights than rejection, whose
   * tolerance draws it to the prior.
   */
  @Test
  void regressionGivesTheTruthWhatTheExactPosteriorGivesIt() {
    double sum = 0;
    double squares = 0;
    double rejection = 0;
    for (int t = 0; t < adjusted.size(); t++) {
      int truth = adjusted.get(t).truth().hypothesis();
      double y = twins.aim(t).centre()[2];
      double all = 0;
      for (int h = 0; h < 3; h++) {
        all += Math.exp(-Math.pow((y - h) / 0.7, 2) / 2);
      }
      double exact = Math.exp(-Math.pow((y - truth) / 0.7, 2) / 2) / all;
      double off = adjusted.get(t).weights()[truth] - exact;
      sum += off;
      squares += off * off;
      rejection += Math.pow(rejected.get(t).weights()[truth] - exact, 2);
    }
    double n = adjusted.size();
    double error = Math.sqrt((squares - sum * sum / n) / (n - 1) / n);
    assertThat(error).isLessThan(0.005);
    assertThat(sum / n).isCloseTo(0, within(4 * error));
    assertThat(squares).isLessThan(rejection / 2);
  }

  /**
   * Of weights near 15, 25, ... % so many are of the truth: an exact interval of each tenth with at
   * least 20 weights holds their mean at 1 in 1000, over at most ten tenths and two methods.
   */
  @Test
  void weightsOfHypothesesMeanWhatTheySay() {
    for (List<Twin> fitted : List.of(rejected, adjusted)) {
      List<TwinChecks.Reliability> rows = new TwinChecks(fitted).reliability();
      assertThat(rows.stream().mapToInt(TwinChecks.Reliability::weights).sum()).isEqualTo(300);
      for (TwinChecks.Reliability row : rows) {
        int right = (int) Math.round(row.share() * row.weights());
        if (row.weights() >= 20) {
          Interval wide = ExactShare.interval(right, row.weights(), new Confidence(0.999));
          assertThat(row.said()).isBetween(wide.low(), wide.high());
        }
      }
    }
    List<Twin> sure =
        rejected.stream().map(t -> new Twin(t.truth(), t.posterior(), sure(t.weights()))).toList();
    TwinChecks.Reliability most = new TwinChecks(sure).reliability().get(9);
    assertThat(most.said()).isGreaterThan(most.interval().high());
  }

  /** All weight to the most likely: too sure. */
  private static double[] sure(double[] weights) {
    double[] all = new double[weights.length];
    double most = Arrays.stream(weights).max().orElseThrow();
    for (int h = 0; h < all.length; h++) {
      all[h] = weights[h] == most ? 1 : 0;
    }
    return all;
  }

  /** Drawn by chance their shares of 8,000 would differ by a hundred or so. */
  @Test
  void hypothesesAreEvenInTheTable() {
    for (int h = 0; h < 3; h++) {
      assertThat(twins.table().prior().probability(h)).isCloseTo(1.0 / 3, within(1.0 / 8000));
    }
  }

  /**
   * Sequential ABC finds the same from the same record: for three twins the mean of the parameter
   * that is seen well, within four standard errors of both. Six comparisons at 1 in 16,000 each.
   */
  @Test
  void sequentialAbcAgreesWithTheTable() throws IOException {
    SequentialAbc.Settings settings =
        new SequentialAbc.Settings(200, 5, 0.5, 0.7, 0.01, 0, 30_000, 5);
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
    try (Evaluations evaluations =
        new Evaluations(problem, new LocalComputer(2), EvaluationLog.NONE)) {
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
      try (Evaluations evaluations =
          new Evaluations(new Toy(), new LocalComputer(1 + 7 * i), EvaluationLog.NONE)) {
        seen[i] =
            Twins.make(few, SCALE, evaluations).fit(Twins.REGRESSION).stream()
                .flatMapToDouble(
                    t ->
                        DoubleStream.concat(
                            Arrays.stream(t.weights()),
                            t.posterior().particles().stream()
                                .flatMapToDouble(p -> Arrays.stream(p.candidate().quantiles()))))
                .toArray();
      }
    }
    assertThat(seen[1]).isEqualTo(seen[0]);
  }

  private static Posterior nineDraws() {
    List<Particle> draws = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      Simulation none = new Simulation(new double[0], new double[0]);
      draws.add(new Particle(new Candidate(0, new double[] {i / 10.0}, i), none, 1));
    }
    return new Posterior(2, draws);
  }

  /** 5 % of ten ranks is half a rank, to the nearest one: in doubles (1 - 0.9)/2 × 10 is less. */
  @Test
  void halfARankOutsideIsARank() {
    Twin twin = new Twin(new Candidate(0, new double[] {0.5}, 0), nineDraws());
    assertThat(twin.width(0, 0.9)).isCloseTo(0.8, within(1e-12));
  }

  /** Eight weights of a tenth: their sum in doubles is 0.7999999999999999. */
  @Test
  void aWeightOnTheBorderOfTwoTenthsCountsInTheUpper() {
    double sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += 0.1;
    }
    Candidate truth = new Candidate(0, new double[] {0.5}, 0);
    Twin twin = new Twin(truth, nineDraws(), new double[] {sum, 1 - sum});
    List<TwinChecks.Reliability> rows = new TwinChecks(List.of(twin)).reliability();
    assertThat(rows.get(8).weights()).isEqualTo(1);
    assertThat(rows.get(2).weights()).isEqualTo(1);
  }

  /** So that a hypothesis against none has no finite factor. */
  @Test
  void theOnlyHypothesisWithDrawsHasExactlyAllTheWeight() {
    Simulation none = new Simulation(new double[0], new double[0]);
    List<Particle> draws = new ArrayList<>();
    for (int n = 1; n <= 200; n++) {
      draws.add(new Particle(new Candidate(0, new double[] {0.5}, n), none, 1 / (n + 0.3)));
      assertThat(new Posterior(2, draws).probability(0)).as("%d draws", n).isEqualTo(1);
      assertThat(new Posterior(2, draws).probability(1)).as("%d draws", n).isZero();
    }
  }
}
