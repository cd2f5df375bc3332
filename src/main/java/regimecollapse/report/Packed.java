package regimecollapse.report;

/** Shares as text of two signs each: thousandths in base 64, most significant first. */
final class Packed {
  /** The signs from 0 to 63; none of them has a meaning in HTML or JSON. */
  static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  private static final int PARTS = 1000;

  private final StringBuilder text = new StringBuilder();

  /** Adds a share from 0 to 1, rounded to thousandths. */
  void add(double share) {
    int parts = (int) Math.max(0, Math.min(PARTS, Math.rint(share * PARTS)));
    text.append(SIGNS.charAt(parts / SIGNS.length())).append(SIGNS.charAt(parts % SIGNS.length()));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
