/** Warnings about forces, plans, events and changes that do nothing, or not what they seem to. */
package regimecollapse.scenario.io.warn.force;
