package regimecollapse.chart.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.xmlgraphics.java2d.GraphicContext;
import org.apache.xmlgraphics.java2d.ps.EPSDocumentGraphics2D;
import org.apache.xmlgraphics.ps.PSGenerator;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;

/**
 * A figure as Encapsulated PostScript, with text as shapes. PostScript knows no transparency: what
 * shines through elsewhere is an opaque tint here.
 */
final class EpsPicture extends EPSDocumentGraphics2D {
  private final boolean grey;

  private EpsPicture(boolean grey) {
    super(true);
    this.grey = grey;
  }

  /** The bytes of a file; they bear no date. */
  static byte[] of(Figure figure, double scale, boolean grey) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EpsPicture g = new EpsPicture(grey);
    g.setGraphicContext(new GraphicContext());
    g.setupDocument(
        out, (int) Math.ceil(figure.width() * scale), (int) Math.ceil(figure.height() * scale));
    g.scale(scale, scale);
    FigureWriter.paint(figure, g);
    g.finish();
    return out.toString(StandardCharsets.ISO_8859_1)
        .replaceAll("(?m)^%%CreationDate:.*\\R", "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void setPSGenerator(PSGenerator generator) {
    super.setPSGenerator(new Opaque(generator.getOutputStream(), grey));
  }

  /** Writes colours without alpha, on white paper. */
  private static final class Opaque extends PSGenerator {
    private final boolean grey;

    Opaque(OutputStream out, boolean grey) {
      super(out);
      this.grey = grey;
    }

    @Override
    public void useColor(Color colour) throws IOException {
      double part = colour.getAlpha() / 255.0;
      Color opaque =
          new Color(
              onPaper(colour.getRed(), part),
              onPaper(colour.getGreen(), part),
              onPaper(colour.getBlue(), part));
      int shade = Grey.shade(opaque);
      super.useColor(grey ? new Color(shade, shade, shade) : opaque);
    }

    private static int onPaper(int value, double part) {
      return (int) Math.rint(255 - part * (255 - value));
    }
  }
}
