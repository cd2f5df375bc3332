/**
 * Keyed random streams: the only place that makes random numbers. A draw is a pure function of the
 * master seed, the replication, the name of the purpose, the agent and the step, so that two arms
 * see the same chance until a cause makes them differ, at any thread count and in any order.
 */
package regimecollapse.random;
