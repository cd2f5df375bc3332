/** Methods that weigh parameters and hypotheses by the record. */
package regimecollapse.inference.fit;
