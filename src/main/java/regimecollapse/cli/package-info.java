/**
 * The command line: one class a command. The only package that prints or ends the program, and used
 * by no other.
 */
package regimecollapse.cli;
