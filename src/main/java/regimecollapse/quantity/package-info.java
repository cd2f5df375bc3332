/** Checked values with a unit. A value that exists is valid. */
package regimecollapse.quantity;
