package regimecollapse.chart.outcome;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Curve;
import regimecollapse.analysis.outcome.FormationStates;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.ShareScale;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.SplitAxis;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Headings;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.force.Formation;

/**
 * Morale and belief of the formations over time: strips of colour, a row a formation, below the
 * mean of the force; a column a hypothesis. Each panel shows the years first, then the days of the
 * offensive magnified.
 */
public final class StatesChart {
  private static final double LABELS = 214;
  private static final double GAP = 26;
  private static final double LINE = 56;
  private static final double TITLE = 22;
  private static final double AXIS = 44;
  private static final double KEY = 34;
  private static final Font FONT = Fonts.regular(Fonts.LEAST);
  private static final Font HEAD = Fonts.bold(Fonts.BODY);

  private final Subject subject;
  private final double panel;
  private final Headings headings;

  /** A chart of this subject. */
  public StatesChart(Subject subject) {
    this.subject = subject;
    int columns = subject.hypotheses().size();
    this.panel = columns == 1 ? 560 : columns == 2 ? 400 : columns == 3 ? 290 : 240;
    this.headings = Headings.of(subject, panel);
  }

  private double head() {
    return headings.height() + 6;
  }

  /** The figure of an arm; none if its series were not stored. */
  public List<Figure> figure(String arm, String name) {
    List<String> formations = formations(arm);
    if (formations.isEmpty()) {
      return List.of();
    }
    int columns = subject.hypotheses().size();
    double width = LABELS + columns * panel + (columns - 1) * GAP + 14;
    double height = head() + 2 * block(formations) + KEY;
    return List.of(
        new Sheet(
                "Morale and belief by formation: " + subject.arm(arm), subject.sample(List.of(arm)))
            .caption(
                "Means over runs. Left part of each panel: calendar years until two days before the"
                    + " offensive; right part: days since the offensive, magnified. Morale is that of"
                    + " the soldiers who are left; belief is the chance that they give the government"
                    + " to survive. Line: mean of the whole force. Days on which fewer than a fifth of the"
                    + " runs still have a government are left out (no colour).")
            .of(arm)
            .figure(name, width, height, (g, area) -> draw(g, area, arm, formations)));
  }

  private List<String> formations(String arm) {
    Set<String> found = new LinkedHashSet<>();
    for (String h : subject.hypotheses()) {
      found.addAll(subject.findings().morale().of(new Cell(h, arm)).keySet());
    }
    List<String> ordered =
        new ArrayList<>(subject.scenario().formations().stream().map(Formation::id).toList());
    ordered.retainAll(found);
    found.stream().filter(id -> !ordered.contains(id)).forEach(ordered::add);
    return List.copyOf(ordered);
  }

  private static double block(List<String> formations) {
    return TITLE + LINE + 6 + formations.size() * StatePlot.ROW + AXIS;
  }

  private void draw(Graphics2D g, Rectangle2D area, String arm, List<String> formations) {
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      headings.draw(g, column, x(area, column), area.getY());
    }
    double y = area.getY() + head();
    for (String title : List.of("Morale", "Belief")) {
      Rectangle2D block = new Rectangle2D.Double(area.getX(), y, area.getWidth(), 0);
      drawBlock(g, block, title, arm, formations);
      y += block(formations);
    }
    ShareScale.draw(g, "Morale, belief (0 to 100 %)", area.getX(), area.getMaxY() - KEY + 4);
  }

  private double x(Rectangle2D area, int column) {
    return area.getX() + LABELS + column * (panel + GAP);
  }

  private void drawBlock(
      Graphics2D g, Rectangle2D area, String title, String arm, List<String> formations) {
    FormationStates states =
        title.equals("Morale") ? subject.findings().morale() : subject.findings().belief();
    double top = area.getY() + TITLE;
    Pen.ink(g, HEAD);
    Text.right(g, title, area.getX() + LABELS - 8, area.getY() + 14);
    g.setFont(FONT);
    Text.right(g, "whole force", area.getX() + LABELS - 36, top + LINE / 2 + 3.5);
    double strips = top + LINE + 6;
    for (int i = 0; i < formations.size(); i++) {
      String label = Text.fit(formation(formations.get(i)), FONT, LABELS - 10);
      Text.right(
          g, label, area.getX() + LABELS - 8, strips + i * StatePlot.ROW + StatePlot.ROW - 3);
    }
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      Cell cell = new Cell(subject.hypotheses().get(column), arm);
      Rectangle2D line = new Rectangle2D.Double(x(area, column), top, panel, LINE);
      Rectangle2D strip =
          new Rectangle2D.Double(x(area, column), strips, panel, formations.size() * StatePlot.ROW);
      drawPanel(g, states, cell, new Rectangle2D[] {line, strip}, formations);
      if (column == 0) {
        Pen.ink(g, FONT);
        Text.right(g, "100 %", line.getX() - 4, line.getMinY() + 6);
        Text.right(g, "0 %", line.getX() - 4, line.getMaxY() + 1);
      }
    }
  }

  private void drawPanel(
      Graphics2D g,
      FormationStates states,
      Cell cell,
      Rectangle2D[] frames,
      List<String> formations) {
    Curve any =
        states.force(cell).orElse(states.of(cell).values().stream().findFirst().orElse(null));
    g.setColor(Palette.FILL);
    g.fill(frames[1]);
    if (any != null && any.size() > 0) {
      SplitAxis axis = axis(any, frames[0]);
      states.force(cell).ifPresent(curve -> StatePlot.line(g, axis, curve, frames[0]));
      for (int i = 0; i < formations.size(); i++) {
        Curve curve = states.of(cell).get(formations.get(i));
        if (curve != null) {
          StatePlot.strip(g, axis, curve, frames[1].getY() + i * StatePlot.ROW);
        }
      }
      axis.draw(g, frames[0].getMinY(), frames[0].getMaxY(), false);
      axis.draw(g, frames[1].getMinY(), frames[1].getMaxY(), true);
    }
  }

  private SplitAxis axis(Curve curve, Rectangle2D frame) {
    LocalDate zero = LocalDate.ofEpochDay((long) Math.floor(curve.date(0) - curve.day(0)));
    double magnify = Math.max(1, subject.scenario().outputs().magnifyDays());
    return new SplitAxis(
        subject.scenario().timeline().start(), zero, magnify, frame.getX(), frame.getWidth());
  }

  private String formation(String id) {
    return subject.scenario().formations().stream()
        .filter(f -> f.id().equals(id))
        .map(Formation::title)
        .findFirst()
        .orElse(id);
  }
}
