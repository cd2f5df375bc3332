package regimecollapse.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates for people. */
public final class Dates {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private Dates() {}

  /** Such as 8 Dec 2024. */
  public static String of(LocalDate date) {
    return DATE.format(date);
  }
}
