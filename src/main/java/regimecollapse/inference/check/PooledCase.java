package regimecollapse.inference.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.inference.simulate.CaseFigures;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Sharing;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;
import regimecollapse.stats.Interval;

/**
 * A case of a fit to several: what is foretold of it, and what its record says.
 *
 * @param name of the case
 * @param scenario the case
 * @param record with what it is compared
 * @param figures that are foretold beside those
 */
public record PooledCase(
    String name, Scenario scenario, ObservedRecord record, CaseFigures figures) {
  /** Names of all that is foretold, first what is for fits: in the order of a simulation. */
  public List<String> statistics() {
    List<String> all = new ArrayList<>();
    record.observations().forEach(it -> all.add(it.id()));
    all.addAll(figures.names());
    return all;
  }

  /** What the record says of each. */
  public Map<String, Interval> observed() {
    Map<String, Interval> all = new LinkedHashMap<>();
    record
        .observations()
        .forEach(it -> all.put(it.id(), CaseFigures.window(it.comparison().orElseThrow())));
    all.putAll(figures.observed());
    return all;
  }

  /** The comparison of a name; none of a figure that all cases have. */
  Optional<Comparison> comparison(String name) {
    return Stream.concat(record.observations().stream(), figures.checks().stream())
        .filter(it -> it.id().equals(name))
        .findFirst()
        .flatMap(Observation::comparison);
  }

  /** The place of whose fall a name is the day. */
  Optional<String> place(String name) {
    return name.equals(CaseFigures.DAY)
        ? Optional.of(scenario.geography().capital())
        : comparison(name)
            .filter(it -> it.statistic() == Statistic.DAY_OF_FALL && it.about().nth() <= 1)
            .map(it -> it.about().places().get(0));
  }

  /** Of what kind a statistic is: {@code day}, {@code yes-no} or {@code other}. */
  public String kind(String name) {
    boolean yesNo =
        name.equals(CaseFigures.SOON)
            || name.equals(CaseFigures.SEASON)
            || comparison(name).filter(it -> it.statistic().isYesNo()).isPresent();
    boolean day =
        name.equals(CaseFigures.DAY)
            || comparison(name).filter(it -> it.statistic().isDay()).isPresent();
    return day ? "day" : yesNo ? "yes-no" : "other";
  }

  /** What the case shares with the others. */
  public Sharing sharing(long seed, double tau, List<Parameter> shared) {
    return new Sharing(name, seed, tau, shared);
  }
}
