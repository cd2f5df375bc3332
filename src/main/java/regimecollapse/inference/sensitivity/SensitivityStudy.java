package regimecollapse.inference.sensitivity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import regimecollapse.ensemble.Computer;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.LatinHypercube;
import regimecollapse.inference.simulate.OutcomeProblem;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * What drives the outcomes of a scenario: screening over all parameters with a range, variance
 * shares of those that matter most, and the box in which the regime survives. A pure function of
 * its inputs at any number of threads; what a log holds is not simulated again.
 */
public final class SensitivityStudy {
  /** Runs that are handed to the workers at a time; between them progress is told. */
  private static final int BATCH = 512;

  /**
   * What came of one hypothesis.
   *
   * @param hypothesis its id
   * @param horizon days from the arm's offensive to the horizon
   * @param priors of all screened parameters, in their order
   * @param screening for each output the effect of each parameter
   * @param linear for each output the linear effect of each parameter; empty where there were too
   *     few runs for a regression
   * @param kept those that were handed on, the strongest first
   * @param shares for each output the shares of the kept parameters
   * @param noise for each output the share of the variance with all parameters fixed
   * @param box where the regime survives, in the space of the kept parameters
   */
  public record Result(
      String hypothesis,
      double horizon,
      Map<Parameter, Prior> priors,
      List<Morris.Effect[]> screening,
      List<LinearEffects> linear,
      List<Parameter> kept,
      List<ReplicatedSobol.Result> shares,
      List<NoiseShare> noise,
      BoxSearch box) {}

  /**
   * How to work; nothing of it changes a result.
   *
   * @param computer makes the runs
   * @param log what was simulated before
   * @param progress is told of each batch of runs
   */
  public record Work(Computer computer, EvaluationLog log, Consumer<Progress> progress) {}

  /**
   * How far a step is.
   *
   * @param stage hypothesis and step
   * @param done runs of it
   * @param planned runs in all
   */
  public record Progress(String stage, int done, int planned) {}

  private final Scenario scenario;
  private final OutcomeProblem.Runs runs;
  private final SensitivityEffort effort;
  private final Work work;
  private volatile boolean stopped;

  /** A study of a scenario. */
  public SensitivityStudy(
      Scenario scenario, OutcomeProblem.Runs runs, SensitivityEffort effort, Work work) {
    this.scenario = scenario;
    this.runs = runs;
    this.effort = effort;
    this.work = work;
  }

  /** Ends the study after the present batch. May be called from any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * A few runs of each hypothesis in each arm.
   *
   * @param runsEach runs of each
   * @throws CancellationException when it was stopped
   */
  public Pilot pilot(int runsEach) throws IOException {
    List<Candidate> candidates =
        IntStream.range(0, runsEach)
            .mapToObj(draw -> new Candidate(0, new double[0], draw))
            .toList();
    List<Pilot.Cell> cells = new ArrayList<>();
    for (String arm : scenario.arms().stream().map(a -> a.id()).toList()) {
      for (RunKey cell : OutcomeProblem.cells(scenario, List.of(arm))) {
        double[] collapsed =
            column(simulate(cell, List.of(), "pilot", candidates), OutcomeProblem.COLLAPSE);
        int count = (int) Arrays.stream(collapsed).sum();
        cells.add(new Pilot.Cell(cell.hypothesis(), arm, count, runsEach));
      }
    }
    return new Pilot(cells);
  }

