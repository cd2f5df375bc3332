package regimecollapse.scenario.io.section;

import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.shape.TextShape;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.value.WholeShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Fit;
import regimecollapse.scenario.record.Pooling;

/** The section that says what is inferred from the record, and with how much effort. */
public final class FitFormat {
  /** Name of the section. */
  public static final String KEY = "fit";

  private static final String PARAMETERS = "parameters";

  private static final String POOLED = "pooled";
  private static final double MOST_SPREAD = 10;

  private static final String WAVE_POINTS = "wave-points";
  private static final String REJECTION = "rejection";
  private static final String PRIOR_SIMULATIONS = "prior-simulations";
  private static final int MOST = 10_000_000;
  private static final int MOST_WAVES = 20;
  private static final int MOST_GENERATIONS = 100;

  private FitFormat() {}

  /** What the section may be. */
  public static GroupShape fit() {
    return GroupShape.of(
            Key.required("arm", new RefShape(Kind.ARM), "arm that happened; it must be run"),
            Key.required(
                PARAMETERS,
                ListShape.names(Kind.PARAMETER, 1),
                "parameters that are inferred; all others are drawn anew in each simulation"),
            Key.required("effort", effort(), "how much is simulated"),
            Key.required("quick", effort(), "how much by fit --quick"),
            Key.optional(POOLED, pooled(), "several cases that are fitted together, from banks"))
        .with(FitFormat::enoughPoints);
  }

  private static GroupShape pooled() {
    return GroupShape.of(
        Key.required(
            "cases",
            new ListShape(new TextShape(), 2, Integer.MAX_VALUE, false, ListShape.Order.DISTINCT),
            "files of the fits to each case, beside this file; runs under the posterior are of the"
                + " first"),
        Key.required(
            "shared",
            ListShape.names(Kind.PARAMETER, 1),
            "parameters that are the same in all cases; none that a case states itself"),
        Key.required(
            "tau",
            new ListShape(
                new RealShape(0, MOST_SPREAD),
                1,
                Integer.MAX_VALUE,
                false,
                ListShape.Order.DISTINCT),
            "spreads of a shared parameter between cases, in standard deviations of its prior; the"
                + " posterior that is kept is of the first"),
        Key.required("draws", new WholeShape(1, MOST), "draws of each mechanism in each case"),
        Key.required("accepted", new RealShape(0.0001, 1), "share of the draws that is kept"));
  }

  private static GroupShape effort() {
    WholeShape count = new WholeShape(1, MOST);
    return GroupShape.of(
            Key.required("waves", new WholeShape(1, MOST_WAVES), "waves of history matching"),
            Key.required(
                WAVE_POINTS,
                count,
                "simulations of each wave under each hypothesis; 5 for each parameter are few"),
            Key.withDefault(
                "cutoff",
                new RealShape(1, 10),
                "3",
                "implausibility beyond which a point is ruled out"),
            Key.required("particles", count, "draws of the posterior"),
            Key.required(
                "generations",
                new WholeShape(0, MOST_GENERATIONS),
                "generations of sequential ABC after the first, at most"),
            Key.withDefault(
                "quantile",
                new RealShape(0.05, 0.95),
                "0.5",
                "quantile of the distances that is the next tolerance"),
            Key.required("simulations", count, "simulations of sequential ABC, at most"),
            Key.required(REJECTION, count, "simulations of the baseline, plain rejection"),
            Key.withDefault(
                PRIOR_SIMULATIONS,
                new WholeShape(0, MOST),
                "0",
                "simulations under each changed prior, to see how the weights depend on it;"
                    + " 0 leaves this out"))
        .with(FitFormat::enoughSimulations)
        .with(FitFormat::noMoreThanTheBaseline);
  }

  /** The settings of a fit made of the section, which has been checked. */
  public static Fit bind(View view) {
    return new Fit(
        view.text("arm"),
        parameters(view, PARAMETERS),
        effort(view.section("effort")),
        effort(view.section("quick")),
        view.optionalMap(POOLED).map(FitFormat::pooling));
  }

  private static List<Parameter> parameters(View view, String key) {
    return view.texts(key).stream().map(p -> Parameter.find(p).orElseThrow()).toList();
  }

  private static Pooling pooling(View view) {
    return new Pooling(
        view.texts("cases"),
        parameters(view, "shared"),
        view.texts("tau").stream().map(Double::valueOf).toList(),
        view.whole("draws"),
        view.real("accepted"));
  }

  private static Fit.Effort effort(View view) {
    return new Fit.Effort(
        view.whole("waves"),
        view.whole(WAVE_POINTS),
        view.real("cutoff"),
        view.whole("particles"),
        view.whole("generations"),
        view.real("quantile"),
        view.whole("simulations"),
        view.whole(REJECTION),
        view.whole(PRIOR_SIMULATIONS));
  }

  /** An emulator has a constant, and a slope and a curvature for each parameter. */
  private static void enoughPoints(Node.Mapping section, At at) {
    int terms = 2 * section.items(PARAMETERS).size() + 1;
    for (String effort : List.of("effort", "quick")) {
      Node.Mapping map = section.section(effort);
      if (whole(map, WAVE_POINTS).filter(points -> points <= terms).isPresent()) {
        String message = "too few for the emulator of so many parameters";
        at.key(effort, at.owner()).problemOf(map, WAVE_POINTS, message, "more than " + terms);
      }
    }
  }

  /** The first generation takes a simulation for each particle. */
  private static void enoughSimulations(Node.Mapping effort, At at) {
    // Simulations come in blocks: up to one more than the particles need.
    int least = whole(effort, "particles").map(n -> n + 256).orElse(0);
    if (whole(effort, "simulations").orElse(least) < least) {
      at.problemOf(effort, "simulations", "too few for the first generation", "at least " + least);
    }
  }

  /** Under a changed prior the draws of the baseline are simulated again. */
  private static void noMoreThanTheBaseline(Node.Mapping effort, At at) {
    int most = whole(effort, REJECTION).orElse(Integer.MAX_VALUE);
    if (whole(effort, PRIOR_SIMULATIONS).orElse(0) > most) {
      String message = "more than the baseline has, whose draws are used again";
      at.problemOf(effort, PRIOR_SIMULATIONS, message, "at most " + most);
    }
  }

  /** The arm that happened must be among those that are run. */
  public static void armIsRun(Node.Mapping file, At at) {
    Node.Mapping section = file.section(KEY);
    List<String> run =
        file.section("run").items("arms").stream()
            .filter(Node.Scalar.class::isInstance)
            .map(n -> ((Node.Scalar) n).text())
            .toList();
    if (section.scalar("arm").isPresent() && !run.isEmpty() && !run.contains(section.text("arm"))) {
      at.key(KEY, at.owner())
          .problemOf(
              section, "arm", "the arm is not run", "one of run.arms: " + String.join(", ", run));
    }
  }

  private static Optional<Integer> whole(Node.Mapping map, String key) {
    return Optional.of(map.text(key)).filter(t -> t.matches("\\d{1,9}")).map(Integer::valueOf);
  }
}
