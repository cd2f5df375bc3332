package regimecollapse.inference.simulate;

/**
 * A point of the prior, a draw of the uncertain numbers that are not inferred, and one of the
 * model's own chance.
 *
 * @param hypothesis from 0
 * @param quantiles prior quantile of each parameter, in (0, 1); not copied, not to be changed
 * @param draw number of the draw of all other uncertain numbers, at least 0
 * @param chance number of the draw of the model's own chance, at least 0; equal numbers share it
 */
public record Candidate(int hypothesis, double[] quantiles, int draw, int chance) {
  /** One whose uncertain numbers and chance are drawn together, under one number. */
  public Candidate(int hypothesis, double[] quantiles, int draw) {
    this(hypothesis, quantiles, draw, draw);
  }

  /** The same draws at another point. */
  public Candidate at(double[] others) {
    return new Candidate(hypothesis, others, draw, chance);
  }

  /** The same point and uncertain numbers with other chance. */
  public Candidate withChance(int other) {
    return new Candidate(hypothesis, quantiles, draw, other);
  }
}
