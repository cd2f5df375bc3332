package regimecollapse.explore;

import java.util.List;

/** What was asked cannot be done: what is wrong, each thing with its place in the what-if. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The place of what lies in no change. */
  static final int NOWHERE = -1;

  /**
   * One thing that is wrong.
   *
   * @param change its place in the list of changes, from 0; {@link #NOWHERE} for none
   * @param key of that change; may be empty
   * @param text as {@code validate} prints it
   */
  record Fault(int change, String key, String text) {}

  private final transient List<Fault> faults;

  Refusal(List<Fault> faults) {
    super(faults.isEmpty() ? "refused" : faults.get(0).text());
    this.faults = List.copyOf(faults);
  }

  Refusal(String text) {
    this(List.of(new Fault(NOWHERE, "", text + ".")));
  }

  List<Fault> faults() {
    return faults;
  }
}
