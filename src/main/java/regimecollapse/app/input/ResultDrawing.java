package regimecollapse.app.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import regimecollapse.chart.ChartBook;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.report.Report;
import regimecollapse.scenario.Scenario;

/** Draws charts and page of runs: first what shows these alone, then what compares them. */
final class ResultDrawing implements Parts.Drawing {
  @Override
  public void draw(Path folder, Scenario scenario, FigureWriter.Options options)
      throws IOException {
    ChartBook own = ChartBook.readOwn(folder, scenario);
    finish(own, own.writeOwn(options), folder, scenario, options);
  }

  @Override
  public Optional<Parts.Drawing> begin(Path folder, Scenario scenario, FigureWriter.Options options)
      throws IOException {
    ChartBook own = ChartBook.readOwn(folder, scenario);
    Drawn first = own.writeOwn(options);
    return unlessFailed(first, (where, what, how) -> finish(own, first, where, what, how));
  }

  /** Where a picture failed, which may have lacked memory beside runs, all is drawn at the end. */
  static Optional<Parts.Drawing> unlessFailed(Drawn first, Parts.Drawing rest) {
    return first.failed().isEmpty() ? Optional.of(rest) : Optional.empty();
  }

  private static void finish(
      ChartBook own, Drawn first, Path folder, Scenario scenario, FigureWriter.Options options)
      throws IOException {
    ChartBook book = own.withChange();
    Drawn charts = first.and(book.writeChange(options));
    Report.write(
        folder,
        scenario,
        new Report.Material(book.findings(), book.honesty(), charts, book.change()),
        Origins.read(folder));
    charts.requireAll();
  }
}
