package regimecollapse.chart.canvas;

import java.awt.Color;
import java.util.List;

/**
 * All colours.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito (2008), Color universal design</a>
 */
public final class Palette {
  public static final Color PAPER = Color.WHITE;
  public static final Color INK = new Color(0x1A1A1A);
  public static final Color MUTED = new Color(0x555555);
  public static final Color AXIS = new Color(0x777777);
  public static final Color GRID = new Color(0xE6E6E6);
  public static final Color FILL = new Color(0xF4F4F4);
  public static final Color RECORD = new Color(0xB05A00);
  public static final Color RECORD_FILL = new Color(0xFBE3C4);

  /** Without yellow, which is too light for lines. */
  public static final List<Color> LINES =
      List.of(
          new Color(0x000000),
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x56B4E9),
          new Color(0xE69F00));

  /** Cividis (Nuñez, Anderton and Renslow 2018, PLOS ONE 13, e0199239) at nine even steps. */
  private static final int[] CIVIDIS = {
    0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173, 0x8A8678, 0xA59C74, 0xC3B369, 0xFEE838
  };

  private Palette() {}

  /** The colour of a share: dark blue for 1, light yellow for 0, grey paper where there is none. */
  public static Color share(double share) {
    if (Double.isNaN(share)) {
      return FILL;
    }
    double position = (1 - Math.max(0, Math.min(1, share))) * (CIVIDIS.length - 1);
    int below = Math.min((int) position, CIVIDIS.length - 2);
    return mix(new Color(CIVIDIS[below]), new Color(CIVIDIS[below + 1]), position - below);
  }

  /** One hue for the share of runs that fall: paper for 0, ever darker, dark blue for 1. */
  public static Color fallen(double share) {
    return Double.isNaN(share) ? FILL : mix(PAPER, new Color(CIVIDIS[0]), 0.04 + 0.9 * share);
  }

  /** An opaque tint of a colour on paper: part 0 is paper, 1 the colour. */
  public static Color tint(Color colour, double part) {
    return mix(PAPER, colour, part);
  }

  /** A colour through which what is below can be seen: alpha 0 is nothing, 255 opaque. */
  public static Color veil(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  /** Black or white, whichever is legible on a colour. */
  public static Color on(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 140 ? INK : PAPER;
  }

  private static Color mix(Color a, Color b, double part) {
    return new Color(
        (int) Math.rint(a.getRed() + part * (b.getRed() - a.getRed())),
        (int) Math.rint(a.getGreen() + part * (b.getGreen() - a.getGreen())),
        (int) Math.rint(a.getBlue() + part * (b.getBlue() - a.getBlue())));
  }
}
