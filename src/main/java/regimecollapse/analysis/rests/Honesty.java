package regimecollapse.analysis.rests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.OutcomeMeasure;
import regimecollapse.analysis.base.PairedOutcomes;
import regimecollapse.analysis.base.ParameterDraws;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.SurvivalCurves;
import regimecollapse.analysis.rests.HonestyBlock.Estimate;
import regimecollapse.analysis.rests.HonestyBlock.Headline;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.contrast.PairedMeans;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.stats.survival.KaplanMeier;
import regimecollapse.stats.survival.Rmst;

/**
 * Makes the honesty blocks of a result folder: for each hypothesis in which the base arm has
 * finished runs, one for each arm with finished runs. The base is the first arm that was run.
 */
public final class Honesty {
  private static final Confidence CONFIDENCE = Confidence.NINETY_FIVE;

  private final RunTable runs;
  private final Scenario scenario;
  private final SurvivalCurves curves;
  private final double horizon;
  private final String base;

  private Honesty(RunTable runs, Scenario scenario) {
    this.runs = runs;
    this.scenario = scenario;
    this.curves = SurvivalCurves.of(runs);
    this.horizon = curves.commonHorizon();
    this.base = new Frame(scenario).arms(runs.finished().keySet()).get(0);
  }

  /**
   * Reads what is needed of a folder.
   *
   * @param runs its runs, read before
   * @param scenario what was run
   */
  public static List<HonestyBlock> of(Path folder, RunTable runs, Scenario scenario) {
    if (runs.finished().isEmpty()) {
      return List.of();
    }
    Honesty honesty = new Honesty(runs, scenario);
    try (ParameterDraws draws = ParameterDraws.read(folder, honesty.base)) {
      return honesty.blocks(draws);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<HonestyBlock> blocks(ParameterDraws draws) {
    List<HonestyBlock> blocks = new ArrayList<>();
    for (String hypothesis : new Frame(scenario).hypotheses(runs.finished().keySet())) {
      SensitivityScan scan = new SensitivityScan(draws, hypothesis);
      if (runs.of(new Cell(hypothesis, base)).isEmpty()) {
        continue;
      }
      for (String arm : new Frame(scenario).arms(runs.finished().keySet())) {
        Cell cell = new Cell(hypothesis, arm);
        if (!runs.of(cell).isEmpty()) {
          blocks.add(block(cell, scan));
        }
      }
    }
    return List.copyOf(blocks);
  }

  private HonestyBlock block(Cell cell, SensitivityScan scan) {
    Optional<String> against = cell.arm().equals(base) ? Optional.empty() : Optional.of(base);
    PairedOutcomes outcomes =
        PairedOutcomes.of(
            runs.of(cell), against.map(arm -> runs.of(new Cell(cell.hypothesis(), arm))), horizon);
    Set<Parameter> set = against.isPresent() ? setBy(cell.arm()) : Set.of();
    return new HonestyBlock(
        cell,
        against,
        outcomes.same(),
        against.isPresent() ? difference(outcomes) : own(cell, outcomes),
        Assumptions.of(scenario, hypothesis(cell.hypothesis()), arm(cell.arm())),
        scan.of(outcomes, OutcomeMeasure.SURVIVAL, set),
        scan.of(outcomes, OutcomeMeasure.COLLAPSE, set));
  }

  private Headline difference(PairedOutcomes outcomes) {
    PairedShares shares = outcomes.collapses();
    PairedMeans days = outcomes.days();
    return new Headline(
        outcomes.n(),
        horizon,
        new Estimate(shares.difference(), shares.interval(CONFIDENCE)),
        new Estimate(days.difference(), days.interval(CONFIDENCE)));
  }

  private Headline own(Cell cell, PairedOutcomes outcomes) {
    CollapseProbability.Estimate share = CollapseProbability.of(runs).byHorizon().get(cell);
    KaplanMeier curve = curves.curves().get(cell);
    Rmst days = Rmst.of(curve, horizon);
    return new Headline(
        outcomes.n(),
        horizon,
        new Estimate(share.share(), share.interval()),
        new Estimate(days.value(), days.interval(CONFIDENCE)));
  }

  /** Parameters to which the arm gives another belief than the base does. */
  private Set<Parameter> setBy(String arm) {
    Map<Parameter, Uncertain> ofArm = ArmSettings.of(scenario, arm(arm)).parameters();
    Map<Parameter, Uncertain> ofBase = ArmSettings.of(scenario, arm(base)).parameters();
    EnumSet<Parameter> set = EnumSet.noneOf(Parameter.class);
    for (Parameter parameter : Parameter.values()) {
      if (!Objects.equals(ofArm.get(parameter), ofBase.get(parameter))) {
        set.add(parameter);
      }
    }
    return set;
  }

  private Arm arm(String id) {
    return scenario.arms().stream()
        .filter(arm -> arm.id().equals(id))
        .findFirst()
        .orElseGet(() -> new Arm(id, id, List.of()));
  }

  private Hypothesis hypothesis(String id) {
    return scenario.hypotheses().stream()
        .filter(hypothesis -> hypothesis.id().equals(id))
        .findFirst()
        .orElseGet(() -> new Hypothesis(id, id, "", "", Map.of()));
  }
}
