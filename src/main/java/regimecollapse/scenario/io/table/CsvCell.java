package regimecollapse.scenario.io.table;

import regimecollapse.scenario.io.problem.Place;

/**
 * A cell of a table.
 *
 * @param place where it begins
 * @param text what it holds, without quotes
 */
public record CsvCell(Place place, String text) {}
