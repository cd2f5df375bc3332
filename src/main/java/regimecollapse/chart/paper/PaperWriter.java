package regimecollapse.chart.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;

/** Writes figures for a paper, and their titles and captions as text. */
public final class PaperWriter {
  /** File of the captions. */
  public static final String CAPTIONS = "captions.md";

  /** The size of a picture as the writer of SVG gives it, in px. */
  private static final Pattern SIZE = Pattern.compile("(<svg\\b[^>]*?) (width|height)=\"(\\d+)\"");

  private static final String HEAD = "# Captions";
  private static final String NAME = "## ";
  private static final Pattern PLAIN = Pattern.compile("[\\w-]+");

  private PaperWriter() {}

  /**
   * Writes them into a folder, which it makes.
   *
   * @param figures with their titles and captions, which are left out of the pictures
   */
  public static void write(List<Figure> figures, Path folder, Paper paper) throws IOException {
    Files.createDirectories(folder);
    StringBuilder captions = new StringBuilder(HEAD + "\n");
    for (Figure figure : figures) {
      captions.append("\n" + NAME).append(name(figure)).append("\n\n");
      captions.append(plain(sentence(figure.title()) + " " + figure.description())).append("\n");
      for (PaperFormat format : paper.formats()) {
        Path file = folder.resolve(name(figure) + "." + format.word());
        Files.write(file, bytes(figure.bare(), format, paper));
      }
    }
    Files.writeString(folder.resolve(CAPTIONS), captions.toString());
  }

  /**
   * Whether a folder holds pictures of an earlier call, by its captions, or nothing at all.
   *
   * @param folder one that is there
   */
  public static boolean isFree(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(CAPTIONS))) {
      return Files.readAllLines(folder.resolve(CAPTIONS)).stream().limit(1).anyMatch(HEAD::equals);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Deletes the pictures and captions of an earlier call, by its captions, and nothing else.
   *
   * @param folder that {@link #isFree}, or that is not there
   */
  public static void clear(Path folder) throws IOException {
    Path captions = folder.resolve(CAPTIONS);
    if (!Files.isRegularFile(captions)) {
      return;
    }
    for (String line : Files.readAllLines(captions)) {
      if (line.startsWith(NAME) && PLAIN.matcher(line.substring(NAME.length())).matches()) {
        for (String format : PaperFormat.words()) {
          Files.deleteIfExists(folder.resolve(line.substring(NAME.length()) + "." + format));
        }
      }
    }
    Files.delete(captions);
  }

  private static String sentence(String title) {
    return title.endsWith("?") ? title : title + ".";
  }

  /** Name of its files: LaTeX takes what follows a dot for the ending. */
  public static String name(Figure figure) {
    return figure.name().replace('.', '_');
  }

  /** Text without the signs of Markdown, which titles of arms may hold. */
  private static String plain(String text) {
    return text.replaceAll("([\\\\`*_<>\\[\\]$#])", "\\\\$1");
  }

  private static byte[] bytes(Figure figure, PaperFormat format, Paper paper) throws IOException {
    double scale = paper.scale(figure);
    return switch (format) {
      case SVG -> svg(figure, scale, paper.grey()).getBytes(StandardCharsets.UTF_8);
      case PNG -> PngPicture.of(figure, scale, paper.grey());
      case PDF -> PdfPicture.of(figure, scale, paper.grey());
      case EPS -> EpsPicture.of(figure, scale, paper.grey());
    };
  }

  private static String svg(Figure figure, double scale, boolean grey) throws IOException {
    String drawn = FigureWriter.svg(figure);
    String sized = size(size(drawn, scale), scale);
    return grey ? Grey.svg(sized) : sized;
  }

  /** With one more of the two lengths in mm. */
  private static String size(String svg, double scale) {
    return SIZE.matcher(svg)
        .replaceFirst(
            m ->
                Matcher.quoteReplacement(
                    String.format(
                        Locale.ROOT,
                        "%s %s=\"%.2fmm\"",
                        m.group(1),
                        m.group(2),
                        Paper.mm(Integer.parseInt(m.group(3)) * scale))));
  }
}
