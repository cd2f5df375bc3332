package regimecollapse.chart.sensitivity;

import java.util.List;
import java.util.function.Function;
import regimecollapse.analysis.sensitivity.DriverOutput;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/** What charts of a sensitivity analysis have in common. */
record DriverSubject(Drivers drivers, Scenario scenario) {
  /** Ids of the hypotheses that were studied. */
  List<String> hypotheses() {
    return drivers.boxes().stream().map(Drivers.SurvivalBox::hypothesis).toList();
  }

  /** Title of a hypothesis. */
  String hypothesis(String id) {
    return scenario.hypotheses().stream()
        .filter(h -> h.id().equals(id))
        .map(Hypothesis::title)
        .findFirst()
        .orElse(id);
  }

  /** A block for each hypothesis. */
  List<DriverGrid.Block> blocks(Function<String, List<String>> labels) {
    return hypotheses().stream()
        .map(h -> new DriverGrid.Block(hypothesis(h), labels.apply(h)))
        .toList();
  }

  /** The output that a column shows. */
  static DriverOutput output(int column) {
    return column == 0 ? DriverOutput.DAYS : DriverOutput.COLLAPSE;
  }

  String arm() {
    return scenario.arms().stream()
        .filter(a -> a.id().equals(drivers.arm()))
        .map(Arm::title)
        .findFirst()
        .orElse(drivers.arm());
  }

  List<Drivers.Effect> effects(String hypothesis, DriverOutput output) {
    return of(drivers.effects(), Drivers.Effect::place, hypothesis, output);
  }

  List<Drivers.Linear> linear(String hypothesis, DriverOutput output) {
    return of(drivers.linear(), Drivers.Linear::place, hypothesis, output);
  }

  List<Drivers.Share> shares(String hypothesis, DriverOutput output) {
    return of(drivers.shares(), Drivers.Share::place, hypothesis, output);
  }

  List<Drivers.Noise> noise(String hypothesis, DriverOutput output) {
    return of(drivers.noise(), Drivers.Noise::place, hypothesis, output);
  }

  private static <T> List<T> of(
      List<T> all, Function<T, Drivers.Place> place, String hypothesis, DriverOutput output) {
    Drivers.Place wanted = new Drivers.Place(hypothesis, output);
    return all.stream().filter(it -> place.apply(it).equals(wanted)).toList();
  }
}
