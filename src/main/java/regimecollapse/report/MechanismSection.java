package regimecollapse.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Crossing;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.fit.JointWeights;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.report.ArmBlock.Figure;
import regimecollapse.report.words.AcrossMechanisms;
import regimecollapse.report.words.Scope;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.parameter.MechanismKind;

/**
 * Readings crossed with mechanisms of leaving: how often the government falls, and whether what an
 * arm changes is the same under all of them.
 *
 * @param columns a reading of a set of runs each
 * @param blocks rows by arm
 * @param said what the arms change, by set of runs
 * @param weights what the record says of the mechanisms, in sentences; may be none
 */
record MechanismSection(
    List<Column> columns, List<ArmBlock> blocks, List<Said> said, List<String> weights) {
  /**
   * A column.
   *
   * @param reading its name
   * @param set name of the set of runs
   */
  record Column(String reading, String set) {}

  /**
   * What one set of runs says.
   *
   * @param set its name
   */
  record Said(String set, List<String> sentences) {}

  /**
   * A set of runs.
   *
   * @param folder of its tables
   * @param name for people
   */
  record Runs(Path folder, String name, Summary summary, Contrasts contrasts) {}

  /**
   * The section as the templates of a page name it; {@code false} where readings are not crossed
   * with mechanisms.
   *
   * @param own runs of the folder of the page
   * @param name of the runs under a fit
   * @param fit the same runs under a fit
   */
  static Map<String, Object> named(Scope scope, Runs own, String name, Optional<RecordChange> fit) {
    List<Runs> sets = new ArrayList<>();
    for (RecordChange it : fit.stream().toList()) {
      Contrasts contrasts = Contrasts.of(scope.frame().scenario(), it.runs());
      Path folder = own.folder().resolve(TableFile.WITHIN);
      sets.add(new Runs(folder, name, it.summary(), contrasts));
    }
    sets.add(own);
    JointWeights weights = new JointWeights(WeightTables.read(sets.get(0).folder()));
    return Map.of(
        "mechanismColumns",
        1 + sets.size() * scope.hypotheses().size(),
        "mechanisms",
        of(scope, sets, weights).<Object>map(m -> m).orElse(false));
  }

  /** The section; empty where readings are not crossed with mechanisms. */
  private static Optional<MechanismSection> of(Scope scope, List<Runs> sets, JointWeights weights) {
    return Crossing.of(scope.frame().scenario(), scope.hypotheses())
        .map(
            crossing ->
                new MechanismSection(
                    columns(crossing, sets),
                    blocks(scope, crossing, sets),
                    sets.stream()
                        .map(
                            s ->
                                new Said(
                                    s.name(),
                                    AcrossMechanisms.of(scope, crossing, s.contrasts())
                                        .sentences()))
                        .toList(),
                    weights.sentences(crossing)));
  }

  private static List<Column> columns(Crossing crossing, List<Runs> sets) {
    List<Column> columns = new ArrayList<>();
    for (String title : crossing.titles()) {
      sets.forEach(s -> columns.add(new Column(title, s.name())));
    }
    return columns;
  }

  private static List<ArmBlock> blocks(Scope scope, Crossing crossing, List<Runs> sets) {
    List<ArmBlock> blocks = new ArrayList<>();
    for (String arm : scope.arms()) {
      List<ArmBlock.Line> lines = new ArrayList<>();
      for (MechanismKind mechanism : crossing.mechanisms()) {
        List<Figure> figures = new ArrayList<>();
        for (String reading : crossing.readings()) {
          String cell = Crossing.cell(reading, mechanism);
          sets.forEach(s -> figures.add(figure(s.summary().find(cell, arm))));
        }
        lines.add(new ArmBlock.Line(mechanism.key(), "", figures));
      }
      blocks.add(new ArmBlock(scope.frame().arm(arm), lines));
    }
    return blocks;
  }

  private static Figure figure(Optional<Summary.Row> row) {
    return row.map(r -> ArmBlock.share(r.collapse())).orElse(new Figure("", ""));
  }
}
