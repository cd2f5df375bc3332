package regimecollapse.results.folder;

import java.util.List;
import java.util.Optional;

/**
 * How the program is cited, as its citation file says.
 *
 * @param title name of the program
 * @param license SPDX identifier of its licence
 * @param released day of its release, ISO 8601
 * @param url where it is found, if it says so
 * @param authors who made it
 * @param works what it rests on
 */
public record Citation(
    String title,
    String license,
    String released,
    Optional<String> url,
    List<Author> authors,
    List<Work> works) {
  /**
   * Who made a program or wrote a work.
   *
   * @param name in full
   * @param person whether it is one person, not a group or an institution
   */
  public record Author(String name, boolean person) {}

  /**
   * A publication.
   *
   * @param title its title
   * @param authors who wrote it
   * @param publisher institution or journal; may be empty
   * @param date year or day, ISO 8601
   * @param url where it is found, if that is known
   */
  public record Work(
      String title, List<Author> authors, String publisher, String date, Optional<String> url) {
    /** Copies the list. */
    public Work {
      authors = List.copyOf(authors);
    }
  }

  /** Copies the lists. */
  public Citation {
    authors = List.copyOf(authors);
    works = List.copyOf(works);
  }
}
