package regimecollapse.docs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;
import regimecollapse.text.PValues;

/** Tables and sentences of sensitivity.md, made from the tables of one hypothesis each. */
final class SensitivityPage {
  private static final Path REFERENCE = Path.of("results/reference/sensitivity");
  private static final List<String> OUTPUTS = List.of("collapse", "days");

  /** Adjusted p below which an effect is told from nothing, as on the chart. */
  private static final double ALPHA = 0.05;

  private final String hypothesis;
  private final List<NamedCsvRecord> morris;
  private final List<NamedCsvRecord> linear;
  private final List<NamedCsvRecord> sobol;
  private final List<NamedCsvRecord> noise;
  private final List<NamedCsvRecord> prim;

  private SensitivityPage(Path folder) throws IOException {
    this.hypothesis = folder.getFileName().toString();
    this.morris = rows(folder.resolve("morris.csv"));
    this.linear = rows(folder.resolve("linear.csv"));
    this.sobol = rows(folder.resolve("sobol.csv"));
    this.noise = rows(folder.resolve("noise.csv"));
    this.prim = rows(folder.resolve("prim.csv"));
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }

  /** All that the page takes from the reference results. */
  static String text() throws IOException {
    List<SensitivityPage> pages = new ArrayList<>();
    try (Stream<Path> folders = Files.list(REFERENCE)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        pages.add(new SensitivityPage(folder));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("## In short\n");
    pages.forEach(page -> lines.add(page.verdict()));
    lines.add("\n## How much is chance\n");
    lines.add("Share of the variance that is left, with 95 % interval, when all parameters with a");
    lines.add("range are fixed, and when only those that were kept are.\n");
    lines.add(
        "| hypothesis | arm | survive | collapse: all fixed | kept fixed | days: all fixed |");
    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " kept fixed |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- |");
    pages.forEach(page -> lines.add(page.chance()));
    for (SensitivityPage page : pages) {
      lines.add("\n## " + page.hypothesis + ", arm `" + page.arm() + "`\n");
      lines.addAll(page.tables());
    }
    return String.join("\n", lines) + "\n";
  }

  private String arm() {
    return prim.get(0).getField("arm");
  }

  private String verdict() {
    NamedCsvRecord box = prim.get(0);
    return "* **%s**, arm `%s`: %s of %s runs survive. %s %s %s"
        .formatted(
            hypothesis,
            arm(),
            percent(box, "test_base"),
            box.getField("test_runs"),
            chanceInWords(),
            drivers(),
            boxInWords());
  }

  private String chanceInWords() {
    NamedCsvRecord all = noise("collapse", "all");
    String share = percent(all, "noise");
    if (all.getField("noise_low").isEmpty()) {
      return "How much of collapse or survival is chance is not known from so few runs.";
    }
    double low = number(all, "noise_low");
    double high = number(all, "noise_high");
    String what =
        low > 0.5
            ? "most of what decides between collapse and survival is chance"
            : high < 0.5
                ? "less than half of what decides between collapse and survival is chance"
                : "whether most of what decides between collapse and survival is chance is open";
    return "With every parameter fixed " + what + ": " + share + " of the variance.";
  }

  private String drivers() {
    List<NamedCsvRecord> told =
        linear.stream().filter(r -> is(r, "days") && number(r, "p_holm") < ALPHA).toList();
    String all =
        "Straight lines in all parameters together explain %d %% of the variance of the days"
                .formatted(percent(explained("days")))
            + " survived; ";
    String first =
        told.isEmpty()
            ? "no single one is told from nothing"
            : "%d of them %s told from nothing, first %s with %s"
                .formatted(
                    told.size(),
                    told.size() == 1 ? "is" : "are",
                    named(told.subList(0, 1)),
                    percent(told.get(0), "share"));
    List<NamedCsvRecord> shown =
        sobol.stream()
            .filter(r -> is(r, "days") && !r.getField("total_low").isEmpty())
            .filter(r -> number(r, "total_low") > 0)
            .sorted(Comparator.comparingDouble((NamedCsvRecord r) -> -number(r, "total")))
            .toList();
    String second =
        shown.isEmpty()
            ? "no total Sobol index is told from nothing."
            : "the greatest total Sobol index that is told from nothing is that of `%s`, %s."
                .formatted(shown.get(0).getField("parameter"), percent(shown.get(0), "total"));
    return all + first + "; " + second;
  }

