package regimecollapse.docs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import regimecollapse.text.PValues;

/** The parts of inference.md that come from the tables of a twin study, judgements included. */
final class InferencePage {
  private static final List<String> METHODS = List.of("rejection", "regression");

  /** Below it a check counts as failed; Holm's method allows for the number of checks. */
  private static final double ALPHA = 0.05;

  /** Regions longer than this teach hardly anything: an assumption, the prior's have 0.95. */
  private static final double LITTLE = 0.9;

  private final Map<String, String> settings = new LinkedHashMap<>();
  private final List<NamedCsvRecord> coverage;
  private final List<NamedCsvRecord> ranks;
  private final List<NamedCsvRecord> confusion;
  private final List<NamedCsvRecord> truths;
  private final List<NamedCsvRecord> reliability;

  InferencePage(Path folder) throws IOException {
    read(folder.resolve("twins-settings.csv"))
        .forEach(r -> settings.put(r.getField("setting"), r.getField("value")));
    coverage = read(folder.resolve("twins-coverage.csv"));
    ranks = read(folder.resolve("sbc-ranks.csv"));
    confusion = read(folder.resolve("twins-confusion.csv"));
    truths = read(folder.resolve("twins-hypotheses.csv"));
    reliability = read(folder.resolve("twins-reliability.csv"));
  }

