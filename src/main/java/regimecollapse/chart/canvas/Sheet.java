package regimecollapse.chart.canvas;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page around the panels of a figure: title, subtitle, legend above; captions below. */
public final class Sheet {
  /** Free space at every edge, px. */
  static final double MARGIN = 22;

  /** A sheet is no narrower, so that its texts have few lines; px. */
  private static final double LEAST = 560;

  private static final double LEGEND_ROW = 20;
  private static final double LEGEND_GAP = 20;

  private final String title;
  private final String subtitle;
  private final List<LegendItem> legend = new ArrayList<>();
  private final List<String> captions = new ArrayList<>();
  private Optional<String> arm = Optional.empty();
  private Figure.Group group = Figure.Group.ALL;
  private boolean bare;

  /** Draws the panels. */
  public interface Content {
    void draw(Graphics2D g, Rectangle2D area);
  }

  public Sheet(String title, String subtitle) {
    this.title = title;
    this.subtitle = subtitle;
  }

  public Sheet legend(List<LegendItem> items) {
    legend.addAll(items);
    return this;
  }

  /** Adds a paragraph below the panels; an empty one is left out. */
  public Sheet caption(String text) {
    if (!text.isBlank()) {
      captions.add(text);
    }
    return this;
  }

  /** Says that the picture is of an arm. */
  public Sheet of(String id) {
    arm = Optional.of(id);
    return in(Figure.Group.ARM);
  }

  /** Says of what the picture is, where it is not of all. */
  public Sheet in(Figure.Group where) {
    group = where;
    return this;
  }

  /** Puts the page around what is drawn by hand. */
  public Figure figure(String name, double contentWidth, double contentHeight, Content content) {
    return new Figure(name, this, new PanelGrid.Size(contentWidth, contentHeight), content);
  }

  /** Puts the page around a grid of panels. */
  public Figure figure(String name, PanelGrid grid, PanelGrid.Plots plots) {
    return figure(name, List.of(new Panels.Block(grid, plots)));
  }

  /** Puts the page around grids of panels below one another. */
  public Figure figure(String name, List<Panels.Block> blocks) {
    Panels panels = new Panels(blocks);
    return new Figure(name, this, panels.size(), panels);
  }

  /** The same under another title. */
  Sheet titled(String other) {
    Sheet sheet = new Sheet(other, subtitle).legend(legend).in(group);
    sheet.captions.addAll(captions);
    sheet.arm = arm;
    sheet.bare = bare;
    return sheet;
  }

  /**
   * The same that draws its legend alone, and is as narrow as the panels: texts stand elsewhere.
   */
  Sheet bare() {
    Sheet sheet = titled(title);
    sheet.bare = true;
    return sheet;
  }

  public String title() {
    return title;
  }

  public List<LegendItem> legend() {
    return List.copyOf(legend);
  }

  Figure.Group group() {
    return group;
  }

  Optional<String> arm() {
    return arm;
  }

  /** What is written below the title and below the panels. */
  String description() {
    return (subtitle + " " + String.join(" ", captions)).strip();
  }

  double width(PanelGrid.Size content) {
    return inner(content) + 2 * MARGIN;
  }

  double height(PanelGrid.Size content) {
    double inner = inner(content);
    return head(null, inner) + content.height() + foot(null, inner, 0);
  }

  private double inner(PanelGrid.Size content) {
    return bare ? content.width() : Math.max(content.width(), LEAST);
  }

  /** Draws the page and what it surrounds. */
  void draw(Graphics2D g, PanelGrid.Size size, Content content) {
    double inner = inner(size);
    double above = head(g, inner);
    content.draw(g, new Rectangle2D.Double(MARGIN, above, size.width(), size.height()));
    foot(g, inner, above + size.height());
  }

  /** Draws (or, without graphics, measures) what is above the panels; gives where it ends. */
  private double head(Graphics2D g, double width) {
    if (bare) {
      double top = MARGIN + Fonts.BODY;
      return legend.isEmpty() ? top : legendRows(g, width, top) + LEGEND_ROW;
    }
    double y = MARGIN + Fonts.TITLE * 0.8;
    y = paragraph(g, title, Fonts.bold(Fonts.TITLE), width, y) + 1;
    if (!subtitle.isBlank()) {
      y = paragraph(g, subtitle, Fonts.regular(Fonts.BODY), width, y) + 2;
    }
    if (!legend.isEmpty()) {
      y = legendRows(g, width, y) + LEGEND_ROW;
    }
    return y;
  }

  private double foot(Graphics2D g, double width, double from) {
    if (bare) {
      return from + MARGIN;
    }
    double y = from + (captions.isEmpty() ? 0 : Fonts.SMALL * 1.6);
    for (String caption : captions) {
      y = paragraph(g, caption, Fonts.regular(Fonts.SMALL), width, y) + 2;
    }
    return y - (captions.isEmpty() ? 0 : Fonts.SMALL) + MARGIN;
  }

  private static double paragraph(Graphics2D g, String text, Font font, double width, double y) {
    List<String> lines = Text.wrap(text, font, width);
    if (g != null) {
      Pen.ink(g, font);
      Text.lines(g, lines, MARGIN, y);
    }
    return y + lines.size() * font.getSize2D() * Text.LEADING;
  }

  private double legendRows(Graphics2D g, double width, double from) {
    Font font = Fonts.regular(Fonts.BODY);
    double x = MARGIN;
    double y = from;
    for (LegendItem item : legend) {
      String label = Text.fit(item.label(), font, width - LegendItem.WIDTH - 8);
      double needed = LegendItem.WIDTH + 6 + Text.width(label, font);
      if (x > MARGIN && x + needed > MARGIN + width) {
        x = MARGIN;
        y += LEGEND_ROW;
      }
      if (g != null) {
        item.swatch()
            .draw(g, new Rectangle2D.Double(x, y - 10, LegendItem.WIDTH, LegendItem.HEIGHT));
        Pen.ink(g, font);
        Text.left(g, label, x + LegendItem.WIDTH + 6, y);
      }
      x += needed + LEGEND_GAP;
    }
    return y;
  }
}
