/** What each factor did to the collapse. */
package regimecollapse.analysis.attribution;
