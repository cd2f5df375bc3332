package regimecollapse.chart.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.regex.Pattern;

/**
 * Shades of grey as light as the colours, by the weights of ITU-R BT.601, which black-and-white
 * printers have.
 */
final class Grey {
  /** Colours as the writer of SVG gives them. */
  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  private Grey() {}

  /** From 0, black, to 255. */
  static int shade(int red, int green, int blue) {
    return (int) Math.rint(0.299 * red + 0.587 * green + 0.114 * blue);
  }

  static int shade(Color colour) {
    return shade(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  /** A picture as SVG. */
  static String svg(String text) {
    return RGB.matcher(text)
        .replaceAll(
            m -> {
              int shade =
                  shade(
                      Integer.parseInt(m.group(1)),
                      Integer.parseInt(m.group(2)),
                      Integer.parseInt(m.group(3)));
              return "rgb(" + shade + "," + shade + "," + shade + ")";
            });
  }

  /** A picture as pixels. */
  static BufferedImage image(BufferedImage colours) {
    BufferedImage grey =
        new BufferedImage(colours.getWidth(), colours.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < grey.getHeight(); y++) {
      for (int x = 0; x < grey.getWidth(); x++) {
        grey.getRaster().setSample(x, y, 0, shade(new Color(colours.getRGB(x, y))));
      }
    }
    return grey;
  }
}
