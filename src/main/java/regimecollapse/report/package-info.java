/**
 * The page of a result folder: one self-contained file, the same bytes for the same folder.
 *
 * <p>What it says is computed from stored tables and the scenario; texts about a case come from the
 * scenario alone. The layout is in {@code template.html}, the looks in {@code style.css}, what
 * moves in {@code report.js}, all beside this package's classes.
 */
package regimecollapse.report;
