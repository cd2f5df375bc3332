package regimecollapse.chart.sensitivity;

import java.util.List;
import regimecollapse.analysis.sensitivity.DriverOutput;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/** What charts of a sensitivity analysis have in common. */
final class DriverSubject {
  private final Drivers drivers;
  private final Scenario scenario;

  DriverSubject(Drivers drivers, Scenario scenario) {
    this.drivers = drivers;
    this.scenario = scenario;
  }

  Drivers drivers() {
    return drivers;
  }

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

  String arm() {
    return scenario.arms().stream()
        .filter(a -> a.id().equals(drivers.arm()))
        .map(Arm::title)
        .findFirst()
        .orElse(drivers.arm());
  }

  List<Drivers.Effect> effects(String hypothesis, DriverOutput output) {
    Drivers.Place place = new Drivers.Place(hypothesis, output);
    return drivers.effects().stream().filter(e -> e.place().equals(place)).toList();
  }

  List<Drivers.Linear> linear(String hypothesis, DriverOutput output) {
    Drivers.Place place = new Drivers.Place(hypothesis, output);
    return drivers.linear().stream().filter(e -> e.place().equals(place)).toList();
  }

  List<Drivers.Share> shares(String hypothesis, DriverOutput output) {
    Drivers.Place place = new Drivers.Place(hypothesis, output);
    return drivers.shares().stream().filter(s -> s.place().equals(place)).toList();
  }

  List<Drivers.Noise> noise(String hypothesis, DriverOutput output) {
    Drivers.Place place = new Drivers.Place(hypothesis, output);
    return drivers.noise().stream().filter(n -> n.place().equals(place)).toList();
  }
}
