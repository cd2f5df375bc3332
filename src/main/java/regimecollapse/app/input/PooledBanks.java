package regimecollapse.app.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Table;
import regimecollapse.inference.check.PooledCase;
import regimecollapse.inference.check.PooledDraws;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.folder.ListedFiles;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.folder.StoredManifest;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;

/**
 * The banks of all cases of a fit to several, in the folders of one folder: each is found by what
 * decided it, so that none of other inputs passes for one of these.
 */
public final class PooledBanks {
  private record Row(int reading, double[] statistics, double[] figures) {}

  private final PooledCases cases;
  private final List<PooledCase> known;
  private final String shown;
  private final Map<String, List<Path>> folders = new HashMap<>();
  private final StringBuilder hashes = new StringBuilder();

  /**
   * Finds the banks.
   *
   * @param known the cases as they are compared, in their order
   * @param named the folder in whose folders they lie
   * @throws InputException when there is none, or one was changed or has other inputs
   */
  public PooledBanks(Workplace workplace, PooledCases cases, List<PooledCase> known, Path named)
      throws IOException {
    this.cases = cases;
    this.known = List.copyOf(known);
    Path folder = workplace.find(named).toAbsolutePath().normalize();
    this.shown = workplace.show(folder);
    if (!Files.isDirectory(folder)) {
      throw new InputException("--banks: there is no folder " + shown + ".");
    }
    List<Path> within;
    try (Stream<Path> all = Files.list(folder)) {
      within = all.filter(Files::isDirectory).sorted().toList();
    }
    Set<String> wanted = wanted();
    List<String> wrong = new ArrayList<>();
    for (Path bank : within) {
      if (Files.exists(new ResultFolder(bank, FolderKind.BANK).manifest())) {
        add(bank, workplace.show(bank), wanted, wrong);
      }
    }
    if (!wrong.isEmpty()) {
      throw new InputException(wrong);
    }
  }

  private Set<String> wanted() {
    Set<String> all = new TreeSet<>();
    for (double tau : cases.pooling().tau()) {
      cases.cases().forEach(it -> all.add(decides(it, tau)));
    }
    return all;
  }

  private String decides(PooledCases.Case of, double tau) {
    return BankFile.decides(of.inputs(), cases.sharing(of, tau));
  }

  private void add(Path bank, String name, Set<String> wanted, List<String> wrong)
      throws IOException {
    ResultFolder folder = new ResultFolder(bank, FolderKind.BANK);
    try {
      String decides = StoredManifest.read(folder).more().path(BankFile.DECIDES).asText();
      wrong.addAll(new ListedFiles(folder, name).changed(n -> true));
      if (wanted.contains(decides)) {
        folders.computeIfAbsent(decides, k -> new ArrayList<>()).add(bank);
        hashes.append(Sha256.of(folder.file(TableFile.BANK))).append('\n');
      } else {
        wrong.add(
            name
                + " is a bank of other inputs than this fit: another case, record, range, seed,"
                + " spread or list of what is shared. Make it again, or take it away.");
      }
    } catch (RefusedException e) {
      wrong.add(name + ": " + e.getMessage() + ".");
    }
  }

  /** The SHA-256 of all tables. */
  public String sha256() {
    return Sha256.of(hashes.toString());
  }

