package regimecollapse.stats.contrast;

import regimecollapse.stats.Interval;

/**
 * Interval of the difference of two independent estimates from the interval of each: with estimates
 * a, b and intervals (aₗ, aᵤ), (bₗ, bᵤ), the difference b - a lies between
 *
 * <pre>  b - a - √((b - bₗ)² + (aᵤ - a)²)   and   b - a + √((bᵤ - b)² + (a - aₗ)²)</pre>
 *
 * <p>For shares with Wilson intervals this is Newcombe's method 10.
 *
 * @see <a href="https://doi.org/10.1002/sim.3095">Zou and Donner (2008), Statistics in Medicine 27,
 *     1693-1702</a>
 */
public final class SquareAndAdd {
  private SquareAndAdd() {}

  /** The interval of b - a; an end that rests on one that is not known is NaN. */
  public static Interval difference(double a, Interval ofA, double b, Interval ofB) {
    double below = StrictMath.hypot(b - ofB.low(), ofA.high() - a);
    double above = StrictMath.hypot(ofB.high() - b, a - ofA.low());
    return new Interval(b - a - below, b - a + above);
  }
}
