package regimecollapse.explore;

import java.awt.AWTError;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/** The browser of the desktop. */
public final class Browser {
  private Browser() {}

  /** Opens an address, where there is a desktop that can. */
  public static void open(String address) {
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(URI.create(address));
      }
    } catch (IOException | UnsupportedOperationException | LinkageError | AWTError e) {
      // The address was printed, which is enough.
      return;
    }
  }
}
