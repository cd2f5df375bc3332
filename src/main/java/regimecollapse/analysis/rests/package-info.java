/** What a finding rests on: assumptions, influential parameters, the drawn ranges. */
package regimecollapse.analysis.rests;
