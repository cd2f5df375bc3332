/** One class for each weekly process. Each is a Steppable that loops over arrays. */
package regimecollapse.model.slow;
