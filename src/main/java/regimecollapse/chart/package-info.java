/**
 * From findings to pictures, as SVG and PNG.
 *
 * <p>Text in SVG is drawn as shapes of the bundled fonts ({@code textAsShapes}), each glyph stored
 * once a picture, so that a picture looks the same on every machine and its bytes depend on the
 * findings alone: ids are counted, not drawn at random, and nothing bears a date. Colours are those
 * of Okabe and Ito (2008), told apart without hue by dashes and markers; shares are shown on a
 * scale that is monotone in lightness. Nothing here needs a display.
 */
package regimecollapse.chart;
