/** Outlines from GeoJSON, and distances and areas on the globe. */
package regimecollapse.scenario.io.geo;
