/** One run to look at: MASON's console over it, or a film. It draws nothing and changes nothing. */
package regimecollapse.watch;
