package regimecollapse.model.rule.fight;

import java.util.function.ToDoubleFunction;
import regimecollapse.model.rule.NormalCurve;
import regimecollapse.scenario.parameter.Parameter;

/**
 * A global game: each commander has a noisy private sign of the regime's strength and stays if he
 * expects enough others to stay; falls are public signs (after Morris and Shin 2003, Bueno de
 * Mesquita 2010; ODD 7.12.4).
 *
 * @param rate of leaving of who expects the regime to fall, per day
 * @param need defence that the regime needs for each unit of attack
 * @param noise standard deviation of the private signs
 * @param publicNews precision of each unit of news
 * @param drift variance that what all know gains in a day
 * @param local weight of the odds on the spot in a private sign
 * @param quantile standard normal quantile of cost / (cost + gain)
 */
public record CoordinationRule(
    double rate,
    double need,
    double noise,
    double publicNews,
    double drift,
    double local,
    double quantile) {
  private static final int HALVINGS = 50;
  private static final double LEAST = -10;

  /** The rule with the parameters of a run, of which the quantile is one of the cost. */
  public static CoordinationRule of(ToDoubleFunction<Parameter> numbers, double quantile) {
    return new CoordinationRule(
        numbers.applyAsDouble(Parameter.COORDINATION_RATE),
        numbers.applyAsDouble(Parameter.COORDINATION_NEED),
        numbers.applyAsDouble(Parameter.COORDINATION_NOISE),
        numbers.applyAsDouble(Parameter.COORDINATION_PUBLIC),
        numbers.applyAsDouble(Parameter.COORDINATION_DRIFT),
        numbers.applyAsDouble(Parameter.COORDINATION_LOCAL),
        quantile);
  }

  /**
   * Share of the defence that may leave before the regime cannot stand: its strength, not below
   * -10, where all is lost whatever men think.
   */
  public double strength(double attack, double defence) {
    if (attack <= 0) {
      return 1;
    }
    return defence > 0 ? Math.max(LEAST, 1 - need * attack / defence) : LEAST;
  }

  /** A private sign, for a standard normal draw and the defenders' share of the odds, 0 to 1. */
  public double sign(double strength, double share, double draw) {
    return strength + local * (share - 1) + noise * draw;
  }

  /** Precision of a private sign. */
  public double privately() {
    return 1 / (noise * noise);
  }

  /** Precision of what all know after some days without news. */
  public double stale(double precision, double days) {
    return precision / (1 + precision * drift * days);
  }

  /** What all know after a sign, as a mean weighted by precision. */
  public static double learnt(double known, double precision, double sign, double ofSign) {
    double both = precision + ofSign;
    return both > 0 ? (precision * known + ofSign * sign) / both : known;
  }

  /**
   * Strength below which the regime falls, given what all know: the root of the game. Where there
   * are several, the one nearest to the last.
   *
   * @param known public estimate of the strength
   * @param precision of that estimate
   * @param last the root of the last time; NaN: the one with which fewest leave
   */
  public double critical(double known, double precision, double last) {
    double k = precision * noise;
    double c = -k * known - Math.sqrt(1 + k * noise) * quantile;
    double turn = NormalCurve.whereDensityIs(1 / k);
    // All roots lie between c and c + k, here with a margin; of several, one beside each turn.
    double first = Double.isNaN(turn) ? c : Math.max(c - 1, Math.min(c + k + 1, -turn));
    double second = Double.isNaN(turn) ? c : Math.max(c - 1, Math.min(c + k + 1, turn));
    double[] ends = {c - 1, first, second, c + k + 1};
    double best = Double.NaN;
    for (int i = 0; i + 1 < ends.length; i++) {
      if (rest(k, c, ends[i]) <= 0 != rest(k, c, ends[i + 1]) <= 0) {
        double root = NormalCurve.below(root(k, c, ends[i], ends[i + 1]));
        best = nearer(root, best, Double.isNaN(last) ? 0 : last);
      }
    }
    return best;
  }

  private static double nearer(double root, double best, double last) {
    return Double.isNaN(best) || Math.abs(root - last) < Math.abs(best - last) ? root : best;
  }

  /** Whether the game has one root whatever is known: private signs are exact enough. */
  public boolean unique(double precision) {
    return precision * noise <= Math.sqrt(2 * Math.PI);
  }

  private static double rest(double k, double c, double z) {
    return z - k * NormalCurve.below(z) - c;
  }

  private static double root(double k, double c, double low, double high) {
    boolean rising = rest(k, c, low) <= 0;
    double a = low;
    double b = high;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (a + b) / 2;
      if (rest(k, c, middle) <= 0 == rising) {
        a = middle;
      } else {
        b = middle;
      }
    }
    return (a + b) / 2;
  }

  /** The private sign below which a commander leaves. */
  public double threshold(double critical, double known, double precision) {
    double beta = privately();
    double both = precision + beta;
    return (both * critical - precision * known - Math.sqrt(both) * quantile) / beta;
  }

  /** What a commander thinks of the chance that the regime lives, 0 to 1. */
  public double prospect(double sign, double critical, double known, double precision) {
    double beta = privately();
    double both = precision + beta;
    double mean = (precision * known + beta * sign) / both;
    return NormalCurve.below(Math.sqrt(both) * (mean - critical));
  }
}
