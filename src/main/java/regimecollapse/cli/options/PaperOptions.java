package regimecollapse.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import regimecollapse.app.paper.PaperRequest;

/** How charts are drawn: for the page of the results, or for a paper. */
public final class PaperOptions {
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
  private String width;

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
      description =
          "For a paper: where the pictures go, in place of those of an earlier call; left out:"
              + " DIR-paper.")
  private String out;

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

  /** What is asked for. */
  public PaperRequest request() {
    return new PaperRequest(
        formats,
        Optional.ofNullable(width),
        grey,
        Optional.ofNullable(font),
        Optional.ofNullable(out));
  }

  /** Ids of the arms that are drawn; empty for all. */
  public List<String> arms() {
    return arms.stream().map(String::strip).toList();
  }

  /** Where the pictures go, if it is said. */
  public Optional<Path> out() {
    return Optional.ofNullable(out).map(Path::of);
  }
}
