/** Where each number comes from. */
package regimecollapse.evidence;
