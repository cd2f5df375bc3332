package regimecollapse.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * A belief about mechanisms: priors that replace those of the case.
 *
 * @param id name in files and results
 * @param title name for people
 * @param heldBy who holds it
 * @param claim what it says, in a sentence
 * @param mechanism how men come to leave in its runs
 * @param parameters the priors that make it
 */
public record Hypothesis(
    String id,
    String title,
    String heldBy,
    String claim,
    MechanismKind mechanism,
    Map<Parameter, Uncertain> parameters) {
  /** Between the name of a hypothesis and that of a mechanism, where they are crossed. */
  public static final String CROSS = "--";

  /** Copies the map in the order of the parameters. */
  public Hypothesis {
    EnumMap<Parameter, Uncertain> copy = new EnumMap<>(Parameter.class);
    copy.putAll(parameters);
    parameters = Collections.unmodifiableMap(copy);
  }

  /** A hypothesis under the first mechanism. */
  public Hypothesis(
      String id, String title, String heldBy, String claim, Map<Parameter, Uncertain> parameters) {
    this(id, title, heldBy, claim, MechanismKind.NEWS, parameters);
  }

  /** The same under another mechanism, with its name unchanged. */
  public Hypothesis under(MechanismKind other) {
    return new Hypothesis(id, title, heldBy, claim, other, parameters);
  }

  /** The name of what is crossed with a mechanism; the whole name where nothing is. */
  public String reading() {
    return without(id, CROSS + mechanism.key());
  }

  /** The same for people. */
  public String readingTitle() {
    return reading().equals(id) ? title : without(title, " (" + mechanism.key() + ")");
  }

  private static String without(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  /** The same crossed with a mechanism: a hypothesis whose name says both. */
  public Hypothesis cross(MechanismKind other) {
    String name = id + CROSS + other.key();
    return new Hypothesis(name, title + " (" + other.key() + ")", heldBy, claim, other, parameters);
  }
}
