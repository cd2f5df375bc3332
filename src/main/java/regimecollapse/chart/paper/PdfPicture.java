package regimecollapse.chart.paper;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.util.Matrix;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;

/** A figure as a PDF of one page, with text as shapes. */
final class PdfPicture {
  private PdfPicture() {}

  /** The bytes of a file; they bear no date, and an id that does not hang on the clock. */
  static byte[] of(Figure figure, double scale, boolean grey) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(0L);
      document.getDocumentInformation().setTitle(figure.title());
      PDPage page =
          new PDPage(
              new PDRectangle((float) (figure.width() * scale), (float) (figure.height() * scale)));
      document.addPage(page);
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, figure.width(), figure.height());
      if (grey) {
        g.setColorMapper((colour, where) -> grey(colour));
      }
      FigureWriter.paint(figure, g);
      g.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getScaleInstance((float) scale, (float) scale));
        content.drawForm(g.getXFormObject());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static PDColor grey(Color colour) {
    return new PDColor(new float[] {Grey.shade(colour) / 255f}, PDDeviceGray.INSTANCE);
  }
}
