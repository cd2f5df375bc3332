package regimecollapse.scenario;

import java.time.LocalDate;

/**
 * A patron's policy on all its support channels.
 *
 * @param mode how it decides
 * @param from from when; until then the paths hold
 * @param level index that is promised (coerce, sustain) or reached in a surge
 * @param floor lowest index that it goes down to (coerce, exit)
 * @param delayDays days between a decision and its effect
 * @param cap highest index that it can give
 */
public record Policy(
    PolicyMode mode, LocalDate from, double level, double floor, double delayDays, double cap) {}
