package regimecollapse.scenario.path;

import java.time.LocalDate;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * One dated value of a path.
 *
 * @param date when
 * @param value what, not negative
 */
public record PathPoint(LocalDate date, Uncertain value) {}