  /**
   * Studies a hypothesis in an arm.
   *
   * @throws CancellationException when it was stopped; what was finished is in the log
   */
  public Result study(RunKey cell) throws IOException {
    Map<Parameter, Prior> priors = OutcomeProblem.uncertain(scenario, cell);
    List<Parameter> all = List.copyOf(priors.keySet());
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no parameter has a range");
    }
    List<Morris.Effect[]> screening = screen(cell, all);
    double[][] points =
        LatinHypercube.design(effort.boxRuns(), all.size(), scenario.seed(), "boxes");
    List<Simulation> boxed = simulate(cell, all, "boxes", candidates(points, 0, points.length));
    List<LinearEffects> linear = linear(points, boxed);
    List<Parameter> kept = kept(all, screening, linear);
    List<ReplicatedSobol.Result> shares = shares(cell, kept);
    return new Result(
        cell.hypothesis(),
        new OutcomeProblem(scenario, cell, all, runs).horizon(),
        priors,
        screening,
        linear,
        kept,
        shares,
        noise(cell, all, points, boxed),
        box(all, kept, points, boxed));
  }

  private List<Morris.Effect[]> screen(RunKey cell, List<Parameter> all) throws IOException {
    Morris design =
        new Morris(effort.trajectories(), all.size(), SensitivityEffort.LEVELS, scenario.seed());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < design.points(); i++) {
      candidates.add(new Candidate(0, design.point(i), design.trajectory(i)));
    }
    List<Simulation> found = simulate(cell, all, "screening", candidates);
    return IntStream.range(0, OutcomeProblem.OUTPUTS)
        .mapToObj(output -> design.effects(column(found, output)))
        .toList();
  }

  /** Linear effects on the runs that seek the box; those that test it are not looked at. */
  private static List<LinearEffects> linear(double[][] points, List<Simulation> found) {
    int n = BoxSearch.searched(points.length);
    if (n <= points[0].length + 1) {
      return List.of();
    }
    double[][] searched = Arrays.copyOf(points, n);
    return IntStream.range(0, OutcomeProblem.OUTPUTS)
        .mapToObj(output -> LinearEffects.of(searched, column(found.subList(0, n), output)))
        .toList();
  }

  /**
   * The strongest for either output, by regression and by screening, in turn until there are
   * enough: the one tells small steady effects, the other sees those that change their sign; what
   * decides whether it collapses need not decide when.
   */
  private List<Parameter> kept(
      List<Parameter> all, List<Morris.Effect[]> screening, List<LinearEffects> linear) {
    List<double[]> strengths = new ArrayList<>();
    for (LinearEffects output : linear) {
      strengths.add(
          output.effects().stream().mapToDouble(e -> Math.abs(e.change().value())).toArray());
    }
    screening.forEach(output -> strengths.add(Morris.strengths(output)));
    List<List<Integer>> orders =
        strengths.stream()
            .map(
                strength ->
                    IntStream.range(0, all.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer k) -> -strength[k]))
                        .toList())
            .toList();
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(i -> orders.stream().map(order -> order.get(i)))
        .distinct()
        .limit(effort.kept())
        .map(all::get)
        .toList();
  }

  private List<ReplicatedSobol.Result> shares(RunKey cell, List<Parameter> kept)
      throws IOException {
    ReplicatedSobol design =
        new ReplicatedSobol(
            new Sobol(effort.bases(), kept.size(), scenario.seed()), effort.draws());
    List<Candidate> candidates =
        IntStream.range(0, design.size()).mapToObj(design::candidate).toList();
    List<Simulation> found = simulate(cell, kept, "shares", candidates);
    return IntStream.range(0, OutcomeProblem.OUTPUTS)
        .mapToObj(
            output -> design.analyse(column(found, output), effort.resamples(), scenario.seed()))
        .toList();
  }

  private List<NoiseShare> noise(
      RunKey cell, List<Parameter> all, double[][] points, List<Simulation> once)
      throws IOException {
    int n = Math.min(effort.twice(), points.length);
    List<Simulation> again =
        simulate(cell, all, "boxes again", candidates(points, points.length, n));
    return IntStream.range(0, OutcomeProblem.OUTPUTS)
        .mapToObj(
            output ->
                NoiseShare.of(
                    column(once.subList(0, n), output),
                    column(again, output),
                    effort.resamples(),
                    scenario.seed()))
        .toList();
  }

  private static BoxSearch box(
      List<Parameter> all, List<Parameter> kept, double[][] points, List<Simulation> found) {
    int[] columns = kept.stream().mapToInt(all::indexOf).toArray();
    double[][] seen = new double[points.length][];
    boolean[] survives = new boolean[points.length];
    for (int i = 0; i < points.length; i++) {
      double[] point = points[i];
      seen[i] = Arrays.stream(columns).mapToDouble(k -> point[k]).toArray();
      survives[i] = found.get(i).summaries()[OutcomeProblem.COLLAPSE] == 0;
    }
    return BoxSearch.of(seen, survives);
  }

  /** The first points, with draws of chance from a number on. */
  private static List<Candidate> candidates(double[][] points, int firstDraw, int n) {
    return IntStream.range(0, n).mapToObj(i -> new Candidate(0, points[i], firstDraw + i)).toList();
  }

  private static double[] column(List<Simulation> found, int output) {
    return found.stream().mapToDouble(s -> s.summaries()[output]).toArray();
  }

  private List<Simulation> simulate(
      RunKey cell, List<Parameter> given, String step, List<Candidate> candidates)
      throws IOException {
    String stage = cell.hypothesis() + " " + cell.arm() + " " + step;
    OutcomeProblem problem = new OutcomeProblem(scenario, cell, given, runs);
    List<Simulation> found = new ArrayList<>();
    try (Evaluations evaluations = new Evaluations(problem, work.computer(), work.log())) {
      for (int from = 0; from < candidates.size(); from += BATCH) {
        if (stopped) {
          throw new CancellationException("stopped");
        }
        int to = Math.min(candidates.size(), from + BATCH);
        found.addAll(evaluations.simulate(stage, from, candidates.subList(from, to)));
        work.progress().accept(new Progress(stage, to, candidates.size()));
      }
    }
    return found;
  }
}
