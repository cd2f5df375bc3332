package regimecollapse.watch;

import java.time.LocalDate;
import java.util.Locale;
import regimecollapse.quantity.NamedDay;
import regimecollapse.quantity.Timeline;
import regimecollapse.text.Dates;
import regimecollapse.text.Numbers;

/** Dates and days of a run, in words. */
final class Clock {
  private static final int MINUTES = 24 * 60;

  private final Timeline time;

  Clock(Timeline time) {
    this.time = time;
  }

  /** Such as "5 Dec 2024, 06:00". */
  String date(double day) {
    int minutes = (int) Math.floor((day - Math.floor(day)) * MINUTES + 1e-6);
    return Dates.of(time.dateOf(day))
        + String.format(Locale.ROOT, ", %02d:%02d", minutes / 60, minutes % 60);
  }

  /** Such as "day 8.25 since the offensive began". */
  String since(Scene scene) {
    double days = scene.day() - scene.zeroDay();
    String zero = time.zero().map(NamedDay::words).orElse(Dates.of(time.dateOf(scene.zeroDay())));
    return "day " + Numbers.minus(Numbers.decimal(days, 2)) + " since " + zero;
  }

  /** The model day of a date. */
  double dayOf(LocalDate date) {
    return time.dayOf(date);
  }

  /** The day since day 0 of a model day, as text; nothing where it has not come. */
  static String day(double day, double zeroDay) {
    return Double.isFinite(day) ? Numbers.minus(Numbers.decimal(day - zeroDay, 3)) : Numbers.NONE;
  }

  Timeline time() {
    return time;
  }
}
