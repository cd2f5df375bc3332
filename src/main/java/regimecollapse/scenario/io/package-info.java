/**
 * The doors to scenario files: {@link regimecollapse.scenario.io.ScenarioReader} reads one, {@link
 * regimecollapse.scenario.io.ScenarioCatalog} lists those of a folder. The rooms below, from the
 * lowest: problem, file, yaml, json, geo, shape, value, table, record, data, section, sweep,
 * document, warn; explain and scaffold stand beside the doors. What a file may say is defined once,
 * as shapes in the {@code ...Format} classes of section; checks, defaults, merging, schema and
 * reference all follow it.
 */
package regimecollapse.scenario.io;
