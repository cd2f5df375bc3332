package regimecollapse.scenario.record;

import regimecollapse.scenario.parameter.Keyed;

/**
 * What of many runs counts as agreement with the record, set before they are made.
 *
 * @param figure what is made of the runs
 * @param least least value that is accepted; minus infinity where there is no such
 * @param most greatest value; infinity where there is no such
 */
public record Acceptance(Figure figure, double least, double most) {
  /** A figure of many runs. The text says what it is. */
  public enum Figure implements Keyed {
    MEDIAN("median of the runs"),
    AGREE("share of the runs that lie in the window of the observation"),
    TOGETHER("one figure of all runs together");

    private final String meaning;

    Figure(String meaning) {
      this.meaning = meaning;
    }

    @Override
    public String meaning() {
      return meaning;
    }
  }

  /** Refuses an interval that holds nothing, or everything. */
  public Acceptance {
    if (!(least <= most) || least == Double.NEGATIVE_INFINITY && most == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("accepted from " + least + " to " + most);
    }
  }

  /** Whether a value is accepted; what is not a number is not. */
  public boolean holds(double value) {
    return least <= value && value <= most;
  }
}
