package regimecollapse.analysis.attribution;

import regimecollapse.stats.ReplicationMean;

/**
 * What one factor did to a measure.
 *
 * @param factor its id
 * @param shapley its share of the whole effect, the mean of what it adds over all orders
 * @param addOne what it adds when all others are off
 * @param leaveOneOut what it adds when all others are on
 */
public record FactorEffect(
    String factor, ReplicationMean shapley, ReplicationMean addOne, ReplicationMean leaveOneOut) {}
