package regimecollapse.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;

/** Draws nothing, but notes what is to be drawn, where and in which colour. */
final class Pen extends SVGGraphics2D {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final List<Ink> inks;
  private final List<Word> words;

  /** A shape that is filled or whose outline is drawn, with the width of the line, px. */
  record Ink(Shape shape, Color colour, boolean filled, double width) {}

  /** A text; x is its middle, y its base line, px. */
  record Word(String text, double x, double y, Color colour, boolean bold) {}

  Pen() {
    super(GenericDOMImplementation.getDOMImplementation().createDocument(null, "svg", null));
    inks = new ArrayList<>();
    words = new ArrayList<>();
    // Axes put back the hint that they found, and Batik refuses to be given none.
    setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private Pen(Pen other) {
    super(other);
    inks = other.inks;
    words = other.words;
  }

  List<Ink> inks() {
    return inks;
  }

  List<Word> words() {
    return words;
  }

  @Override
  public Graphics create() {
    return new Pen(this);
  }

  @Override
  public void draw(Shape shape) {
    double width = ((BasicStroke) getStroke()).getLineWidth();
    inks.add(new Ink(getTransform().createTransformedShape(shape), getColor(), false, width));
  }

  @Override
  public void fill(Shape shape) {
    inks.add(new Ink(getTransform().createTransformedShape(shape), getColor(), true, 0));
  }

  @Override
  public void drawString(String text, float x, float y) {
    double half = getFont().getStringBounds(text, CONTEXT).getWidth() / 2;
    double[] at = {x + half, y};
    getTransform().transform(at, 0, at, 0, 1);
    boolean bold = getFont().getFontName().contains("Bold");
    words.add(new Word(text, at[0], at[1], getColor(), bold));
  }
}
