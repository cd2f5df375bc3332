/** Identical twins, calibration and scores of forecasts. */
package regimecollapse.inference.check;
