package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.report.ArmBlock.Figure;
import regimecollapse.report.words.DifferenceWords;
import regimecollapse.report.words.PageTable;
import regimecollapse.report.words.Scope;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;
import regimecollapse.text.Quotes;

/**
 * What the record changes: results under the prior beside those under the posterior.
 *
 * @param blocks rows by arm: collapse, fallen by day 30 and median, prior then posterior
 * @param means each arm over all hypotheses
 * @param weighted whether there are weights of the hypotheses
 * @param figures charts of the section
 * @param weights the table of the weights of the hypotheses; none or one
 * @param said what the fit says of the hypotheses, part by part
 * @param brief the same in a sentence or two
 * @param shifted which shares that collapse differ by more than chance, in a sentence
 */
record ChangeSection(
    List<ArmBlock> blocks,
    List<Mean> means,
    boolean weighted,
    List<FigureGroup.Shown> figures,
    List<PageTable> weights,
    List<FitSaid> said,
    List<String> brief,
    String shifted) {
  /**
   * The chance of collapse in an arm over all hypotheses.
   *
   * @param arm its name
   * @param figures prior, posterior with even weights, posterior with its weights if there are any
   */
  record Mean(String arm, List<Figure> figures) {}

  static ChangeSection of(
      Path folder, Scope scope, RecordChange change, Summary prior, List<FigureGroup.Shown> figures)
      throws IOException {
    List<Mean> means = new ArrayList<>();
    for (RecordChange.ArmMean mean : change.means()) {
      List<Figure> of =
          new ArrayList<>(List.of(ArmBlock.share(mean.prior()), ArmBlock.share(mean.narrowed())));
      mean.posterior().ifPresent(m -> of.add(ArmBlock.share(m)));
      means.add(new Mean(scope.frame().arm(mean.arm()), of));
    }
    boolean weighted = change.means().stream().anyMatch(m -> m.posterior().isPresent());
    return new ChangeSection(
        blocks(scope, change, prior),
        means,
        weighted,
        figures,
        FitSaid.weights(folder, scope),
        FitSaid.of(folder.resolve(TableFile.WITHIN), scope.frame().scenario()),
        FitSaid.brief(folder, scope.frame().scenario()),
        shifted(scope, change, prior));
  }

  private static String shifted(Scope scope, RecordChange change, Summary prior) {
    List<String> parts = new ArrayList<>();
    for (String hypothesis : scope.hypotheses()) {
      for (String arm : scope.arms()) {
        RecordChange.Shift shift = change.shifts().get(new Cell(hypothesis, arm));
        Optional<Summary.Row> before = prior.find(hypothesis, arm);
        Optional<Summary.Row> after = change.summary().find(hypothesis, arm);
        if (shift != null
            && before.isPresent()
            && after.isPresent()
            && DifferenceWords.differs(shift.difference())) {
          parts.add(
              "%s under %s from %s to %s"
                  .formatted(
                      Quotes.of(scope.frame().arm(arm)),
                      scope.frame().hypothesis(hypothesis),
                      Percent.of(before.get().collapse().value()),
                      Percent.of(after.get().collapse().value())));
        }
      }
    }
    return parts.isEmpty()
        ? "no share that collapses differs by more than chance."
        : "the share that collapses goes in " + String.join("; in ", parts) + ".";
  }

  private static List<ArmBlock> blocks(Scope scope, RecordChange change, Summary prior) {
    List<ArmBlock> blocks = new ArrayList<>();
    for (String arm : scope.arms()) {
      List<ArmBlock.Line> lines = new ArrayList<>();
      for (String hypothesis : scope.hypotheses()) {
        Optional<Summary.Row> before = prior.find(hypothesis, arm);
        Optional<Summary.Row> after = change.summary().find(hypothesis, arm);
        if (before.isPresent() && after.isPresent()) {
          RecordChange.Shift shift = change.shifts().get(new Cell(hypothesis, arm));
          lines.add(line(scope.frame(), before.get(), after.get(), shift));
        }
      }
      if (!lines.isEmpty()) {
        blocks.add(new ArmBlock(scope.frame().arm(arm), lines));
      }
    }
    return blocks;
  }

  private static ArmBlock.Line line(
      Frame frame, Summary.Row before, Summary.Row after, RecordChange.Shift shift) {
    return new ArmBlock.Line(
        frame.hypothesis(before.cell().hypothesis()),
        Integer.toString(shift.pairs()),
        List.of(
            ArmBlock.collapse(frame, before),
            ArmBlock.collapse(frame, after),
            difference(shift),
            ArmBlock.share(before.soon()),
            ArmBlock.share(after.soon()),
            ArmBlock.median(before),
            ArmBlock.median(after)));
  }

  /** In percentage points. */
  private static Figure difference(RecordChange.Shift shift) {
    Summary.Estimated points = shift.difference();
    return points.isKnown()
        ? new Figure(signed(points.value()), signed(points.low()) + " to " + signed(points.high()))
        : new Figure(Numbers.NONE, "");
  }

  private static String signed(double share) {
    String points = Numbers.decimal(Math.abs(share) * 100, 1);
    String sign = share < 0 ? "\u2212" : "+";
    return points.equals("0") ? points : sign + points;
  }
}
