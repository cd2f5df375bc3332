package regimecollapse.chart.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;

/** A figure as PNG that says how large it is in print. */
final class PngPicture {
  /** Pixels of an inch, as journals ask for. */
  private static final double DOTS = 300;

  private static final String FORM = "javax_imageio_png_1.0";

  private PngPicture() {}

  /** The bytes of a file. */
  static byte[] of(Figure figure, double scale, boolean grey) throws IOException {
    BufferedImage colours = FigureWriter.image(figure, scale * DOTS / 72);
    BufferedImage image = grey ? Grey.image(colours) : colours;
    // A very large figure has fewer.
    double perMetre = image.getWidth() / (figure.width() * scale / 72 * 0.0254);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(new IIOImage(image, null, size(writer, image, perMetre)));
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static IIOMetadata size(ImageWriter writer, BufferedImage image, double perMetre)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
    IIOMetadataNode pixels = new IIOMetadataNode("pHYs");
    String each = Long.toString(Math.round(perMetre));
    pixels.setAttribute("pixelsPerUnitXAxis", each);
    pixels.setAttribute("pixelsPerUnitYAxis", each);
    pixels.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(FORM);
    root.appendChild(pixels);
    metadata.mergeTree(FORM, root);
    return metadata;
  }
}
