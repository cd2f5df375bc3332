package regimecollapse.scenario.io.yaml;

import java.util.Comparator;
import regimecollapse.scenario.io.problem.Place;

/** Numbers of a map in braces that a comma cuts in two: {by: 2,0} for {by: 2.0}. */
public final class CutNumber {
  private CutNumber() {}

  /**
   * In braces {@code by: 2,0} is read as {@code by: 2} and a key 0: what was meant, or an empty
   * text where the name is no such rest of a number.
   */
  public static String decimals(String name, Node.Mapping map) {
    Place here = map.entries().get(name).key();
    boolean digits =
        name.matches("[0-9]+") && map.scalar(name).stream().allMatch(Node.Scalar::isNothing);
    return map.entries().entrySet().stream()
        .filter(e -> digits && e.getValue().key().line() == here.line())
        .filter(e -> e.getValue().key().column() < here.column())
        .max(Comparator.comparingInt(e -> e.getValue().key().column()))
        .filter(e -> Plain.isDecimal(map.text(e.getKey())))
        .map(e -> e.getKey() + ": " + joined(map.text(e.getKey()), name))
        .orElse("");
  }

  /** Three digits behind a comma are thousands, unless nothing stands before it. */
  private static String joined(String before, String after) {
    boolean thousands = after.length() == 3 && before.matches("[-+]?[1-9][0-9]{0,2}");
    return thousands ? before + after + ", without separator" : before + "." + after;
  }

  /**
   * Whether a number of a map was cut in two by a comma, so that its value is not the one meant.
   */
  public static boolean isCut(Node.Mapping map) {
    return map.entries().keySet().stream().anyMatch(name -> !decimals(name, map).isEmpty());
  }
}
