package regimecollapse.docs;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of inference.md on forecasts of dated falls, judgements included. */
final class ForecastTable {
  private static final List<String> NAIVE =
      List.of("even", "constant-speed", "road-distance", "road-speed");

  private final List<NamedCsvRecord> scores;
  private final List<String> forecasters;
  private final List<String> falls;

  ForecastTable(Path folder) throws IOException {
    scores = InferencePage.read(folder.resolve("scores.csv"));
    forecasters = distinct("forecaster");
    falls = distinct("observation");
  }

  private List<String> distinct(String field) {
    return List.copyOf(new LinkedHashSet<>(scores.stream().map(r -> r.getField(field)).toList()));
  }

  private NamedCsvRecord row(String fall, String forecaster) {
    return scores.stream()
        .filter(r -> r.getField("observation").equals(fall))
        .filter(r -> r.getField("forecaster").equals(forecaster))
        .findFirst()
        .orElseThrow();
  }

  private double crps(String fall, String forecaster) {
    return InferencePage.number(row(fall, forecaster), "crps");
  }

  String table() {
    List<String> lines = new ArrayList<>();
    lines.add("| CRPS, days | window | " + String.join(" | ", forecasters) + " |");
    lines.add("|---|---|" + "---|".repeat(forecasters.size()));
    for (String fall : falls) {
      NamedCsvRecord first = row(fall, forecasters.get(0));
      lines.add(
          "| "
              + fall
              + " | "
              + first.getField("window_low")
              + " to "
              + first.getField("window_high")
              + " | "
              + forecasters.stream()
                  .map(f -> String.format(Locale.ROOT, "%.2f", crps(fall, f)))
                  .collect(Collectors.joining(" | "))
              + " |");
    }
    lines.add(
        "| 90 % interval touches | | "
            + forecasters.stream().map(this::covered).collect(Collectors.joining(" | "))
            + " |");
    return String.join("\n", lines) + "\n";
  }

  private String covered(String forecaster) {
    long held =
        falls.stream()
            .filter(f -> Boolean.parseBoolean(row(f, forecaster).getField("covered_90")))
            .count();
    return held + " of " + falls.size();
  }

  /** Whether the fit that has not seen a fall beats the prior, and whether naive ones beat it. */
  String judged() {
    List<String> worse =
        falls.stream().filter(f -> crps(f, "held-out") >= crps(f, "prior")).toList();
    List<String> beaten =
        falls.stream()
            .filter(f -> NAIVE.stream().anyMatch(n -> crps(f, n) < crps(f, "held-out")))
            .toList();
    return "* Fitted without the fall, the model beats its prior for "
        + (falls.size() - worse.size())
        + " of "
        + falls.size()
        + " falls"
        + (worse.isEmpty() ? "" : "; not for " + String.join(", ", worse))
        + ".\n* A naive forecast beats the fit without the fall for "
        + beaten.size()
        + " of "
        + falls.size()
        + (beaten.isEmpty() ? "" : ": " + String.join(", ", beaten))
        + ".\n";
  }
}