  static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }

  static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String chance(double p) {
    return PValues.cell(p);
  }

  private static String interval(NamedCsvRecord row, String low, String high) {
    return percent(number(row, low)) + " to " + percent(number(row, high)) + " %";
  }

  private static List<NamedCsvRecord> of(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> is) {
    return rows.stream().filter(is).toList();
  }

  private static Predicate<NamedCsvRecord> method(String method) {
    return r -> r.getField("method").equals(method);
  }

  private List<String> hypotheses() {
    return List.copyOf(
        new LinkedHashSet<>(confusion.stream().map(r -> r.getField("truth")).toList()));
  }

  /** How the twins were made. */
  String made() {
    return "* records: "
        + settings.get("twins")
        + ", the hypotheses in turn; simulations that all fits share: "
        + settings.get("table")
        + "; draws of each posterior: "
        + settings.get("kept")
        + "\n* statistics compared: "
        + settings.get("observations")
        + "; parameters inferred: "
        + settings.get("parameters").split(" ").length
        + "; arm: "
        + settings.get("arm")
        + "; seed: "
        + settings.get("seed")
        + "\n";
  }

  /** How often regions hold the truth. */
  String coverage() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| Inferred | Rejection: truth inside, % | length | p | Regression: truth inside, % |"
            + " length | p |");
    lines.add("|---|---|---|---|---|---|---|");
    for (NamedCsvRecord row : of(coverage, method(METHODS.get(0)))) {
      String subject = row.getField("subject");
      String other =
          of(coverage, method(METHODS.get(1)).and(r -> r.getField("subject").equals(subject)))
              .stream()
              .map(InferencePage::cells)
              .findFirst()
              .orElseThrow();
      lines.add("| " + subject + " | " + cells(row) + " | " + other + " |");
    }
    return String.join("\n", lines) + "\n";
  }

  private static String cells(NamedCsvRecord row) {
    String even = row.getField("p_even_holm");
    String width = row.getField("width");
    return percent(number(row, "share"))
        + " ("
        + interval(row, "low", "high").replace(" %", "")
        + ") | "
        + (width.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", Double.parseDouble(width)))
        + " | "
        + (even.isEmpty() ? "" : chance(Double.parseDouble(even)));
  }

  /** What the coverage comes to. */
  String coverageJudged() {
    List<String> lines = new ArrayList<>();
    for (String method : METHODS) {
      List<NamedCsvRecord> rows = of(coverage, method(method));
      NamedCsvRecord least =
          rows.stream()
              .min((a, b) -> Double.compare(number(a, "p_too_few"), number(b, "p_too_few")))
              .orElseThrow();
      double p = Math.min(1, number(least, "p_too_few") * rows.size());
      lines.add(
          "* The truth in the region of 95 % in at least 95 % within binomial error, "
              + method
              + ": **"
              + (p < ALPHA ? "missed" : "met")
              + "**"
              + asThePrior(method)
              + ". The least: "
              + least.getField("inside")
              + " of "
              + least.getField("twins")
              + " ("
              + least.getField("subject")
              + "; chance of no more, allowing for "
              + rows.size()
              + " rows: "
              + chance(p)
              + ").");
      lines.add("* Even ranks, " + method + ": " + uneven(rows, method) + ".");
    }
    lines.add(learnt());
    return String.join("\n", lines) + "\n";
  }

  /** A region as long as that of the prior holds the truth as the prior does: nothing is shown. */
  private String asThePrior(String method) {
    List<NamedCsvRecord> parameters =
        of(coverage, method(method).and(r -> !r.getField("width").isEmpty()));
    long same = parameters.stream().filter(r -> number(r, "width") > LITTLE).count();
    return ", but for "
        + same
        + " of "
        + parameters.size()
        + " parameters the region is that of the prior, whose coverage this then is";
  }

  private String learnt() {
    List<NamedCsvRecord> all = of(coverage, r -> !r.getField("width").isEmpty());
    long parameters = all.stream().map(r -> r.getField("subject")).distinct().count();
    List<String> learnt =
        all.stream()
            .filter(r -> number(r, "width") <= LITTLE)
            .map(r -> r.getField("subject"))
            .distinct()
            .toList();
    return "* Something is learnt (a region no longer than "
        + LITTLE
        + ") of "
        + learnt.size()
        + " of "
        + parameters
        + " parameters"
        + (learnt.isEmpty() ? "" : ": " + String.join(", ", learnt))
        + ". For the others coverage is no hard test; the toy model of `TwinsTest` is the harder"
        + " one.";
  }

  private String uneven(List<NamedCsvRecord> rows, String method) {
    List<String> parts = new ArrayList<>();
    for (NamedCsvRecord row : rows) {
      String p = row.getField("p_even_holm");
      if (!p.isEmpty() && Double.parseDouble(p) < ALPHA) {
        String subject = row.getField("subject");
        parts.add(
            subject
                + " not ("
                + PValues.of(Double.parseDouble(p))
                + "; "
                + shape(method, subject)
                + ")");
      }
    }
    return parts.isEmpty() ? "nothing against them" : String.join(", ", parts);
  }

  private String shape(String method, String subject) {
    List<NamedCsvRecord> bins =
        of(ranks, method(method).and(r -> r.getField("subject").equals(subject)));
    double all = bins.stream().mapToDouble(r -> number(r, "twins")).sum();
    boolean together = subject.startsWith("all ");
    // Of all together the rank is that of the distance from the middle.
    double inner =
        of(
                    bins,
                    r -> {
                      double bin = number(r, "bin");
                      return together ? bin <= 5 : bin >= 4 && bin <= 7;
                    })
                .stream()
                .mapToDouble(r -> number(r, "twins"))
                .sum()
            / all;
    return inner > (together ? 0.5 : 0.4) ? "too wide" : "too sure, or off to one side";
  }

  /** Confusion of hypotheses, for each method. */
  String confusion() {
    List<String> lines = new ArrayList<>();
    lines.add("| Method, record made by | " + String.join(" | ", hypotheses()) + " |");
    lines.add("|---|" + "---|".repeat(hypotheses().size()));
    for (String method : METHODS) {
      for (String truth : hypotheses()) {
        lines.add(
            "| "
                + method
                + ", "
                + truth
                + " | "
                + of(confusion, method(method).and(r -> r.getField("truth").equals(truth))).stream()
                    .map(
                        r ->
                            percent(number(r, "mean_weight"))
                                + " % ("
                                + interval(r, "low", "high")
                                + "); "
                                + r.getField("most_likely")
                                + " of "
                                + r.getField("twins"))
                    .collect(Collectors.joining(" | "))
                + " |");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** Whether the hypothesis that made the records gets the most weight. */
  String confusionJudged() {
    List<String> lines = new ArrayList<>();
    for (String method : METHODS) {
      NamedCsvRecord truth = of(truths, method(method)).get(0);
      lines.add(
          "* Weight of the true hypothesis, "
              + method
              + ": "
              + percent(number(truth, "weight"))
              + " % ("
              + interval(truth, "low", "high")
              + "), where knowing nothing gives "
              + percent(1.0 / hypotheses().size())
              + " %. Brier score: "
              + three(truth, "brier")
              + " ("
              + three(truth, "brier_low")
              + " to "
              + three(truth, "brier_high")
              + "; "
              + three(truth, "brier_even")
              + " for even weights; less is better).");
      for (String hypothesis : hypotheses()) {
        lines.add("* " + judged(method, hypothesis));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String three(NamedCsvRecord row, String field) {
    return String.format(Locale.ROOT, "%.3f", number(row, field));
  }

  private String judged(String method, String truth) {
    NamedCsvRecord nearest =
        of(
                confusion,
                method(method)
                    .and(r -> r.getField("truth").equals(truth))
                    .and(r -> !r.getField("ahead").isEmpty()))
            .stream()
            .min((a, b) -> Double.compare(number(a, "ahead"), number(b, "ahead")))
            .orElseThrow();
    double low = number(nearest, "ahead_low");
    double high = number(nearest, "ahead_high");
    return "Most weight on average, "
        + method
        + ", records of "
        + truth
        + ": **"
        + verdict(number(nearest, "ahead"), low, high)
        + "**; ahead of "
        + nearest.getField("hypothesis")
        + " by "
        + percent(number(nearest, "ahead"))
        + " points ("
        + percent(low)
        + " to "
        + percent(high)
        + ").";
  }

  /** In words: an interval of the lead that holds 0 leaves it to chance. */
  static String verdict(double ahead, double low, double high) {
    return (ahead >= 0 ? "met" : "missed") + (low <= 0 && high >= 0 ? ", within chance" : "");
  }

  /** Whether weights mean what they say. */
  String reliability() {
    List<String> lines = new ArrayList<>();
    lines.add("| Method | Weights | number | mean, % | of the truth, % | weights are |");
    lines.add("|---|---|---|---|---|---|");
    for (NamedCsvRecord r : reliability) {
      double said = number(r, "said");
      boolean holds = number(r, "low") <= said && said <= number(r, "high");
      lines.add(
          "| "
              + r.getField("method")
              + " | "
              + r.getField("from")
              + " to "
              + r.getField("to")
              + " | "
              + r.getField("weights")
              + " | "
              + percent(said)
              + " | "
              + percent(number(r, "share"))
              + " ("
              + interval(r, "low", "high").replace(" %", "")
              + ") | "
              + (holds ? "as said" : number(r, "share") > said ? "too low" : "too high")
              + " |");
    }
    return String.join("\n", lines) + "\n";
  }
}
