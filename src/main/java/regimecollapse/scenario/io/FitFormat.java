package regimecollapse.scenario.io;

import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Fit;

/** The section that says what is inferred from the record, and with how much effort. */
final class FitFormat {
  /** Name of the section. */
  static final String KEY = "fit";

  /** Name of the list of parameters. */
  static final String PARAMETERS = "parameters";

  private static final int MOST = 10_000_000;
  private static final int MOST_WAVES = 20;
  private static final int MOST_GENERATIONS = 100;

  private FitFormat() {}

  static GroupShape fit() {
    return GroupShape.of(
            Key.required("arm", new RefShape(Kind.ARM), "arm that happened; it must be run"),
            Key.required(
                PARAMETERS,
                ListShape.names(Kind.PARAMETER, 1),
                "parameters that are inferred; all others are drawn anew in each simulation"),
            Key.required("effort", effort(), "how much is simulated"),
            Key.required("quick", effort(), "how much by fit --quick"))
        .with(FitRules::enoughPoints);
  }

  private static GroupShape effort() {
    WholeShape count = new WholeShape(1, MOST);
    return GroupShape.of(
            Key.required("waves", new WholeShape(1, MOST_WAVES), "waves of history matching"),
            Key.required(
                FitRules.WAVE_POINTS,
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
            Key.required(FitRules.REJECTION, count, "simulations of the baseline, plain rejection"),
            Key.withDefault(
                FitRules.PRIOR_SIMULATIONS,
                new WholeShape(0, MOST),
                "0",
                "simulations under each changed prior, to see how the weights depend on it;"
                    + " 0 leaves this out"))
        .with(FitRules::enoughSimulations)
        .with(FitRules::noMoreThanTheBaseline);
  }

  static Fit bind(View view) {
    return new Fit(
        view.text("arm"),
        view.texts(PARAMETERS).stream().map(p -> Parameter.find(p).orElseThrow()).toList(),
        effort(view.section("effort")),
        effort(view.section("quick")));
  }

  private static Fit.Effort effort(View view) {
    return new Fit.Effort(
        whole(view, "waves"),
        whole(view, FitRules.WAVE_POINTS),
        view.real("cutoff"),
        whole(view, "particles"),
        whole(view, "generations"),
        view.real("quantile"),
        whole(view, "simulations"),
        whole(view, FitRules.REJECTION),
        whole(view, FitRules.PRIOR_SIMULATIONS));
  }

  private static int whole(View view, String key) {
    return Integer.parseInt(view.text(key));
  }
}
