/** JSON as a tree that knows where its values stand. */
package regimecollapse.scenario.io.json;
