/**
 * What a command line or a program gives to the work: scenario files, settings, posteriors,
 * interrupts.
 */
package regimecollapse.app.input;
