package regimecollapse.chart.canvas;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageOutputStream;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes figures as SVG and, if asked, as PNG of twice the size. */
public final class FigureWriter {
  private static final int SCALE = 2;

  /** Pixels of a picture at most: 160 MB while it is drawn. */
  static final double MOST = 40e6;

  /** Pixels beyond which pictures are drawn one at a time. */
  private static final double LARGE = 10e6;

  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final Pattern STYLE = Pattern.compile("style=\"([^\"]*)\"");

  /**
   * How figures are written; nothing of it changes what they show.
   *
   * @param threads how many are drawn at a time, at least 1
   * @param png whether each is there as pixels as well, beside the SVG
   */
  public record Options(int threads, boolean png) {
    /** One at a time, as SVG alone. */
    public static final Options PLAIN = new Options(1, false);
  }

  private FigureWriter() {}

  /**
   * Writes all into a folder, which it makes, several at a time. One that cannot be drawn does not
   * hinder the others.
   *
   * @throws IOException when a file cannot be written
   */
  public static Drawn write(List<Figure> figures, Path folder, Options options) throws IOException {
    Files.createDirectories(folder);
    try {
      List<Attempt> first = attempts(figures, folder, options);
      // What there was no memory for beside others there may be memory for alone.
      List<Attempt> all =
          first.stream()
              .map(a -> a.lacksMemory() ? attempt(a.figure(), folder, options) : a)
              .toList();
      return new Drawn(
          all.stream().flatMap(a -> a.chart().stream()).toList(),
          all.stream()
              .flatMap(a -> a.thrown().map(t -> Drawn.failed(a.name(), t)).stream())
              .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private record Attempt(Figure figure, Optional<DrawnChart> chart, Optional<Throwable> thrown) {
    String name() {
      return figure.name();
    }

    boolean lacksMemory() {
      return thrown.filter(OutOfMemoryError.class::isInstance).isPresent();
    }
  }

  private static List<Attempt> attempts(List<Figure> figures, Path folder, Options options) {
    if (options.threads() == 1) {
      return figures.stream().map(f -> attempt(f, folder, options)).toList();
    }
    // A pool of its own: that of all parallel streams has as many threads as the machine.
    ForkJoinPool pool = new ForkJoinPool(options.threads());
    try {
      return pool.submit(
              () -> figures.parallelStream().map(f -> attempt(f, folder, options)).toList())
          .join();
    } finally {
      pool.shutdown();
    }
  }

  private static Attempt attempt(Figure figure, Path folder, Options options) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted while drawing");
    }
    try {
      return new Attempt(figure, Optional.of(write(figure, folder, options)), Optional.empty());
    } catch (FileSystemException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      String file = folder.resolve(figure.name()).toString();
      // The writer of pixels hides what the disk said.
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new UncheckedIOException(new FileSystemException(file, null, cause.getMessage()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return new Attempt(figure, Optional.empty(), Optional.of(e));
    }
  }

  /** Writes the files of a figure; pixels of an earlier drawing that are not asked for go. */
  public static DrawnChart write(Figure figure, Path folder, Options options) throws IOException {
    Path svg = folder.resolve(figure.name() + ".svg");
    Path png = folder.resolve(figure.name() + ".png");
    try {
      Files.writeString(svg, svg(figure), StandardCharsets.UTF_8);
      Files.deleteIfExists(png);
      if (options.png()) {
        png(figure, png);
      }
    } catch (RuntimeException | Error e) {
      // Half a picture is none.
      Files.deleteIfExists(svg);
      Files.deleteIfExists(png);
      throw e;
    }
    return new DrawnChart(figure, svg);
  }

  private static void png(Figure figure, Path file) throws IOException {
    boolean large = pixels(figure) * SCALE * SCALE > LARGE;
    if (large) {
      // One at a time: several would need several times the memory.
      synchronized (FigureWriter.class) {
        writePng(figure, file);
      }
    } else {
      writePng(figure, file);
    }
  }

  private static void writePng(Figure figure, Path file) throws IOException {
    try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      if (!ImageIO.write(image(figure), "png", out)) {
        throw new IOException("this Java cannot write PNG");
      }
    }
  }

  /** The picture as SVG text; the same figure always gives the same text. */
  public static String svg(Figure figure) throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(2);
    context.setIDGenerator(new PrefixedIds(figure.name()));
    GlyphSvg g = new GlyphSvg(context, figure.name());
    g.setSVGCanvasSize(new java.awt.Dimension(figure.width(), figure.height()));
    paint(figure, g);
    Element root = g.getRoot();
    describe(figure, document, root);
    Element definitions = document.createElementNS(SVG, "defs");
    g.shapes().forEach(definitions::appendChild);
    root.insertBefore(definitions, root.getFirstChild().getNextSibling().getNextSibling());
    StringWriter writer = new StringWriter();
    g.stream(root, writer, true, false);
    return STYLE.matcher(writer.toString()).replaceAll(FigureWriter::sorted);
  }

  /** A style with its declarations in order: Batik gives them in one that depends on the JDK. */
  private static String sorted(MatchResult style) {
    String declarations =
        Arrays.stream(style.group(1).split(";"))
            .map(String::strip)
            .filter(d -> !d.isEmpty())
            .sorted()
            .collect(Collectors.joining("; "));
    return Matcher.quoteReplacement("style=\"" + declarations + ";\"");
  }

  /** The picture as pixels, of twice its size or of as much as the largest picture has. */
  public static BufferedImage image(Figure figure) {
    return image(figure, SCALE);
  }

  /**
   * The picture as pixels, at most 40 million of them.
   *
   * @param wanted pixels for each px of the figure
   */
  public static BufferedImage image(Figure figure, double wanted) {
    double scale = Math.min(wanted, Math.sqrt(MOST / pixels(figure)));
    BufferedImage image =
        new BufferedImage(
            (int) Math.max(1, figure.width() * scale),
            (int) Math.max(1, figure.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    paint(figure, g);
    g.dispose();
    return image;
  }

  private static double pixels(Figure figure) {
    return (double) figure.width() * figure.height();
  }

  /** Draws a figure and the paper below it. */
  public static void paint(Figure figure, Graphics2D g) {
    // Axes put back the hint that they found, and not every writer takes none.
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Palette.PAPER);
    g.fillRect(0, 0, figure.width(), figure.height());
    figure.paint(g);
  }

  private static void describe(Figure figure, Document document, Element root) {
    root.setAttributeNS(null, "viewBox", "0 0 " + figure.width() + " " + figure.height());
    root.setAttributeNS(null, "role", "img");
    Element title = document.createElementNS(SVG, "title");
    title.setTextContent(figure.title());
    Element description = document.createElementNS(SVG, "desc");
    description.setTextContent(figure.description());
    root.insertBefore(description, root.getFirstChild());
    root.insertBefore(title, description);
  }

  /** Ids that differ between figures, so that several can stand in one page. */
  private static final class PrefixedIds extends SVGIDGenerator {
    private final String prefix;

    PrefixedIds(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String kind) {
      return prefix + "-" + super.generateID(kind);
    }
  }
}
