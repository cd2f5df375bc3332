/** What happened in the runs of a cell: collapse, survival, speed, control, falls. */
package regimecollapse.analysis.outcome;
