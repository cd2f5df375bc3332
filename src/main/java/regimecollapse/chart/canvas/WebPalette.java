package regimecollapse.chart.canvas;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Colours and dashes of the charts, for a page that draws in the same style. */
public final class WebPalette {
  private static final int STEPS = 8;

  private WebPalette() {}

  /** Colours of the arms in their order, as #rrggbb; they repeat. */
  public static List<String> lines() {
    return Palette.LINES.stream().map(WebPalette::hex).toList();
  }

  /** Dashes of the arms in their order, as in SVG; they repeat. */
  public static List<String> dashes() {
    List<String> dashes = new ArrayList<>();
    for (int i = 0; i < ArmStyle.DISTINCT; i++) {
      float[] dash = ArmStyle.of(i).stroke().getDashArray();
      StringBuilder text = new StringBuilder();
      for (int j = 0; dash != null && j < dash.length; j++) {
        text.append(j == 0 ? "" : " ").append(dash[j]);
      }
      dashes.add(text.toString());
    }
    return List.copyOf(dashes);
  }

  /** Colours of the shares from 0 to 1 in even steps, light to dark. */
  public static List<String> shares() {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(i -> hex(Palette.share((double) i / STEPS)))
        .toList();
  }

  /** The colour of documented dates. */
  public static String record() {
    return hex(Palette.RECORD);
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06X", colour.getRGB() & 0xFFFFFF);
  }
}
