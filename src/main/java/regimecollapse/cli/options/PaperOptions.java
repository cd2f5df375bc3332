package regimecollapse.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import regimecollapse.app.input.InputException;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.paper.Paper;
import regimecollapse.chart.paper.PaperFormat;
import regimecollapse.scenario.io.Spelling;

/** How charts are drawn: for the page of the results, or for a paper. */
public final class PaperOptions {
  private static final double LEAST = 30;
  private static final double MOST = 1200;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "Of the charts: svg, or png for pixels beside each SVG; for a paper any of svg, png, pdf"
              + " and eps; left out: svg, for a paper pdf.")
  private List<String> formats = List.of();

  @Option(
      names = "--width",
      paramLabel = "MM",
      description =
          "For a paper: no picture is wider in print, and its text can be read; left out: as wide"
              + " as on the page.")
  private Double width;

  @Option(names = "--grey", description = "For a paper: shades of grey; left out: colours.")
  private boolean grey;

  @Option(
      names = "--arms",
      paramLabel = "ARM",
      split = ",",
      description = "For a paper: these arms alone; left out: as on the page.")
  private List<String> arms = List.of();

  @Option(
      names = "--font",
      paramLabel = "FAMILY",
      description = "For a paper: a font of this machine; left out: the one of the program.")
  private String font;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "For a paper: where the pictures go; left out: DIR-paper.")
  private Path out;

  /** Whether charts for a paper are asked for. */
  public boolean isPaper() {
    return width != null
        || grey
        || !arms.isEmpty()
        || font != null
        || out != null
        || formats.contains("pdf")
        || formats.contains("eps");
  }

  /**
   * Whether the charts of the page are written as pixels as well.
   *
   * @throws InputException when there is no such format
   */
  public boolean png() {
    checked();
    return formats.contains("png");
  }

  /** Ids of the arms that are drawn; empty for all. */
  public List<String> arms() {
    return arms;
  }

  /** Where the pictures go, if it is said. */
  public Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  /**
   * How charts are made for a paper. A font that is named is chosen for the whole program.
   *
   * @throws InputException when a format, the width or the font cannot be
   */
  public Paper paper() {
    Set<PaperFormat> chosen = checked();
    if (font != null) {
      Fonts.choose(font);
    }
    return new Paper(
        chosen.isEmpty() ? Set.of(PaperFormat.PDF) : chosen, width == null ? 0 : width, grey);
  }

  private Set<PaperFormat> checked() {
    Set<PaperFormat> chosen = EnumSet.noneOf(PaperFormat.class);
    List<String> wrong = new ArrayList<>();
    for (String word : formats) {
      PaperFormat.of(word)
          .ifPresentOrElse(
              chosen::add,
              () -> wrong.add("--format is svg, png, pdf or eps, not '" + word + "'."));
    }
    if (width != null && !(width >= LEAST && width <= MOST)) {
      wrong.add("--width is a number of mm from 30 to 1200, not " + width + ".");
    }
    if (font != null && !Fonts.families().contains(font)) {
      String near = Spelling.nearest(font, Fonts.families());
      wrong.add(
          "This machine has no font '" + font + "'" + (near.isEmpty() ? "." : "; '" + near + "'?"));
    }
    if (!wrong.isEmpty()) {
      throw new InputException(wrong);
    }
    return chosen;
  }
}
