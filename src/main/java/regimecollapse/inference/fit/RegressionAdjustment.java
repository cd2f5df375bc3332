package regimecollapse.inference.fit;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.stats.linear.Matrix;
import regimecollapse.stats.linear.SingularValues;

/**
 * Local-linear adjustment of accepted draws towards the record (Beaumont, Zhang and Balding 2002,
 * Genetics 162, 2025-2035, https://doi.org/10.1093/genetics/162.4.2025): within a hypothesis, the
 * log-odds of each prior quantile are regressed on the summaries, with Epanechnikov weights of the
 * distance, and moved to what the regression expects at the observed summaries. Summaries that do
 * not vary among the draws, or only together, do no harm: of all best slopes the least are taken.
 */
public final class RegressionAdjustment {
  private RegressionAdjustment() {}

  /**
   * The adjusted draws; a hypothesis with too few draws for the regression stays as it is.
   *
   * @param observed observed value of each summary
   */
  public static Posterior adjust(Posterior posterior, double[] observed) {
    List<Particle> adjusted = new ArrayList<>();
    double farthest =
        posterior.particles().stream().mapToDouble(Particle::distance).max().orElse(0);
    for (int h = 0; h < posterior.hypotheses(); h++) {
      adjusted.addAll(adjust(posterior.of(h), observed, farthest));
    }
    return new Posterior(posterior.hypotheses(), adjusted);
  }

  private static List<Particle> adjust(List<Particle> draws, double[] observed, double farthest) {
    if (draws.size() <= 2 * (observed.length + 1)) {
      return draws;
    }
    int n = draws.size();
    int parameters = draws.get(0).candidate().quantiles().length;
    double[] root = new double[n];
    double[] unit = units(draws, observed);
    double[][] x = new double[n][observed.length + 1];
    double[][] y = new double[n][parameters];
    for (int i = 0; i < n; i++) {
      Particle p = draws.get(i);
      double near = farthest > 0 ? 1 - StrictMath.pow(p.distance() / farthest, 2) : 1;
      root[i] = Math.sqrt(p.weight() * Math.max(near, 1e-6));
      x[i][0] = root[i];
      for (int s = 0; s < observed.length; s++) {
        double off = off(p, observed, s) / unit[s];
        x[i][s + 1] = root[i] * off;
      }
      for (int k = 0; k < parameters; k++) {
        y[i][k] = root[i] * logit(p.candidate().quantiles()[k]);
      }
    }
    Matrix slopes = new SingularValues(Matrix.of(x)).solve(Matrix.of(y));
    List<Particle> moved = new ArrayList<>();
    for (Particle p : draws) {
      moved.add(moved(p, slopes, observed, unit));
    }
    return moved;
  }

  /** Greatest distance of each summary from the observed one, 1 where there is none. */
  private static double[] units(List<Particle> draws, double[] observed) {
    double[] unit = new double[observed.length];
    for (int s = 0; s < unit.length; s++) {
      for (Particle p : draws) {
        unit[s] = Math.max(unit[s], Math.abs(off(p, observed, s)));
      }
      unit[s] = unit[s] > 0 ? unit[s] : 1;
    }
    return unit;
  }

  private static Particle moved(Particle p, Matrix slopes, double[] observed, double[] unit) {
    double[] quantiles = p.candidate().quantiles().clone();
    for (int k = 0; k < quantiles.length; k++) {
      double shift = 0;
      for (int s = 0; s < observed.length; s++) {
        double off = off(p, observed, s) / unit[s];
        shift += slopes.at(s + 1, k) * off;
      }
      quantiles[k] = logistic(logit(quantiles[k]) - shift);
    }
    Candidate there = p.candidate().at(quantiles);
    return new Particle(there, p.simulation(), p.weight());
  }

  private static double off(Particle p, double[] observed, int s) {
    return p.simulation().summaries()[s] - observed[s];
  }

  private static double logit(double u) {
    return StrictMath.log(u / (1 - u));
  }

  private static double logistic(double x) {
    double u = 1 / (1 + StrictMath.exp(-x));
    return Math.min(Math.max(u, Double.MIN_NORMAL), Math.nextDown(1.0));
  }
}
