package regimecollapse.text;

/** Shares, from 0 to 1, in per cent. */
public final class Percent {
  private Percent() {}

  /** Whole: "12 %". */
  public static String whole(double share) {
    return of(share, 0);
  }

  /** With so many decimals: "12.5 %". */
  public static String of(double share, int places) {
    return Double.isFinite(share) ? points(share, places) + " %" : Numbers.NONE;
  }

  /** The same without the sign: "12.5". */
  public static String points(double share, int places) {
    return Numbers.fixed(100 * share, places);
  }

  /**
   * Without the sign, as sentences have it: whole, or with a decimal where it is below 1 or above
   * 99, so that only nothing is 0 and only all is 100.
   */
  public static String points(double share) {
    double percent = share * 100;
    boolean edge = percent > 0 && percent < 1 || percent > 99 && percent < 100;
    return Numbers.decimal(percent, edge ? 1 : 0);
  }

  /** The same with the sign. */
  public static String of(double share) {
    return Double.isFinite(share) ? points(share) + " %" : Numbers.NONE;
  }
}
