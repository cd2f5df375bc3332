/** What a user asks of charts for a paper, and where they go. */
package regimecollapse.app.paper;
