package regimecollapse.evidence;

/**
 * One documented figure or event of a case's evidence table.
 *
 * @param id short name by which scenario files cite it, such as F001
 * @param subject who or what it is about
 * @param quantity what is stated
 * @param value the figure as written, may be empty
 * @param low lower end where a range is stated, may be empty
 * @param high upper end, may be empty
 * @param unit unit of the figure
 * @param date when it held, as written
 * @param status how sure it is, as written
 * @param source id of the source document
 * @param locator where in the source
 * @param paraphrase the fact in one line of our own words
 */
public record Fact(
    String id,
    String subject,
    String quantity,
    String value,
    String low,
    String high,
    String unit,
    String date,
    String status,
    String source,
    String locator,
    String paraphrase) {}
