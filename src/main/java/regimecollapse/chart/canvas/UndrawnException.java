package regimecollapse.chart.canvas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Pictures could not be drawn; all else that was to be made of the folder is there. */
public final class UndrawnException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient List<Drawn.Failed> failed;

  UndrawnException(List<Drawn.Failed> failed) {
    super(failed.size() + " pictures could not be drawn");
    this.failed = List.copyOf(failed);
  }

  /** What the user is told, line by line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        failed.size() == 1
            ? "One picture could not be drawn; all else is there:"
            : failed.size() + " pictures could not be drawn; all else is there:");
    failed.forEach(it -> lines.add("  " + it.name() + ": " + it.why()));
    lines.add(
        "The command report draws them again; COLLAPSE_JAVA_FLAGS=-Xmx4g gives it 4 GB of memory.");
    return lines;
  }
}
