package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.model.fight.Assaults;
import regimecollapse.model.fight.Fast;
import regimecollapse.model.fight.Objectives;
import regimecollapse.model.fight.Risings;
import regimecollapse.model.fight.StandOrGo;
import regimecollapse.model.fight.command.Reserves;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;

/**
 * What is done at the beginning of a part of a step knows nothing of what happens in it (ODD 3).
 */
class OrderOfThePartTest {
  private static int number(List<Fast> processes, Class<? extends Fast> kind) {
    List<Class<?>> kinds = List.copyOf(processes.stream().map(Object::getClass).toList());
    return kinds.indexOf(kind);
  }

  @Test
  void ordersOfMidnightAreGivenBeforeAnyoneFightsOrLeavesOnThatDay() {
    Scenario scenario = TinyWorld.line(4).build();
    String arm = scenario.arms().get(0).id();
    ModelInput input = new Runner(scenario).input(new RunKey("any", arm, 0));
    List<Fast> processes = new Processes(input, new WorldBuilder(input).build()).fast();
    int fight = number(processes, Assaults.class);
    assertThat(fight).isPositive().isLessThan(number(processes, StandOrGo.class));
    for (Class<? extends Fast> first : List.of(Risings.class, Objectives.class, Reserves.class)) {
      assertThat(number(processes, first)).as("ODD 3 " + first).isBetween(0, fight - 1);
    }
  }
}
