package regimecollapse.report.words;

import regimecollapse.analysis.record.Check;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.record.Acceptance.Figure;
import regimecollapse.scenario.record.Statistic;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/** A check of the record, in words. */
public final class CheckWords {
  /** Numbers from here on are whole, with commas. */
  private static final double LARGE = 1000;

  /** A window up to here has no upper end that anybody would reach. */
  private static final double NO_END = 1e6;

  private static final int DIGITS = 3;

  private CheckWords() {}

  /** What the record says: the window of the figure. */
  public static String recorded(Check it) {
    if (it.isOrder()) {
      return "the order of the dates";
    }
    boolean yesNo =
        Keyed.find(Statistic.values(), it.statistic()).filter(Statistic::isYesNo).isPresent();
    return yesNo ? it.low() == 1 ? "yes" : "no" : window(it.low(), it.high());
  }

  /** What is accepted of the runs. */
  public static String accepted(Check it) {
    if (it.isOrder()) {
      return (hasLine(it) ? "tau-b less that of the line: " : "tau-b: ")
          + window(it.least(), it.most());
    }
    if (it.figure().equals(Figure.AGREE.key())) {
      String most = Double.isNaN(it.most()) ? "" : ", at most " + Percent.of(it.most());
      return Double.isNaN(it.least())
          ? "as recorded in at most " + Percent.of(it.most()) + " of the runs"
          : "as recorded in at least " + Percent.of(it.least()) + most + " of the runs";
    }
    return "median " + window(it.least(), it.most());
  }

  /** What the runs give. */
  public static String value(Check it) {
    if (it.n() == 0) {
      return "no runs";
    }
    if (!it.known()) {
      return "no run gives it";
    }
    String value = figure(it, it.value());
    String line = ", line " + Numbers.decimal(it.line(), 2);
    return hasLine(it) ? Numbers.minus(Numbers.signed(value)) + line : Numbers.minus(value);
  }

  /** Whether the order of the falls is held against that of a line of roads. */
  private static boolean hasLine(Check it) {
    return it.isOrder() && it.statistic().equals(Statistic.ORDER_OVER_LINE.key());
  }

  /** The interval of chance; empty where there is none. */
  public static String interval(Check it) {
    double low = it.leastLikely();
    double high = it.mostLikely();
    return Double.isFinite(low) && Double.isFinite(high)
        ? Numbers.minus(Numbers.range(figure(it, low), figure(it, high)))
        : "";
  }

  /** Met, missed, or not known. */
  public static String verdict(Check it) {
    if (!it.known()) {
      return it.n() == 0 ? "no runs" : "not known";
    }
    return it.met() ? "met" : "missed";
  }

  private static String figure(Check it, double value) {
    if (it.figure().equals(Figure.AGREE.key())) {
      return Percent.of(value);
    }
    return it.isOrder() ? Numbers.decimal(value, 2) : number(value);
  }

  private static String window(double low, double high) {
    if (Double.isNaN(low)) {
      return "at most " + number(high);
    }
    boolean open = Double.isNaN(high) || high >= NO_END;
    return open ? "at least " + number(low) : Numbers.range(number(low), number(high));
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "never";
    }
    return Math.abs(value) >= LARGE ? Numbers.grouped(value) : Numbers.digits(value, DIGITS);
  }
}