  private double explained(String output) {
    return linear.stream()
        .filter(r -> is(r, output))
        .mapToDouble(r -> number(r, "explained_by_all"))
        .findFirst()
        .orElseThrow();
  }

  private static long percent(double share) {
    return Math.round(100 * share);
  }

  private static String named(List<NamedCsvRecord> rows) {
    return rows.stream()
        .map(r -> "`" + r.getField("parameter") + "`")
        .collect(Collectors.joining(", "));
  }

  private String boxInWords() {
    NamedCsvRecord box = prim.get(0);
    String verdict = box.getField("verdict");
    if (box.getField("parameter").isEmpty()) {
      return "Where it survives: " + verdict + ".";
    }
    return "Where it survives: %s, by %s; %s survive in it."
        .formatted(verdict, named(prim), percent(box, "test_density"));
  }

  private String chance() {
    List<String> cells = new ArrayList<>();
    cells.add(hypothesis);
    cells.add("`" + arm() + "`");
    cells.add(percent(prim.get(0), "test_base"));
    for (String output : OUTPUTS) {
      cells.add(percent(noise(output, "all"), "noise"));
      cells.add(percent(noise(output, "kept"), "noise"));
    }
    return row(cells);
  }

  private List<String> tables() {
    List<String> lines = new ArrayList<>();
    lines.addAll(effects());
    lines.add("\nShares of the variance of the mean over chance, with 95 % intervals.\n");
    lines.add("| parameter | days: first | total | collapse: first | total | what it is worth |");
    lines.add("| --- | --- | --- | --- | --- | --- |");
    for (NamedCsvRecord r : sobol.stream().filter(s -> is(s, "days")).toList()) {
      lines.add(shares(r));
    }
    lines.add("\n" + box());
    return lines;
  }

