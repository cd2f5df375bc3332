package regimecollapse.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.force.Body;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathSeries;

/**
 * What the arms of a scenario have in common: made once for all of them, and found to be the same
 * at once where two are compared.
 *
 * @param scenario of the arms
 * @param priors of each parameter, over the hypotheses, where no arm sets it
 * @param courses each path that drives anything, where no arm changes it: its lowest, best and
 *     highest course, and one that tells kinds of ranges apart
 */
public record ArmBase(
    Scenario scenario, Map<Parameter, List<Prior>> priors, Map<String, List<PathSeries>> courses) {
  /** What the arms of a scenario have in common. */
  public static ArmBase of(Scenario scenario) {
    Map<Parameter, List<Prior>> priors = new LinkedHashMap<>();
    for (Parameter p : scenario.parameters().keySet()) {
      priors.put(
          p, scenario.hypotheses().stream().map(h -> scenario.belief(h, p).prior()).toList());
    }
    Map<String, List<PathSeries>> courses = new LinkedHashMap<>();
    for (Path path : scenario.paths()) {
      if (drives(scenario, path)) {
        courses.put(path.id(), course(scenario, path, List.of()));
      }
    }
    return new ArmBase(scenario, priors, courses);
  }

  /** A path after changes that are all about it. */
  List<PathSeries> course(Path path, List<PathChange> changes) {
    return course(scenario, path, changes);
  }

  private static List<PathSeries> course(Scenario scenario, Path path, List<PathChange> changes) {
    List<ToDoubleFunction<Uncertain>> numbers =
        List.of(u -> u.prior().low(), Uncertain::centre, u -> u.prior().high(), ArmBase::within);
    return numbers.stream().map(n -> new PathNumbers(scenario, n).after(path, changes)).toList();
  }

  /**
   * A number between low end and centre that tells apart what agrees in these: another kind of
   * range draws other numbers.
   */
  private static double within(Uncertain number) {
    Prior prior = number.prior();
    int kind = 31 * prior.getClass().getName().hashCode() + prior.hashCode();
    double share = (kind & 0xffff) / (double) 0x10000;
    return prior.low() + share * (prior.centre() - prior.low());
  }

  /** Some paths drive those only that name them. */
  private static boolean drives(Scenario scenario, Path path) {
    return !path.role().named()
        || Stream.concat(
                scenario.formations().stream()
                    .flatMap(
                        f ->
                            Stream.of(
                                f.topUpPath(),
                                f.strengthPath(),
                                f.body().flatMap(Body::offerPath))),
                scenario.opposition().stream().map(OppositionGroup::safeConduct))
            .anyMatch(named -> named.filter(path.id()::equals).isPresent());
  }
}
