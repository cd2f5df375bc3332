package regimecollapse.chart.canvas;

import java.awt.BasicStroke;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import regimecollapse.quantity.Timeline;

/** Axes and empty plots, all in one style. */
public final class Axes {
  /** Milliseconds in a day: calendar axes count them from 1970, UTC. */
  public static final double DAY = 86_400_000;

  private static final BasicStroke HAIR = new BasicStroke(0.7f);
  private static final double[] STEPS = {1, 2, 5};

  private Axes() {}

  /** Shares from 0 to 100 %. */
  public static NumberAxis shares() {
    // A little higher, so that a line at 100 % does not lie on the frame.
    NumberAxis axis = numbers(0, 1.03, "0 %");
    axis.setTickUnit(new NumberTickUnit(0.25, axis.getNumberFormatOverride()));
    return axis;
  }

  /** The same with room for whole markers at both ends. */
  public static NumberAxis sharesWithRoom() {
    NumberAxis axis = shares();
    axis.setRange(-0.035, 1.035);
    return axis;
  }

  /** Whole numbers, with ticks for about so many steps. */
  public static NumberAxis whole(double from, double to, int steps) {
    NumberAxis axis = numbers(from, to, "0");
    axis.setTickUnit(
        new NumberTickUnit(Math.max(1, step(from, to, steps)), axis.getNumberFormatOverride()));
    return axis;
  }

  /** Numbers with a format, such as 0.0. */
  public static NumberAxis numbers(double from, double to, String format) {
    NumberAxis axis = new NumberAxis();
    axis.setAutoRange(false);
    axis.setRange(from, Math.max(to, from + 1e-6));
    axis.setNumberFormatOverride(
        new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setTickUnit(new NumberTickUnit(step(from, to, 5), axis.getNumberFormatOverride()));
    return styled(axis);
  }

  /** Numbers above 0 on a scale of powers of ten. */
  public static LogAxis powers(double from, double to) {
    LogAxis axis = new LogAxis();
    axis.setAutoRange(false);
    axis.setRange(from, to);
    axis.setMinorTickCount(1);
    axis.setNumberFormatOverride(
        new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setTickUnit(new NumberTickUnit(1, axis.getNumberFormatOverride()));
    return styled(axis);
  }

  /** Ticks that are given one by one. */
  public static MarkedAxis marked(Map<Double, String> marks, double from, double to) {
    MarkedAxis axis = styled(new MarkedAxis(marks));
    axis.setAutoRange(false);
    axis.setRange(from, to);
    return axis;
  }

  /** The calendar of a run. */
  public static DateAxis calendar(Timeline timeline) {
    return calendar(timeline.start(), timeline.end());
  }

  /** The calendar from a date to another. */
  public static DateAxis calendar(LocalDate start, LocalDate end) {
    DateAxis axis = new DateAxis(null, TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
    axis.setAutoRange(false);
    axis.setRange(millis(start), millis(end));
    double years = ChronoUnit.DAYS.between(start, end) / Timeline.DAYS_PER_YEAR;
    boolean isLong = years > 2.5;
    SimpleDateFormat format = new SimpleDateFormat(isLong ? "yyyy" : "MMM yy", Locale.ENGLISH);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    axis.setTickUnit(
        isLong
            ? new DateTickUnit(DateTickUnitType.YEAR, (int) Math.ceil(years / 9), format)
            : new DateTickUnit(DateTickUnitType.MONTH, years > 1.75 ? 6 : 3, format));
    return styled(axis);
  }

  /** A plot without data. */
  public static XYPlot plot(ValueAxis x, ValueAxis y) {
    XYPlot plot = new XYPlot(null, x, y, null);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setOutlinePaint(Palette.AXIS);
    plot.setOutlineStroke(HAIR);
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setDomainGridlineStroke(HAIR);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(HAIR);
    return plot;
  }

  /** Milliseconds since 1970 of the beginning of a date. */
  public static double millis(LocalDate date) {
    return new Date(date.toEpochDay() * (long) DAY).getTime();
  }

  /** The step of 1, 2 or 5 times a power of ten that gives at most so many. */
  public static double step(double from, double to, int steps) {
    double least = Math.max(to - from, 1e-6) / steps;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
    for (double step : STEPS) {
      if (step * power >= least * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** Gives an axis the style of all axes. */
  private static <A extends ValueAxis> A styled(A axis) {
    Font font = Fonts.regular(Fonts.LEAST);
    axis.setTickLabelFont(font);
    axis.setTickLabelPaint(Palette.INK);
    axis.setAxisLineVisible(false);
    axis.setTickMarkPaint(Palette.AXIS);
    axis.setTickMarkStroke(HAIR);
    axis.setLowerMargin(0);
    axis.setUpperMargin(0);
    axis.setMinorTickMarksVisible(false);
    return axis;
  }
}
