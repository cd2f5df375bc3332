/**
 * What is legal but surely not meant, and what is legal key by key but cannot be run. The list of
 * all kinds of warning is in {@link regimecollapse.scenario.io.warn.Warnings}.
 */
package regimecollapse.scenario.io.warn;
