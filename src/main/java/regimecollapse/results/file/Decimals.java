package regimecollapse.results.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every JDK and in every language: rounded half-even from the exact
 * binary value, without exponent, without zeros at the end. NaN, which stands for "not reached",
 * gives an empty text.
 */
public final class Decimals {
  /** Decimals of shares. */
  public static final int SHARE = 6;

  /** Decimals of days, months and amounts of money. */
  public static final int AMOUNT = 4;

  /** Digits of sampled parameters, whose sizes differ widely. */
  private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  /** Powers of ten that are exact. */
  private static final long[] POWER = new long[19];

  /** Up to here a product with a power of ten is wrong by less than 0.00001. */
  private static final double SURE = 1e11;

  /** Least number of ten digits before the point. */
  private static final double TEN = 1e9;

  static {
    POWER[0] = 1;
    for (int i = 1; i < POWER.length; i++) {
      POWER[i] = 10 * POWER[i - 1];
    }
  }

  private Decimals() {}

  /** A number with at most that many decimals. */
  public static String text(double value, int decimals) {
    double scaled = value * POWER[decimals];
    if (isSure(scaled)) {
      return units((long) Math.rint(scaled), decimals);
    }
    return Double.isNaN(value)
        ? ""
        : plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
  }

  /** A number with at most ten significant digits. */
  public static String tenDigits(double value) {
    int decimals = 0;
    while (decimals < POWER.length - 1 && Math.abs(value * POWER[decimals]) < TEN) {
      decimals++;
    }
    double scaled = value * POWER[decimals];
    if (isSure(scaled) && (Math.abs(scaled) >= TEN && Math.abs(scaled) < 10 * TEN || value == 0)) {
      return units((long) Math.rint(scaled), decimals);
    }
    return Double.isNaN(value) ? "" : plain(rounded(value));
  }

  /** A number of at most ten significant digits. */
  public static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(TEN_DIGITS).stripTrailingZeros();
  }

  /** The number of units of 10^-{@code scale}, such as ten-thousandths. */
  public static String units(long units, int scale) {
    int decimals = scale;
    long rest = Math.abs(units % POWER[scale]);
    while (decimals > 0 && rest % 10 == 0) {
      rest /= 10;
      decimals--;
    }
    StringBuilder text = new StringBuilder(units < 0 ? "-" : "");
    text.append(Math.abs(units / POWER[scale]));
    for (int i = decimals; i > 0; i--) {
      text.append(i == decimals ? "." : "").append(rest / POWER[i - 1] % 10);
    }
    return text.toString();
  }

  /**
   * Whether a product that is not exact rounds as the exact one would: it is nowhere near a half.
   * Exact decimals of all numbers of a table took several times as long as all the rest of it.
   */
  private static boolean isSure(double scaled) {
    return Math.abs(scaled) < SURE && Math.abs(scaled - Math.rint(scaled)) < 0.499;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
