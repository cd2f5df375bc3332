package regimecollapse.model;

import java.util.Map;
import regimecollapse.model.state.RoadGraph;
import regimecollapse.random.Seed;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.path.PathSeries;

/**
 * All that one run of the model needs, with every uncertain number drawn.
 *
 * @param scenario what does not depend on chance
 * @param mechanism how men come to leave
 * @param arm switches, events and policies of the arm
 * @param roads the road graph of the scenario
 * @param parameters value of each parameter, in the order of the parameter list
 * @param paths each path under the arm, by id
 * @param history each path before the arm's changes, by id: the first day follows from these
 * @param formations rows over formations: strength in soldiers, top-up share, commander quality,
 *     air priority, armour, readiness, offer to the commander, hold over him, ties, ghosts
 * @param groups rows over opposition groups: strength, follow-on, quality, delay in days
 * @param spending over patrons: billions of the currency of the case a year at index 1
 * @param attacks rows over the attacks of the arm: share of the group, pace
 * @param stocks days of ammunition, days of fuel, months of pay in store; NaN where none is stated
 * @param leaves over the events of the arm: share of a patron's help that it says will end
 * @param countryside over provinces with countryside: share of it that is lost at the start
 * @param seed of the chance within the run
 */
public record ModelInput(
    Scenario scenario,
    MechanismKind mechanism,
    ArmSettings arm,
    RoadGraph roads,
    double[] parameters,
    Map<String, PathSeries> paths,
    Map<String, PathSeries> history,
    double[][] formations,
    double[][] groups,
    double[] spending,
    double[][] attacks,
    double[] stocks,
    double[] leaves,
    double[] countryside,
    Seed seed) {}
