package regimecollapse.analysis.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/** How a fit went, in sentences made from its tables: why it ended, and what did not count. */
public final class FitCourse {
  private FitCourse() {}

  /** The sentences; those of which an older fit has no table are left out. */
  public static List<String> sentences(Path folder) {
    List<String> all = new ArrayList<>();
    Table.ofAnyVersion(folder, TableFile.GENERATIONS)
        .forEach(
            r -> {
              if (!r.text("stopped").isEmpty()) {
                all.add(
                    "Sequential ABC ended with generation "
                        + r.text("number")
                        + ", at a tolerance of "
                        + Numbers.decimal(r.number("tolerance"), 2)
                        + " and with "
                        + Percent.whole(r.number("acceptance"))
                        + " of its simulations accepted: "
                        + r.text("stopped")
                        + ".");
              }
            });
    List<String> left =
        Table.ofAnyVersion(folder, TableFile.LEFT_OUT)
            .map(r -> r.text("observation") + " (" + r.text("reason") + ")");
    if (!left.isEmpty()) {
      all.add("Not counted in the distance: " + String.join("; ", left) + ".");
    }
    return List.copyOf(all);
  }
}
