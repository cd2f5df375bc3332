package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/**
 * The countryside of a province: fighters win districts where they already have a foothold, the
 * government clears them (ODD 7.24).
 */
public final class CountrysideRule {
  private final double push;
  private final double clear;
  private final double seed;
  private final double cut;

  /** Takes its coefficients by parameter. */
  public CountrysideRule(ToDoubleFunction<Parameter> numbers) {
    push = numbers.applyAsDouble(Parameter.RURAL_PUSH);
    clear = numbers.applyAsDouble(Parameter.RURAL_CLEAR);
    seed = numbers.applyAsDouble(Parameter.RURAL_SEED);
    cut = numbers.applyAsDouble(Parameter.RURAL_CUT);
  }

  /**
   * Lost share after a time in which nothing else changes: the exact solution, so that the length
   * of the step changes nothing.
   *
   * @param lost lost share before, 0 to 1
   * @param fighters strength of the fighters there
   * @param defenders strength of the government there, in the same unit
   * @param days length of the time
   */
  public double next(double lost, double fighters, double defenders, double days) {
    double all = fighters + defenders;
    if (!(all > 0)) {
      return lost; // Nobody is there to change anything.
    }
    double won = 2 * push * fighters / all;
    double cleared = 2 * clear * defenders / all;
    // dc/dt = won (1 - c)(c + seed) - cleared c = start + line c - won c c
    double line = won * (1 - seed) - cleared;
    double start = won * seed;
    double root = Math.sqrt(line * line + 4 * won * start);
    double half = root > 0 ? StrictMath.tanh(root * days / 2) / root : days / 2;
    double next =
        (lost * (1 + line * half) + 2 * start * half) / (1 - (line - 2 * won * lost) * half);
    return Rates.clamp(next, 0, 1);
  }

  /** Part of the fighters that a province has: fighters are where districts are. */
  public static double part(int districts, int all) {
    return (double) districts / all;
  }

  /** Strength of the fighters of a group who are not with the columns that go for towns. */
  public static double left(double fighters, double joined, double killed, double engaged) {
    return Math.max(0, fighters + joined - killed - engaged);
  }

  /** Whether towns are cut off where this share of the countryside is lost. */
  public boolean cutsOff(double lost) {
    return lost > cut;
  }

  /** Supply that reaches a town which is cut off: what aircraft bring of it, 0 to 1. */
  public static double byAir(double supply, double air) {
    return supply * Math.min(1, air);
  }
}
