/** What support cost and what it bought. */
package regimecollapse.analysis.ledger;
