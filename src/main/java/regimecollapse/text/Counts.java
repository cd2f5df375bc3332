package regimecollapse.text;

/** Numbers of things. */
public final class Counts {
  private Counts() {}

  /** A number with its noun: "1 run", "2 runs". */
  public static String of(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** Two numbers with the noun of the greater: "20 to 30 runs"; one where they are the same. */
  public static String range(long least, long most, String one, String many) {
    return (least < most ? least + " to " : "") + of(most, one, many);
  }
}
