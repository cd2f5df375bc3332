package regimecollapse.stats.survival;

import java.util.List;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/**
 * The restricted mean survival time: the mean of the lifetimes cut off at a horizon τ, RMST = ∫₀^τ
 * S(t) dt, with variance Σ Aᵢ² dᵢ/(nᵢ(nᵢ-dᵢ)), Aᵢ = ∫ S from tᵢ to τ.
 *
 * @param value the mean
 * @param standardError its standard error
 * @param horizon τ
 * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston and Parmar (2013), BMC Medical
 *     Research Methodology 13, 152</a>
 */
public record Rmst(double value, double standardError, double horizon) {
  /**
   * Of an estimated curve.
   *
   * @throws IllegalArgumentException if the curve ends above 0 before the horizon
   */
  public static Rmst of(KaplanMeier curve, double horizon) {
    if (!(horizon >= 0) || curve.longest() < horizon && curve.survival(horizon) > 0) {
      throw new IllegalArgumentException(
          "survival is known until " + curve.longest() + ", not until " + horizon);
    }
    return level(curve, horizon);
  }

  /** The same, a curve that ends before the horizon being continued level. */
  static Rmst level(KaplanMeier curve, double horizon) {
    List<KaplanMeier.Step> steps = curve.steps();
    double area = 0;
    double variance = 0;
    double until = horizon;
    for (int i = steps.size() - 1; i >= 0; i--) {
      KaplanMeier.Step step = steps.get(i);
      double from = Math.max(0, step.time());
      if (from >= horizon) {
        continue;
      }
      area += step.survival() * (until - from);
      until = from;
      if (step.survival() > 0) {
        double increment = (double) step.atRisk() * (step.atRisk() - step.events());
        variance += area * area * step.events() / increment;
      }
    }
    return new Rmst(area + until, Math.sqrt(variance), horizon);
  }

  /** Normal interval, cut off at 0 and at the horizon. */
  public Interval interval(Confidence confidence) {
    double half = confidence.z() * standardError;
    return new Interval(Math.max(0, value - half), Math.min(horizon, value + half));
  }
}
