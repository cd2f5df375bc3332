package regimecollapse.text;

/** Numbers as text in base 64, most significant sign first. */
public final class Packed {
  /** The signs from 0 to 63; none of them has a meaning in HTML or JSON. */
  public static final String SIGNS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  private static final int PARTS = 1000;

  /** Parts of a day: any step of a run that is a power of two of a day is kept exactly. */
  private static final int PARTS_OF_A_DAY = 32;

  /** Days before day 0 that can be told. */
  private static final int EARLIEST = 4096;

  private final StringBuilder text = new StringBuilder();

  /** Empty text. */
  public Packed() {}

  /** Adds a share from 0 to 1, rounded to thousandths, in two signs. */
  public void add(double share) {
    addWhole((int) Math.max(0, Math.min(PARTS, Math.rint(share * PARTS))));
  }

  /** Adds a whole number from 0 to 4,095 in two signs. */
  public Packed addWhole(int number) {
    return addDigit(number / SIGNS.length()).addDigit(number % SIGNS.length());
  }

  /** Adds a day from -4,096 to 4,095 in three signs, rounded to a part of 32. */
  public Packed addDay(double day) {
    int most = 2 * EARLIEST * PARTS_OF_A_DAY - 1;
    int parts = (int) Math.max(0, Math.min(most, Math.rint((day + EARLIEST) * PARTS_OF_A_DAY)));
    return addDigit(parts / SIGNS.length() / SIGNS.length())
        .addWhole(parts % (SIGNS.length() * SIGNS.length()));
  }

  private Packed addDigit(int digit) {
    text.append(SIGNS.charAt(digit));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
