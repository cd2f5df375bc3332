/** The equations of a campaign, ODD 7.11 to 7.21. */
package regimecollapse.model.rule.fight;
