/**
 * Texts as they lie on disk: decoding, the folders that may be read, what is kept of files that are
 * read twice, and texts that come with the program.
 */
package regimecollapse.scenario.io.file;
