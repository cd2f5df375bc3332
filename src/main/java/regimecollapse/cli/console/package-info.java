/** What commands tell the user: the course of things on standard error, results on output. */
package regimecollapse.cli.console;
