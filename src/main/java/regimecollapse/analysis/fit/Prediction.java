package regimecollapse.analysis.fit;

/**
 * An observation, and what the model gives for it before and after the record.
 *
 * @param observation its id
 * @param title for people
 * @param heldOut whether the fit has not seen it
 * @param low end of its window, in the unit of its statistic
 * @param high other end
 * @param prior the 5, 50 and 95 % points before the record
 * @param priorInside share of the prior's weight in the window
 * @param posterior the 5, 50 and 95 % points of the draws accepted, selected with their luck
 * @param inside share of the accepted draws' weight in the window
 * @param again the same points when the posterior's parameters are simulated once more, with new
 *     chance; NaN in tables of an older version
 * @param againInside share of these in the window
 */
public record Prediction(
    String observation,
    String title,
    boolean heldOut,
    double low,
    double high,
    double[] prior,
    double priorInside,
    double[] posterior,
    double inside,
    double[] again,
    double againInside) {}
