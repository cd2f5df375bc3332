package regimecollapse.quantity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The calendar of a run. Model time is counted in days from the start date, 00:00.
 *
 * @param start first day of the run
 * @param end last day of the run (the horizon), after the start
 * @param reference day 0 of results in arms without an offensive, between start and end; the named
 *     day 0 where there is one
 * @param zero the event from which all arms count, if the case names one
 */
public record Timeline(
    LocalDate start, LocalDate end, LocalDate reference, Optional<NamedDay> zero) {
  /** Average length of a year in days (Gregorian calendar). */
  public static final double DAYS_PER_YEAR = 365.2425;

  /** Average length of a month in days. */
  public static final double DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

  /** A case whose days count from its offensive. */
  public Timeline(LocalDate start, LocalDate end, LocalDate reference) {
    this(start, end, reference, Optional.empty());
  }

  /** A case whose days count from a named event. */
  public static Timeline since(LocalDate start, LocalDate end, NamedDay zero) {
    return new Timeline(start, end, zero.date(), Optional.of(zero));
  }

  /** Refuses an end before the start and a reference outside of both. */
  public Timeline {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("the end " + end + " is not after the start " + start);
    }
    if (reference.isBefore(start) || reference.isAfter(end)) {
      throw new IllegalArgumentException(
          "the reference date " + reference + " is not between " + start + " and " + end);
    }
  }

  /** Days from the start to 00:00 of the date; negative before the start. */
  public double dayOf(LocalDate date) {
    return ChronoUnit.DAYS.between(start, date);
  }

  /** Whether a date lies in the run. */
  public boolean holds(LocalDate date) {
    return !date.isBefore(start) && !date.isAfter(end);
  }

  /** The date that holds the model time {@code day} (days from the start). */
  public LocalDate dateOf(double day) {
    return start.plusDays((long) Math.floor(day));
  }

  /** Length of the run in days. */
  public double length() {
    return dayOf(end);
  }
}
