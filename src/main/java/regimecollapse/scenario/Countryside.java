package regimecollapse.scenario;

import regimecollapse.scenario.parameter.Uncertain;

/**
 * The land around the towns of one province.
 *
 * @param province id of the province, as in localities.csv
 * @param districts how many districts it has, at least 1
 * @param contested share of them that is lost or contested at the start, 0 to 1
 */
public record Countryside(String province, int districts, Uncertain contested) {}
