/**
 * What drives the outcomes: findings of a sensitivity analysis, as plain rows, and their tables.
 */
package regimecollapse.analysis.drivers;
