package regimecollapse.chart.canvas;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes figures as SVG and as PNG of twice the size. */
public final class FigureWriter {
  private static final int SCALE = 2;
  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final Pattern STYLE = Pattern.compile("style=\"([^\"]*)\"");

  private FigureWriter() {}

  /** Writes all into a folder, which it makes, several at a time; gives them in their order. */
  public static List<DrawnChart> write(List<Figure> figures, Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      return figures.parallelStream().map(figure -> writeUnchecked(figure, folder)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static DrawnChart writeUnchecked(Figure figure, Path folder) {
    try {
      return write(figure, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes both files. */
  public static DrawnChart write(Figure figure, Path folder) throws IOException {
    Path svg = folder.resolve(figure.name() + ".svg");
    Path png = folder.resolve(figure.name() + ".png");
    Files.writeString(svg, svg(figure), StandardCharsets.UTF_8);
    if (!ImageIO.write(image(figure), "png", png.toFile())) {
      throw new IOException("this Java cannot write PNG");
    }
    return new DrawnChart(figure, svg, png);
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
    // Axes put back the hint that they found, and Batik refuses to be given none.
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
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

  /** The picture as pixels. */
  public static BufferedImage image(Figure figure) {
    BufferedImage image =
        new BufferedImage(
            figure.width() * SCALE, figure.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(SCALE, SCALE);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    paint(figure, g);
    g.dispose();
    return image;
  }

  private static void paint(Figure figure, Graphics2D g) {
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
