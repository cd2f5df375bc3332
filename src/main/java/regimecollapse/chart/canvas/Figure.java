package regimecollapse.chart.canvas;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/**
 * A picture that is ready to be drawn.
 *
 * @param name name of its files, without ending
 * @param sheet what stands around the panels, and of what the picture is
 * @param size of what the sheet surrounds, px
 * @param content draws it; may be called several times
 */
public record Figure(String name, Sheet sheet, PanelGrid.Size size, Sheet.Content content) {
  /** Of what a picture is, and with that where it stands on the page. */
  public enum Group {
    /** All that was studied: shown at once. */
    ALL,
    /** One arm: with the others of its arm. */
    ARM,
    /** What the record changes: in the section on it. */
    RECORD
  }

  /** Title for people. */
  public String title() {
    return sheet.title();
  }

  /** What it shows, n, what the bands mean; for those who cannot see it too. */
  public String description() {
    return sheet.description();
  }

  /** Of what it is. */
  public Group group() {
    return sheet.group();
  }

  /** The id of the arm that it is of; empty if it is of several. */
  public Optional<String> arm() {
    return sheet.arm();
  }

  /** The same under another name. */
  public Figure named(String other) {
    return new Figure(other, sheet, size, content);
  }

  /** The same, whose title ends with what it is a part of. */
  public Figure titled(String part) {
    return new Figure(name, sheet.titled(title() + part), size, content);
  }

  /** The same without title and captions, which are to stand in the text around it. */
  public Figure bare() {
    return new Figure(name, sheet.bare(), size, content);
  }

  /** Width in px at 100 %. */
  public int width() {
    return (int) Math.ceil(sheet.width(size));
  }

  /** Height in px at 100 %. */
  public int height() {
    return (int) Math.ceil(sheet.height(size));
  }

  /** The panels with axes, block by block; none where all is drawn by hand. */
  public List<Panels.Block> panels() {
    return content instanceof Panels panels ? panels.blocks() : List.of();
  }

  /** Draws on a canvas whose paper is already white. */
  void paint(Graphics2D g) {
    sheet.draw(g, size, content);
  }
}
