package regimecollapse.scenario.force;

import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * A formation whose commander can change side with all that is his (ODD 7.23). Offer, hold and ties
 * are on one scale: 1 is what full pay is worth to him.
 *
 * @param faction id of the faction that he would join
 * @param offer what that side offers him, 0 to 5
 * @param offerPath path that multiplies the offer over time, if any
 * @param hold what binds him to the government beside pay, 0 to 1
 * @param ties ties of blood, party and place to those who rule, -1 (to the other side) to 1
 * @param places ids of the places that are his; empty: those where his men are the most
 */
public record Body(
    String faction,
    Uncertain offer,
    Optional<String> offerPath,
    Uncertain hold,
    Uncertain ties,
    List<String> places) {}
