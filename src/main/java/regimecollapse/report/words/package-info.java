/** The sentences of the page. */
package regimecollapse.report.words;
