/** What many charts share: the subject, maps, documented dates. */
package regimecollapse.chart.form;
