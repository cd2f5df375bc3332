package regimecollapse.chart.canvas;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGPath;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws SVG with text as shapes, but each shape of a font only once: words refer to it. This makes
 * the files several times smaller than outlines of whole words.
 */
public final class GlyphSvg extends SVGGraphics2D {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** Size at which shapes are stored, in px; words scale it. */
  private static final float STORED = 100;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final String prefix;
  private final Map<String, Element> shapes;
  private final Map<Shape, String> ids;

  /** A shape that is drawn many times and stored once. */
  public static final class Shared extends Path2D.Double {
    private static final long serialVersionUID = 1;
  }

  GlyphSvg(SVGGeneratorContext context, String prefix) {
    super(context, true);
    this.prefix = prefix;
    this.shapes = new LinkedHashMap<>();
    this.ids = new IdentityHashMap<>();
  }

  private GlyphSvg(GlyphSvg other) {
    super(other);
    this.prefix = other.prefix;
    this.shapes = other.shapes;
    this.ids = other.ids;
  }

  @Override
  public Graphics create() {
    return new GlyphSvg(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (text.isBlank()) {
      return;
    }
    if (Font.textRequiresLayout(text.toCharArray(), 0, text.length())) {
      // Letters that join or run from right to left: not one shape each.
      new TextLayout(text, getFont(), CONTEXT).draw(this, x, y);
      return;
    }
    Document document = getDOMFactory();
    float scale = getFont().getSize2D() / STORED;
    Element word = document.createElementNS(SVG, "g");
    word.setAttributeNS(
        null, "transform", "translate(" + number(x) + " " + number(y) + ") scale(" + scale + ")");
    GlyphVector glyphs = getFont().deriveFont(STORED).createGlyphVector(CONTEXT, text);
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      Point2D position = glyphs.getGlyphPosition(i);
      if (glyphs.getGlyphOutline(i).getBounds2D().isEmpty()) {
        continue;
      }
      Element use = document.createElementNS(SVG, "use");
      use.setAttributeNS(null, "x", number(position.getX()));
      use.setAttributeNS(XLINK, "xlink:href", "#" + shape(glyphs, i, position));
      word.appendChild(use);
    }
    Element group = document.createElementNS(SVG, "g");
    group.appendChild(word);
    domGroupManager.addElement(group, DOMGroupManager.FILL);
  }

  @Override
  public void draw(Shape shape) {
    if (shape instanceof Shared) {
      refer(shape, DOMGroupManager.DRAW);
    } else {
      super.draw(shape);
    }
  }

  @Override
  public void fill(Shape shape) {
    if (shape instanceof Shared) {
      refer(shape, DOMGroupManager.FILL);
    } else {
      super.fill(shape);
    }
  }

  private void refer(Shape shape, short how) {
    String id = ids.computeIfAbsent(shape, s -> prefix + "-s" + ids.size());
    shapes.computeIfAbsent(id, key -> path(key, shape));
    Element group = getDOMFactory().createElementNS(SVG, "g");
    Element use = getDOMFactory().createElementNS(SVG, "use");
    use.setAttributeNS(XLINK, "xlink:href", "#" + id);
    group.appendChild(use);
    domGroupManager.addElement(group, how);
  }

  private Element path(String id, Shape shape) {
    Element path = getDOMFactory().createElementNS(SVG, "path");
    path.setAttributeNS(null, "id", id);
    path.setAttributeNS(null, "d", SVGPath.toSVGPathData(shape, generatorCtx));
    return path;
  }

  /** The stored shapes, to be put into the picture's definitions. */
  Iterable<Element> shapes() {
    return shapes.values();
  }

  private String shape(GlyphVector glyphs, int index, Point2D position) {
    Font font = glyphs.getFont();
    String id = prefix + "-" + (Fonts.isBold(font) ? "b" : "r") + glyphs.getGlyphCode(index);
    shapes.computeIfAbsent(
        id, key -> path(key, glyphs.getGlyphOutline(index, (float) -position.getX(), 0)));
    return id;
  }

  private String number(double value) {
    return generatorCtx.doubleString(value);
  }
}
