package regimecollapse.scenario.io;

/**
 * A cell of a table.
 *
 * @param place where it begins
 * @param text what it holds, without quotes
 */
record CsvCell(Place place, String text) {}
