package regimecollapse.app.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Workplace;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.paper.Paper;
import regimecollapse.chart.paper.PaperWriter;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.text.Counts;

/**
 * Where charts for a paper go, and what is to be said of them.
 *
 * @param workplace where the command works
 */
public record PaperPlace(Workplace workplace) {
  /**
   * A folder for charts alone: results that got other files would no longer be what they were.
   *
   * @param folder the results that are drawn
   * @param within whether they lie in others
   * @param out as the user names it; left out: beside the results
   * @throws InputException where it is part of results, or holds other things than such charts
   */
  public Path of(Path folder, boolean within, Optional<Path> out) throws IOException {
    Path results = folder.toAbsolutePath().normalize();
    String name = results.getFileName() + "-paper";
    if (within) {
      results = results.getParent();
      name = results.getFileName() + "-" + name;
    }
    Path beside = results.resolveSibling(name);
    Path place = out.map(workplace.here()::resolve).orElse(beside).toAbsolutePath().normalize();
    Path there = place;
    while (Files.notExists(there)) {
      there = there.getParent();
    }
    for (Path at = there.toRealPath(); at != null; at = at.getParent()) {
      if (ResultFolder.find(at).isPresent()) {
        throw new InputException(
            workplace.show(at)
                + " holds results: charts for a paper go into a folder of their own, outside.");
      }
    }
    if (Files.isDirectory(place) && !PaperWriter.isFree(place)) {
      throw new InputException(
          workplace.show(place)
              + " holds other files: charts for a paper go into a folder of their own.");
    }
    return place;
  }

  /** What is wrong with arms that are named; nothing if there are runs of each. */
  public static List<String> unknownArms(List<String> arms, List<String> known) {
    List<String> wrong = new ArrayList<>();
    arms.stream()
        .filter(arm -> !known.contains(arm))
        .forEach(arm -> wrong.add("No arm '" + arm + "' was run" + Spelling.question(arm, known)));
    if (!wrong.isEmpty()) {
      wrong.add("Arms with runs: " + String.join(", ", known) + ".");
    }
    return wrong;
  }

  /** Which pictures are hardly read at their width or leave the page, and what would help. */
  public static List<String> warnings(List<Figure> figures, Paper paper) {
    List<String> warnings = new ArrayList<>(small(figures, paper));
    List<Figure> tall =
        figures.stream().filter(figure -> paper.height(figure) > Paper.PAGE).toList();
    if (!tall.isEmpty()) {
      Figure worst = Collections.max(tall, Comparator.comparingDouble(paper::height));
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s higher than a page of A4 holds (up to %.0f mm; fewer arms or a smaller width would"
                  + " do): %s.",
              Counts.of(tall.size(), "picture is", "pictures are"),
              paper.height(worst),
              names(tall)));
    }
    return warnings;
  }

  private static List<String> small(List<Figure> figures, Paper paper) {
    List<Figure> small =
        figures.stream().filter(figure -> figure.width() > paper.widest()).toList();
    if (small.isEmpty()) {
      return List.of();
    }
    Figure worst = Collections.max(small, Comparator.comparingInt(Figure::width));
    return List.of(
        String.format(
            Locale.ROOT,
            "%s with text of less than %.0f points at that width (down to %.1f; %d mm would do):"
                + " %s.",
            Counts.of(small.size(), "picture", "pictures"),
            Paper.SMALLEST_TEXT,
            paper.text(worst),
            Paper.needed(worst),
            names(small)));
  }

  private static String names(List<Figure> figures) {
    return figures.stream().map(PaperWriter::name).collect(Collectors.joining(", "));
  }
}
