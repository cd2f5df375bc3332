package regimecollapse.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A work that a case rests on, and that is cited with its results; as in a citation file (Citation
 * File Format 1.2.0).
 *
 * @param type kind of work, such as report, book or article
 * @param title its title
 * @param authors who wrote it
 * @param institution who published it; may be empty
 * @param journal in which it stands; may be empty
 * @param date day of its publication, ISO 8601; may be empty
 * @param year year of its publication; may be empty
 * @param doi its digital object identifier, if it has one
 * @param url where it is found, if that is known
 */
public record Work(
    String type,
    String title,
    List<Author> authors,
    String institution,
    String journal,
    String date,
    String year,
    Optional<String> doi,
    Optional<String> url) {
  /**
   * Who wrote a work.
   *
   * @param name family name of a person, or the whole name of a group
   * @param given given names of a person; empty for a group
   */
  public record Author(String name, String given) {
    /** Whether it is one person, not a group. */
    public boolean person() {
      return !given.isEmpty();
    }

    /** The name in full, given names first. */
    public String whole() {
      return (given + " " + name).strip();
    }
  }

  /** Copies the list. */
  public Work {
    authors = List.copyOf(authors);
  }

  /** Where it is found: a DOI lasts longer than a page. */
  public Optional<String> link() {
    return doi.map(it -> "https://doi.org/" + it).or(() -> url);
  }
}
