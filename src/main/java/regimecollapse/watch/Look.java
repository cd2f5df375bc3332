package regimecollapse.watch;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;

/**
 * The colours of a window or a film, on white or on dark.
 *
 * @param paper what all is drawn on
 * @param land the ground of the country
 * @param ink words
 * @param muted words that matter less
 * @param border of the country
 * @param line provinces, roads, grids
 * @param alarm that there is fighting, and day 0
 * @param dark whether the paper is dark
 */
public record Look(
    Color paper,
    Color land,
    Color ink,
    Color muted,
    Color border,
    Color line,
    Color alarm,
    boolean dark) {
  /** On white. */
  public static final Look WHITE =
      new Look(
          Palette.PAPER,
          Palette.FILL,
          Palette.INK,
          Palette.MUTED,
          Palette.AXIS,
          new Color(0xC4C4C4),
          Palette.RECORD,
          false);

  /** On dark. */
  public static final Look DARK =
      new Look(
          new Color(0x14171A),
          new Color(0x22272C),
          new Color(0xEDEDED),
          new Color(0xB4B9BE),
          new Color(0x8A9096),
          new Color(0x4A5056),
          new Color(0xF0B429),
          true);

  private static final int[] REGIME = {1, 5};

  /** A slate blue of the scale of shares, for a third part of the government. */
  private static final double SLATE = 0.72;

  private static final int[] OPPOSITION = {2, 6, 4};
  private static final double LIGHTER = 0.3;

  /** A line of the charts: black turns white on dark, the rest a little lighter. */
  Color line(int index) {
    Color colour = Palette.LINES.get(index % Palette.LINES.size());
    if (!dark) {
      return colour;
    }
    return index % Palette.LINES.size() == 0 ? ink : lighter(colour);
  }

  /** The colour of each faction: blue for the government, warm ones against it, green and grey. */
  List<Color> of(List<Faction> factions) {
    int[] seen = new int[Side.values().length];
    List<Color> colours = new ArrayList<>();
    for (Faction faction : factions) {
      int n = seen[faction.side().ordinal()]++;
      colours.add(
          switch (faction.side()) {
            case REGIME -> n < REGIME.length ? line(REGIME[n]) : slate();
            case OPPOSITION -> line(OPPOSITION[n % OPPOSITION.length]);
            case THIRD -> n == 0 ? line(3) : muted;
          });
    }
    return colours;
  }

  private Color slate() {
    Color colour = Palette.share(SLATE);
    return dark ? lighter(lighter(colour)) : colour;
  }

  private static Color lighter(Color colour) {
    return new Color(
        (int) Math.rint(colour.getRed() + LIGHTER * (255 - colour.getRed())),
        (int) Math.rint(colour.getGreen() + LIGHTER * (255 - colour.getGreen())),
        (int) Math.rint(colour.getBlue() + LIGHTER * (255 - colour.getBlue())));
  }
}