  /** Mean effects of the kept parameters by screening and by regression, strongest line first. */
  private List<String> effects() {
    List<NamedCsvRecord> days = linear.stream().filter(r -> is(r, "days")).toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        "The parameters that were kept, of %d: change over the whole prior range by regression on %s"
            .formatted(days.size(), days.get(0).getField("runs")));
    lines.add(
        "runs (all parameters: %d %% of the variance of days, %d %% of that of collapse) and by"
            .formatted(percent(explained("days")), percent(explained("collapse"))));
    lines.add(
        "screening, with Student's 95 % intervals and Holm's p over all parameters. Mean effects"
            + " of");
    lines.add(
        "usual spread are told by the screening half of the time from %s days or %s of chance on.\n"
            .formatted(detectable("days", "%.0f"), detectable("collapse", "%.2f")));
    lines.add("| parameter | days: regression | p | screening | p | collapse: regression | p |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- |");
    for (NamedCsvRecord r : days.stream().filter(k -> k.getField("kept").equals("true")).toList()) {
      String parameter = r.getField("parameter");
      NamedCsvRecord collapse = of(linear, "collapse", parameter);
      NamedCsvRecord screened = of(morris, "days", parameter);
      lines.add(
          row(
              List.of(
                  "`" + parameter + "`",
                  effect(r, "change", "%+.0f"),
                  p(r.getField("p_holm")),
                  effect(screened, "mu", "%+.0f"),
                  p(screened.getField("mu_p_holm")),
                  effect(collapse, "change", "%+.2f"),
                  p(collapse.getField("p_holm")))));
    }
    return lines;
  }

  /** The mean effect of usual spread at which the test has even odds. */
  private String detectable(String output, String format) {
    double[] sigmas =
        morris.stream()
            .filter(r -> is(r, output))
            .mapToDouble(r -> number(r, "sigma"))
            .filter(s -> s > 0)
            .sorted()
            .toArray();
    int n = Integer.parseInt(morris.get(0).getField("trajectories"));
    double tests = morris.stream().filter(r -> is(r, output)).count();
    double t = new TDistribution(null, n - 1).inverseCumulativeProbability(1 - ALPHA / 2 / tests);
    return sigmas.length == 0
        ? "…"
        : String.format(Locale.ROOT, format, t * sigmas[sigmas.length / 2] / Math.sqrt(n));
  }

  private String shares(NamedCsvRecord days) {
    NamedCsvRecord collapse = of(sobol, "collapse", days.getField("parameter"));
    String one = days.getField("note");
    String other = collapse.getField("note");
    String words =
        one.equals(other)
            ? one
            : Stream.of(
                    one.isEmpty() ? "" : "days: " + one,
                    other.isEmpty() ? "" : "collapse: " + other)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("; "));
    return row(
        List.of(
            "`" + days.getField("parameter") + "`",
            percent(days, "first"),
            percent(days, "total"),
            percent(collapse, "first"),
            percent(collapse, "total"),
            words));
  }

  private String box() {
    NamedCsvRecord first = prim.get(0);
    String verdict = "Where the regime survives (PRIM): **" + first.getField("verdict") + "**.";
    if (first.getField("parameter").isEmpty()) {
      return verdict;
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s On %s new runs %s survive in the box and %s of all (Fisher's exact p %s); the box holds"
            .formatted(
                verdict,
                first.getField("test_runs"),
                percent(first, "test_density"),
                percent(first, "test_base"),
                p(first.getField("test_p"))));
    lines.add(percent(first, "test_coverage") + " of the runs that survive.\n");
    lines.add("| parameter | from | to | prior quantiles | quasi-p |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (NamedCsvRecord r : prim) {
      lines.add(
          row(
              List.of(
                  "`" + r.getField("parameter") + "`",
                  three(r, "low"),
                  three(r, "high"),
                  "%.2f to %.2f".formatted(number(r, "low_quantile"), number(r, "high_quantile")),
                  p(r.getField("quasi_p")))));
    }
    return String.join("\n", lines);
  }

  private NamedCsvRecord noise(String output, String fixed) {
    return noise.stream()
        .filter(r -> is(r, output) && r.getField("fixed").equals(fixed))
        .findFirst()
        .orElseThrow();
  }

  private static NamedCsvRecord of(List<NamedCsvRecord> rows, String output, String parameter) {
    return rows.stream()
        .filter(r -> is(r, output) && r.getField("parameter").equals(parameter))
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(NamedCsvRecord row, String output) {
    return row.getField("output").equals(output);
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  private static String percent(NamedCsvRecord row, String field) {
    if (row.getField(field).isEmpty()) {
      return "not defined";
    }
    long value = Math.round(100 * number(row, field));
    if (row.getField(field + "_low").isEmpty()) {
      return value + " % (no interval)";
    }
    return "%d %% (%d to %d)"
        .formatted(
            value,
            Math.round(100 * number(row, field + "_low")),
            Math.round(100 * number(row, field + "_high")));
  }

  private static String effect(NamedCsvRecord row, String field, String format) {
    if (row.getField(field + "_low").isEmpty()) {
      return String.format(Locale.ROOT, format, number(row, field)) + " (too few effects)";
    }
    return String.format(
        Locale.ROOT,
        format + " (" + format + " to " + format + ")",
        number(row, field),
        number(row, field + "_low"),
        number(row, field + "_high"));
  }

  private static String p(String field) {
    return field.isEmpty() ? "" : PValues.cell(Double.parseDouble(field));
  }

  private static String three(NamedCsvRecord row, String field) {
    return new java.math.BigDecimal(number(row, field))
        .round(new java.math.MathContext(3))
        .stripTrailingZeros()
        .toPlainString();
  }
}
