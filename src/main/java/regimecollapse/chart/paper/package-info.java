/**
 * Charts for papers: vector formats of journals, a printed width, shades of grey, and captions as
 * text beside the pictures.
 */
package regimecollapse.chart.paper;
