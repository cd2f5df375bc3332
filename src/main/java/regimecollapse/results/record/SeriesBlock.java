package regimecollapse.results.record;

/**
 * The sampled series of one run, as whole ten-thousandths: small, and equal on every platform.
 *
 * @param values by measure, then by day, in the order of the grid; soldiers are shares of the
 *     soldiers at the start of the run
 */
public record SeriesBlock(short[][] values) {
  /** Stored where nothing was observed, as after the end of a regime; such values do not count. */
  public static final short MISSING = -1;

  /** Nothing was sampled. */
  public static final SeriesBlock NONE = new SeriesBlock(new short[0][]);

  /** Stored units in 1. */
  public static final int SCALE = 10_000;

  /** The stored form of a value from 0 to 3.2; values outside are put to the nearest end. */
  public static short store(double value) {
    double scaled = StrictMath.rint(value * SCALE);
    return (short) Math.max(0, Math.min(Short.MAX_VALUE, scaled));
  }

  /** The value of a measure on a day of the grid; NaN where nothing was observed. */
  public double get(int measure, int day) {
    short stored = values[measure][day];
    return stored == MISSING ? Double.NaN : stored / (double) SCALE;
  }
}
