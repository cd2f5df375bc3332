package regimecollapse.report.words;

import java.util.List;
import java.util.Locale;
import regimecollapse.evidence.Provenance;
import regimecollapse.evidence.Status;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.text.Numbers;

/**
 * One number of the scenario with its home.
 *
 * @param name what it is
 * @param detail its meaning or its date; may be empty
 * @param value centre
 * @param low lowest value that is drawn; empty where it is fixed
 * @param high highest value that is drawn
 * @param unit unit
 * @param status how sure it is
 * @param facts ids of facts in the evidence table
 * @param home a published work, and how the number follows or why it was assumed
 */
public record InputRow(
    String name,
    String detail,
    String value,
    String low,
    String high,
    String unit,
    String status,
    List<String> facts,
    String home) {
  /**
   * What is said of a number besides the number.
   *
   * @param name what it is
   * @param detail its meaning or its date
   * @param unit unit
   */
  public record Label(String name, String detail, String unit) {}

  /** The row of a number or a range. */
  public static InputRow of(Label label, Uncertain number) {
    Prior prior = number.prior();
    boolean fixed = prior.low() == prior.high();
    return new InputRow(
        label.name(),
        label.detail(),
        Numbers.input(prior.centre()),
        fixed ? "" : Numbers.input(prior.low()),
        fixed ? "" : Numbers.input(prior.high()),
        label.unit(),
        status(number.provenance().status()),
        number.provenance().facts(),
        home(number.provenance()));
  }

  /** A status for people. */
  public static String status(Status status) {
    return status == Status.AUTHORS_CHOICE
        ? "author’s choice"
        : status.name().toLowerCase(Locale.ROOT);
  }

  /** Reference and note in one text. */
  public static String home(Provenance home) {
    boolean both = !home.reference().isEmpty() && !home.note().isEmpty();
    return home.reference() + (both ? "; " : "") + home.note();
  }
}
