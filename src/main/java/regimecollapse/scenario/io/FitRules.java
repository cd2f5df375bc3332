package regimecollapse.scenario.io;

import java.util.List;
import java.util.Optional;

/** What must hold in the section on the fit. */
final class FitRules {
  static final String WAVE_POINTS = "wave-points";
  static final String REJECTION = "rejection";
  static final String PRIOR_SIMULATIONS = "prior-simulations";

  private FitRules() {}

  /** An emulator has a constant, and a slope and a curvature for each parameter. */
  static void enoughPoints(Node.Mapping section, At at) {
    int terms = 2 * section.items(FitFormat.PARAMETERS).size() + 1;
    for (String effort : List.of("effort", "quick")) {
      section
          .map(effort)
          .flatMap(e -> e.scalar(WAVE_POINTS))
          .filter(n -> whole(n).filter(points -> points <= terms).isPresent())
          .ifPresent(
              n ->
                  at.key(effort, n.place())
                      .key(WAVE_POINTS, n.place())
                      .problem(
                          n,
                          "too few for the emulator of so many parameters",
                          "more than " + terms));
    }
  }

  /** The first generation takes a simulation for each particle. */
  static void enoughSimulations(Node.Mapping effort, At at) {
    Optional<Integer> particles = effort.scalar("particles").flatMap(FitRules::whole);
    effort
        .scalar("simulations")
        .filter(n -> whole(n).isPresent() && particles.isPresent())
        // Simulations come in blocks: up to one more than the particles need.
        .filter(n -> whole(n).get() < particles.get() + 256)
        .ifPresent(
            n ->
                at.key("simulations", n.place())
                    .problem(
                        n,
                        "too few for the first generation",
                        "at least " + (particles.get() + 256)));
  }

  /** Under a changed prior the draws of the baseline are simulated again. */
  static void noMoreThanTheBaseline(Node.Mapping effort, At at) {
    Optional<Integer> baseline = effort.scalar(REJECTION).flatMap(FitRules::whole);
    effort
        .scalar(PRIOR_SIMULATIONS)
        .filter(n -> whole(n).isPresent() && baseline.isPresent())
        .filter(n -> whole(n).get() > baseline.get())
        .ifPresent(
            n ->
                at.key(PRIOR_SIMULATIONS, n.place())
                    .problem(
                        n,
                        "more than the baseline has, whose draws are used again",
                        "at most " + baseline.get()));
  }

  /** The arm that happened must be among those that are run. */
  static void armIsRun(Node.Mapping file, At at) {
    Node.Mapping section = file.map(FitFormat.KEY).orElse(Node.emptyMap());
    List<String> run =
        file.map("run").orElse(Node.emptyMap()).items("arms").stream()
            .filter(Node.Scalar.class::isInstance)
            .map(n -> ((Node.Scalar) n).text())
            .toList();
    section
        .scalar("arm")
        .filter(n -> !run.isEmpty() && !run.contains(n.text()))
        .ifPresent(
            n ->
                at.key(FitFormat.KEY + ".arm", n.place())
                    .problem(
                        n, "the arm is not run", "one of run.arms: " + String.join(", ", run)));
  }

  private static Optional<Integer> whole(Node.Scalar n) {
    return Plain.isWhole(n.text()) && n.text().matches("\\d{1,9}")
        ? Optional.of(Integer.parseInt(n.text()))
        : Optional.empty();
  }
}
