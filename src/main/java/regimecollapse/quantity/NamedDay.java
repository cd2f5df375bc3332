package regimecollapse.quantity;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day of a case that has a name, such as the end of aid.
 *
 * @param title what happened, for people
 * @param date when
 */
public record NamedDay(String title, LocalDate date) {
  private static final String THE = "the ";

  /**
   * The name within a sentence: "End of aid" is "the end of aid". A title that begins with "the"
   * stands as it is, so that a name keeps its great letter.
   */
  public String words() {
    boolean told = title.toLowerCase(Locale.ROOT).startsWith(THE);
    return told
        ? THE + title.substring(THE.length())
        : THE + title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
