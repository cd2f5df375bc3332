package regimecollapse.results.table;

/**
 * A column of a table of results.
 *
 * @param name in the header; {@code <...>} in it stands for many names, such as those of parameters
 * @param unit of its numbers; empty where it has none
 * @param meaning in a few words
 * @param form of its cells
 */
public record Column(String name, String unit, String meaning, CellForm form) {
  /** What stands for the keys that an experiment varies. */
  public static final String VARIED = "varied";
}
