/** Options that several commands share. */
package regimecollapse.cli.options;
