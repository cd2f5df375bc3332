/** Writing of single files: whole or not at all, with their SHA-256. */
package regimecollapse.results.file;
