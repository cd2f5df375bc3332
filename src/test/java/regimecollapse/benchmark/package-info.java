/**
 * How fast the model is, and what loops over arrays gain over one scheduled object for each agent.
 * Run by hand: see {@code src/site/markdown/performance.md}. The tests here are ordinary tests.
 */
package regimecollapse.benchmark;
