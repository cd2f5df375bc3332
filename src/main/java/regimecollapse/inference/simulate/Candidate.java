package regimecollapse.inference.simulate;

/**
 * A point of the prior and a draw of the model's own chance.
 *
 * @param hypothesis from 0
 * @param quantiles prior quantile of each parameter, in (0, 1); not copied, not to be changed
 * @param draw number of the draw, at least 0; equal numbers share their chance
 */
public record Candidate(int hypothesis, double[] quantiles, int draw) {}
