/** Sheet, text, fonts, colours, axes, layers and the writing of pictures; knows no findings. */
package regimecollapse.chart.canvas;