  /**
   * The draws that all cases have and none failed of.
   *
   * @param tau spread between cases
   * @param mechanisms of which there must be some
   * @throws InputException when a case has none of a mechanism
   */
  public PooledDraws draws(double tau, List<String> mechanisms) {
    List<Map<String, Map<Integer, Row>>> all = new ArrayList<>();
    for (int c = 0; c < known.size(); c++) {
      all.add(rows(c, tau));
    }
    List<int[]> places = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int m = 0; m < mechanisms.size(); m++) {
      int before = places.size();
      for (int draw : common(all, mechanisms.get(m))) {
        places.add(new int[] {m, draw});
      }
      if (places.size() == before) {
        missing.add(mechanisms.get(m));
      }
    }
    if (!missing.isEmpty()) {
      throw new InputException(
          ("--banks: %s has no draw that all of %s have under %s with tau %s. Make them with:"
                  + " collapse bank FILE --pooled FILE --tau %s --mechanism NAME")
              .formatted(
                  shown,
                  known.stream().map(PooledCase::name).collect(Collectors.joining(", ")),
                  String.join(", ", missing),
                  tau,
                  tau));
    }
    return draws(tau, mechanisms, all, places);
  }

  private static Set<Integer> common(List<Map<String, Map<Integer, Row>>> all, String mechanism) {
    Set<Integer> common = new TreeSet<>(all.get(0).getOrDefault(mechanism, Map.of()).keySet());
    all.forEach(it -> common.retainAll(it.getOrDefault(mechanism, Map.of()).keySet()));
    return common;
  }

  private PooledDraws draws(
      double tau,
      List<String> mechanisms,
      List<Map<String, Map<Integer, Row>>> all,
      List<int[]> places) {
    int n = places.size();
    double[][] distances = new double[known.size()][n];
    double[][][] values = new double[known.size()][][];
    for (int c = 0; c < known.size(); c++) {
      Map<String, Map<Integer, Row>> of = all.get(c);
      List<Row> rows = places.stream().map(it -> of.get(mechanisms.get(it[0])).get(it[1])).toList();
      ObservedRecord record = known.get(c).record().leavingOut(equal(rows));
      values[c] = new double[known.get(c).statistics().size()][n];
      for (int i = 0; i < n; i++) {
        double[] statistics = rows.get(i).statistics();
        distances[c][i] = record.measure(statistics).distance();
        for (int k = 0; k < values[c].length; k++) {
          values[c][k][i] =
              k < statistics.length ? statistics[k] : rows.get(i).figures()[k - statistics.length];
        }
      }
    }
    return new PooledDraws(
        tau,
        mechanisms,
        places.stream().mapToInt(it -> it[0]).toArray(),
        places.stream().mapToInt(it -> it[1]).toArray(),
        places.stream()
            .mapToInt(it -> all.get(0).get(mechanisms.get(it[0])).get(it[1]).reading())
            .toArray(),
        distances,
        values);
  }

  /**
   * Statistics that are equal in all draws: they tell nothing, and would count as one that does.
   */
  private static Set<Integer> equal(List<Row> rows) {
    Set<Integer> equal = new TreeSet<>();
    for (int k = 0; k < rows.get(0).statistics().length; k++) {
      int statistic = k;
      double first = rows.get(0).statistics()[k];
      if (rows.stream().allMatch(r -> r.statistics()[statistic] == first)) {
        equal.add(k);
      }
    }
    return equal.size() == rows.get(0).statistics().length ? Set.of() : equal;
  }

  private Map<String, Map<Integer, Row>> rows(int c, double tau) {
    PooledCase of = known.get(c);
    Map<String, Integer> readings = new LinkedHashMap<>();
    List<Hypothesis> hypotheses = of.scenario().hypotheses();
    for (int h = 0; h < hypotheses.size(); h++) {
      readings.putIfAbsent(
          hypotheses.get(h).mechanism().key() + " " + hypotheses.get(h).reading(), h);
    }
    String[] statistics =
        of.record().observations().stream().map(o -> "statistic:" + o.id()).toArray(String[]::new);
    String[] figures =
        of.figures().names().stream().map(name -> "predicted:" + name).toArray(String[]::new);
    Map<String, Map<Integer, Row>> rows = new HashMap<>();
    for (Path folder : folders.getOrDefault(decides(cases.cases().get(c), tau), List.of())) {
      Table.of(folder, TableFile.BANK)
          .forEach(
              r -> {
                String mechanism = r.text("mechanism");
                Integer reading = readings.get(mechanism + " " + r.text("hypothesis"));
                if (reading != null && !r.text("failed").equals("true")) {
                  rows.computeIfAbsent(mechanism, k -> new TreeMap<>())
                      .putIfAbsent(
                          r.whole("draw"),
                          new Row(reading, r.numbers(statistics), r.numbers(figures)));
                }
              });
    }
    return rows;
  }
}
