package regimecollapse.scenario;

import java.time.LocalDate;
import java.util.Optional;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * The land around the towns of one province (ODD 7.24).
 *
 * @param province id of the province, as in localities.csv
 * @param districts how many districts it has, at least 1
 * @param contested share of them that is lost, 0 to 1
 * @param on day on which that is so; empty: the first day of the run. It stays so until then,
 *     unless an offensive begins before
 */
public record Countryside(
    String province, int districts, Uncertain contested, Optional<LocalDate> on) {}
