/** Sobol indices, elementary effects, box search, and the study that runs them. */
package regimecollapse.inference.sensitivity;
