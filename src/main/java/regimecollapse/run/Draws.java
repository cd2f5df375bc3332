package regimecollapse.run;

import regimecollapse.random.Quantile;
import regimecollapse.scenario.parameter.Prior;

/** A value from a prior, given a uniform draw. */
final class Draws {
  private Draws() {}

  public static double of(Prior prior, double u) {
    if (prior instanceof Prior.Fixed f) {
      return f.value();
    } else if (prior instanceof Prior.Uniform r) {
      return r.low() + u * (r.high() - r.low());
    } else if (prior instanceof Prior.LogUniform r) {
      double value = r.low() * StrictMath.exp(u * StrictMath.log(r.high() / r.low()));
      // Rounding must not carry a draw beyond an end.
      return Math.max(r.low(), Math.min(r.high(), value));
    } else if (prior instanceof Prior.TwoPiece t) {
      return u < 0.5
          ? t.low() + 2 * u * (t.value() - t.low())
          : t.value() + (2 * u - 1) * (t.high() - t.value());
    } else if (prior instanceof Prior.Triangular t) {
      return triangular(t, u);
    } else if (prior instanceof Prior.Normal n) {
      return n.mean() + n.sd() * Quantile.normal(u);
    } else if (prior instanceof Prior.Beta b) {
      return Quantile.beta(u, b.a(), b.b());
    } else if (prior instanceof Prior.LogNormal l) {
      return StrictMath.exp(l.mu() + l.sigma() * Quantile.normal(u));
    }
    throw new IllegalArgumentException("unknown prior: " + prior);
  }

  private static double triangular(Prior.Triangular t, double u) {
    double width = t.high() - t.low();
    double cut = width > 0 ? (t.mode() - t.low()) / width : 0;
    return u < cut
        ? t.low() + StrictMath.sqrt(u * width * (t.mode() - t.low()))
        : t.high() - StrictMath.sqrt((1 - u) * width * (t.high() - t.mode()));
  }
}
