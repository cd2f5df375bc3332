package regimecollapse.scenario;

import java.time.LocalDate;

/**
 * One dated value of a path.
 *
 * @param date when
 * @param value what, not negative
 */
public record PathPoint(LocalDate date, Uncertain value) {}
