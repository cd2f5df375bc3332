package regimecollapse.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.FolderContrast.Measure;
import regimecollapse.analysis.compare.stored.CrossedNames;
import regimecollapse.analysis.compare.stored.Samples;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.stats.contrast.Holm;
import regimecollapse.stats.survival.KaplanMeier;

/**
 * A folder compared with the first.
 *
 * @param other the folder
 * @param inputs all inputs that differ
 * @param contrasts all measures of all cells that both have, cell by cell
 * @param adjusted p-value of each contrast adjusted by Holm for the cells of its measure; NaN where
 *     there is none
 * @param orders order of falls of each cell, where both tell it
 * @param sameBytes tables of the same bytes in both folders
 * @param notCompared what could not be compared, in words
 */
public record FolderComparison(
    StoredResults other,
    List<InputDifference> inputs,
    List<FolderContrast> contrasts,
    List<Double> adjusted,
    List<FallsOrder> orders,
    List<String> sameBytes,
    List<String> notCompared) {
  /** Copies. */
  public FolderComparison {
    inputs = List.copyOf(inputs);
    contrasts = List.copyOf(contrasts);
    adjusted = List.copyOf(adjusted);
    orders = List.copyOf(orders);
    sameBytes = List.copyOf(sameBytes);
    notCompared = List.copyOf(notCompared);
  }

  /** Compares; the folders are known to be comparable. */
  static FolderComparison of(StoredResults a, StoredResults other, Library library) {
    StoredResults b = CrossedNames.as(a, other);
    List<String> notes = new ArrayList<>(Comparability.of(a, b).notes());
    notes.addAll(a.notes());
    notes.addAll(b.notes());
    notes.addAll(Missing.of(a, b));
    Map<Cell, Samples> samples = new LinkedHashMap<>();
    a.runs()
        .forEach(
            (cell, runs) -> {
              if (b.runs().containsKey(cell)) {
                samples.put(cell, Samples.of(runs, b.runs().get(cell)));
              }
            });
    List<FolderContrast> contrasts = new ArrayList<>();
    double horizon = horizon(samples);
    String label = b.folder().label();
    samples.forEach(
        (cell, pair) -> contrasts.addAll(new FolderContrasts(label, cell, pair, horizon).all()));
    List<InputDifference> inputs = new Inputs(a.folder(), b.folder(), library, notes).all();
    return new FolderComparison(
        b,
        inputs,
        contrasts,
        adjusted(contrasts),
        orders(a, b),
        SameBytes.of(a.folder().path(), b.folder().path()),
        notes.stream().distinct().toList());
  }

  /** The contrast of a cell, if it could be made. */
  public Optional<FolderContrast> find(Cell cell, Measure measure) {
    return contrasts.stream()
        .filter(c -> c.cell().equals(cell) && c.measure() == measure)
        .findFirst();
  }

  /** The adjusted p-value of a contrast. */
  public double adjusted(FolderContrast contrast) {
    int at = contrasts.indexOf(contrast);
    return at < 0 ? Double.NaN : adjusted.get(at);
  }

  /** The cells that were compared, in the order of the first folder. */
  public List<Cell> cells() {
    return contrasts.stream().map(FolderContrast::cell).distinct().toList();
  }

  /** The longest horizon up to which all restricted means are known. */
  private static double horizon(Map<Cell, Samples> samples) {
    List<KaplanMeier> curves =
        samples.values().stream()
            .filter(Samples::haveLifetimes)
            .flatMap(pair -> Stream.of(pair.a(), pair.b()))
            .map(runs -> KaplanMeier.of(Samples.lifetimes(runs)))
            .toList();
    double latest = curves.stream().mapToDouble(KaplanMeier::longest).max().orElse(0);
    double known =
        curves.stream()
            .filter(curve -> curve.survival(curve.longest()) > 0)
            .mapToDouble(KaplanMeier::longest)
            .min()
            .orElse(latest);
    return Math.max(0, known);
  }

  private static List<FallsOrder> orders(StoredResults a, StoredResults b) {
    List<FallsOrder> orders = new ArrayList<>();
    a.falls()
        .forEach(
            (cell, falls) -> {
              if (b.falls().containsKey(cell)) {
                orders.add(FallsOrder.of(b.folder().label(), cell, falls, b.falls().get(cell)));
              }
            });
    return orders;
  }

  private static List<Double> adjusted(List<FolderContrast> contrasts) {
    Double[] all = new Double[contrasts.size()];
    for (Measure measure : Measure.values()) {
      int[] places =
          IntStream.range(0, all.length)
              .filter(i -> contrasts.get(i).measure() == measure)
              .toArray();
      double[] p =
          Holm.adjust(
              Arrays.stream(places).mapToDouble(i -> contrasts.get(i).estimate().p()).toArray());
      for (int i = 0; i < places.length; i++) {
        all[places[i]] = p[i];
      }
    }
    return List.of(all);
  }
}
