/** One run: draws the inputs, drives the model to its end, and notes what happened. */
package regimecollapse.run;
