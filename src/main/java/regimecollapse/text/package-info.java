/** Numbers, percentages, p-values, dates, counts and lists as text: each form once. */
package regimecollapse.text;
