package regimecollapse.analysis.base;

/**
 * The runs of one hypothesis under one arm.
 *
 * @param hypothesis id of the hypothesis
 * @param arm id of the arm
 */
public record Cell(String hypothesis, String arm) {}
