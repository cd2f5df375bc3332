/**
 * Result folders side by side: what was put in, what came out, and what could not be compared.
 *
 * <p>Folders may be of different versions of the program. So scenarios and manifests are plain
 * trees here, and a table may lack columns: what is missing is told, not guessed.
 */
package regimecollapse.analysis.compare;
