/**
 * From the tables of a result folder to findings.
 *
 * <p>Works from stored records only. Every table is read once, row by row; what is kept grows with
 * the number of falls and of sampled days, not with the size of the files. A table that is missing
 * gives findings without cells, so that a folder without its bulkiest files can still be drawn.
 */
package regimecollapse.analysis;
