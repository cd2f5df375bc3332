/**
 * YAML as a tree of nodes that know where they stand, in and out, with hints on slips of its
 * grammar. What the keys mean is not known here.
 */
package regimecollapse.scenario.io.yaml;
