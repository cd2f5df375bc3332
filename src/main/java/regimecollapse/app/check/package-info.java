/** The check of folders. */
package regimecollapse.app.check;
