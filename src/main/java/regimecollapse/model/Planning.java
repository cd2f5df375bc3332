package regimecollapse.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Plan;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.PlannedAttack;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;

/**
 * Makes groups of the attacks of a plan: each has its share of the men of its group, who is nobody
 * besides (ODD 7.18).
 */
final class Planning {
  private final ModelInput input;
  private final Scenario scenario;
  private final List<PlannedAttack> attacks;

  Planning(ModelInput input) {
    this.input = input;
    this.scenario = input.scenario();
    attacks = input.arm().attacks();
  }

  /** The scenario with a group for each attack after those of the case. */
  Scenario scenario() {
    if (attacks.isEmpty()) {
      return scenario;
    }
    List<OppositionGroup> all = new ArrayList<>(scenario.opposition());
    for (PlannedAttack it : attacks) {
      OppositionGroup of = scenario.opposition().get(groupOf(it));
      all.add(
          new OppositionGroup(
              it.id(),
              it.title(),
              of.faction(),
              GroupKind.OFFENSIVE,
              of.strength(),
              of.followOn(),
              of.quality(),
              of.delayDays(),
              of.safeConduct(),
              of.regions()));
    }
    return scenario.against(all);
  }

  /** The groups and attacks, of which nobody is in the field. */
  Opposition opposition() {
    int places = scenario.geography().localities().size();
    if (!input.arm().planned()) {
      return new Opposition(input.groups(), places);
    }
    int groups = scenario.opposition().size();
    boolean[] named = new boolean[groups];
    input.arm().campaign().forEach(it -> named[groupOf(it)] = true);
    double[][] rows = new double[input.groups().length][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOf(input.groups()[row], groups + attacks.size());
      for (int a = 0; a < attacks.size(); a++) {
        // Strength and follow-on are men, of whom a part takes part.
        double share = row < 2 ? input.attacks()[0][a] : 1;
        rows[row][groups + a] = share * input.groups()[row][groupOf(attacks.get(a))];
      }
      for (int g = 0; g < groups; g++) {
        rows[row][g] = named[g] && row < 2 ? 0 : rows[row][g];
      }
    }
    return new Opposition(rows, places, new Plan(plan(), named));
  }

  private List<Plan.Attack> plan() {
    List<Plan.Attack> all = new ArrayList<>();
    List<Locality> places = scenario.geography().localities();
    for (int a = 0; a < attacks.size(); a++) {
      PlannedAttack it = attacks.get(a);
      boolean[] goals = new boolean[places.size()];
      for (int j = 0; j < goals.length; j++) {
        goals[j] = it.goesFor(places.get(j));
      }
      double until = it.to().map(this::endOf).orElse(Double.POSITIVE_INFINITY);
      double from = scenario.timeline().dayOf(it.from());
      all.add(new Plan.Attack(it.id(), from, until, input.attacks()[1][a], it.siege(), goals));
    }
    return all;
  }

  /** The last day is part of it. */
  private double endOf(LocalDate last) {
    return scenario.timeline().dayOf(last) + 1;
  }

  /** Number of the group of the case that each group, or attack of the plan, belongs to. */
  int[] groups() {
    int count = scenario.opposition().size();
    return IntStream.range(0, count + attacks.size())
        .map(g -> g < count ? g : groupOf(attacks.get(g - count)))
        .toArray();
  }

  private int groupOf(PlannedAttack attack) {
    List<String> ids = scenario.opposition().stream().map(OppositionGroup::id).toList();
    return ids.indexOf(attack.group());
  }
}
