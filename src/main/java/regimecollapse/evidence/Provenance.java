package regimecollapse.evidence;

import java.util.List;
import java.util.Objects;

/**
 * The home of one number.
 *
 * @param status how sure it is
 * @param facts ids of the facts in the case's evidence table, may be empty
 * @param reference a published work with locator, or an empty text
 * @param note how the number follows from its source, or why it was assumed; may be empty
 */
public record Provenance(Status status, List<String> facts, String reference, String note) {
  /** The home of a bare number in a user's file. */
  public static final Provenance AUTHORS_CHOICE =
      new Provenance(Status.AUTHORS_CHOICE, List.of(), "", "");

  /** Copies the list and refuses null. */
  public Provenance {
    Objects.requireNonNull(status);
    facts = List.copyOf(facts);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(note);
  }
}
