package regimecollapse.results.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run came to. Days count from the start of its offensive, or from the reference date where
 * there was none; NaN means not reached (censored at the end date).
 *
 * @param collapsed whether the leader fled or the capital was lost
 * @param collapseDate when, if it did
 * @param endDate when observation ended: the collapse or the horizon
 * @param offensiveDate when the offensive began, if there was one
 * @param offensives number of offensives that began
 * @param fellInOffensive in which of them it collapsed, from 1 on; 0 if it did not, or in none
 * @param daysToCollapse days until the collapse, NaN if none
 * @param daysToCapital days until the capital was lost or left, NaN if it was not
 * @param daysToLose days until parts of what the government held at the start were lost
 * @param peakDailyLoss greatest share of the population lost within 24 hours
 * @param shareFallsUnfought share of the falls before the flight that were not fought, NaN if none
 * @param fallsBeforeFlight places lost before the leader fled
 * @param soldiers where the soldiers are at the end
 * @param oppositionKilled fighters killed
 * @param patronSpend money of the first patron until the end, bn of the case's currency
 * @param reformReached 0 to 1
 * @param holdReached hold of the first patron over the formations it pays, 0 to 1
 * @param settlementReached 0 to 1
 * @param basesKept bases in a place of the government, or handed over with a guarantee
 * @param basesTotal bases at the start
 * @param monthsLived months from the start of the run to the end of observation
 * @param ending how the first offensive ended, and what became of the other bases
 */
public record Outcome(
    boolean collapsed,
    Optional<LocalDate> collapseDate,
    LocalDate endDate,
    Optional<LocalDate> offensiveDate,
    int offensives,
    int fellInOffensive,
    double daysToCollapse,
    double daysToCapital,
    LossDays daysToLose,
    double peakDailyLoss,
    double shareFallsUnfought,
    int fallsBeforeFlight,
    Soldiers soldiers,
    long oppositionKilled,
    double patronSpend,
    double reformReached,
    double holdReached,
    double settlementReached,
    int basesKept,
    int basesTotal,
    double monthsLived,
    Ending ending) {}
