/** What explains the tables of a folder to other programs: their codebook, and readers for it. */
package regimecollapse.results.codebook;
