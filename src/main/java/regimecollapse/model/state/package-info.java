/** The state of a run: arrays, behind views that say what they hold. No rules, no draws. */
package regimecollapse.model.state;
