package regimecollapse.inference.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.inference.fit.HypothesisRegression;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.fit.RegressionAdjustment;
import regimecollapse.inference.fit.Rejection;
import regimecollapse.inference.simulate.Aim;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Problem;
import regimecollapse.inference.simulate.Simulation;

/**
 * Identical twins: records that the simulator makes itself, from truths that are known, and that
 * are then taken for the record. A fit that works finds the truth as often as it says.
 */
public final class Twins {
  private static final String STAGE = "twins";
  private static final String TABLE = "reference table";

  /**
   * How many.
   *
   * @param table simulations that all fits share
   * @param kept draws of each posterior; such that (kept + 1) / 40 is whole, so that regions of 95
   *     % have as many ranks as they say
   * @param twins records made
   * @param seed fixes all chance
   */
  public record Settings(int table, int kept, int twins, long seed) {}

  /** How a record is fitted. */
  @FunctionalInterface
  public interface Method {
    /**
     * Fits.
     *
     * @param truth what made the record
     * @param table simulations
     * @param aim where the record is
     * @param kept draws of the posterior
     */
    Twin fit(Candidate truth, ReferenceTable table, Aim aim, int kept);
  }

  /** Rejection as it is. */
  public static final Method REJECTION =
      (truth, table, aim, kept) -> new Twin(truth, table.nearest(aim, kept));

  /** Regression: of the parameters on the draws kept, of the hypothesis on half of the table. */
  public static final Method REGRESSION =
      (truth, table, aim, kept) -> {
        double[] record = aim.centre();
        int half = HypothesisRegression.draws(table.simulations().size());
        List<Particle> wide = table.nearest(aim, half).particles();
        return new Twin(
            truth,
            RegressionAdjustment.adjust(table.nearest(aim, kept), record),
            HypothesisRegression.weights(wide, table.hypotheses(), record));
      };

  private final Settings settings;
  private final double[] scale;
  private final ReferenceTable table;
  private final List<Candidate> truths;
  private final List<Simulation> records;

  private Twins(
      Settings settings,
      double[] scale,
      ReferenceTable table,
      List<Candidate> truths,
      List<Simulation> records) {
    this.settings = settings;
    this.scale = scale;
    this.table = table;
    this.truths = truths;
    this.records = records;
  }

  /**
   * Makes the table and the records.
   *
   * @param scale what counts as one, for each summary
   */
  public static Twins make(Settings settings, double[] scale, Evaluations evaluations)
      throws IOException {
    ReferenceTable table =
        ReferenceTable.inTurn(evaluations, TABLE, settings.table(), settings.seed());
    return make(settings, scale, table, evaluations);
  }

  /**
   * Makes the records only.
   *
   * @param table simulations that were made before, as many as the settings say; none has a draw
   *     whose number is that of a record
   */
  public static Twins make(
      Settings settings, double[] scale, ReferenceTable table, Evaluations evaluations)
      throws IOException {
    int last = table.simulations().stream().mapToInt(p -> p.candidate().draw()).max().orElse(0);
    int first = Math.max(settings.table(), last + 1);
    List<Candidate> truths = truths(evaluations.problem(), settings, first);
    List<Simulation> records = evaluations.simulate(STAGE, 0, truths);
    return new Twins(settings, scale, table, truths, records);
  }

  /**
   * Draws of the prior, the hypotheses in turn so that each makes as many. Their chance is not that
   * of any simulation of the table.
   */
  private static List<Candidate> truths(Problem problem, Settings settings, int first) {
    List<Candidate> truths = new ArrayList<>();
    for (int t = 0; t < settings.twins(); t++) {
      double[] quantiles = Rejection.draw(problem, settings.seed(), STAGE, t).quantiles();
      truths.add(new Candidate(t % problem.hypotheses(), quantiles, first + t));
    }
    return truths;
  }

  /** The simulations that all fits share. */
  public ReferenceTable table() {
    return table;
  }

  /** What made each record. */
  public List<Candidate> truths() {
    return List.copyOf(truths);
  }

  /** How simulations are measured from a record. */
  public Aim aim(int twin) {
    return new Aim(records.get(twin).summaries(), scale);
  }

  /** Fits each record. */
  public List<Twin> fit(Method method) {
    List<Twin> fitted = new ArrayList<>();
    for (int t = 0; t < truths.size(); t++) {
      fitted.add(method.fit(truths.get(t), table, aim(t), settings.kept()));
    }
    return fitted;
  }
}
