package regimecollapse.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import regimecollapse.analysis.compare.FolderContrast.Measure;
import regimecollapse.analysis.compare.InputDifference.Part;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.Numbers;

/**
 * What a comparison says, in plain words. A cell differs by more than chance when the test of its
 * survival curves, adjusted by Holm for the number of cells, has p ≤ 0.05: between equal folders
 * the chance that any cell is named is then at most 5 %.
 */
public final class Verdict {
  /** The chance of naming any cell of folders that do not differ. */
  public static final double FALSE_ALARM = 0.05;

  private static final int MOST_NAMES = 6;

  private Verdict() {}

  /** The sentences on a folder against the first. */
  public static List<String> of(StoredResults first, FolderComparison other) {
    List<String> sentences = new ArrayList<>();
    sentences.add(inputs(other.inputs()));
    sentences.addAll(bytes(first, other));
    if (!other.sameBytes().contains(TableFile.RUNS)) {
      sentences.addAll(results(other));
      sentences.addAll(OffensivesTold.of(other));
      sentences.addAll(same(other));
      sentences.addAll(pairs(other));
      sentences.addAll(orders(other.orders()));
    }
    return sentences;
  }

  private static String inputs(List<InputDifference> all) {
    List<String> keys = keys(all, InputDifference::isInput);
    List<String> words = keys(all, d -> d.part() == Part.WORDS);
    boolean machine = all.stream().anyMatch(d -> d.part() == Part.ENVIRONMENT);
    String also =
        (words.isEmpty() ? "" : " Words that no result is made from differ: " + names(words) + ".")
            + (machine ? " They were made on different machines or JDKs." : "");
    if (keys.isEmpty()) {
      return "No input differs." + also;
    }
    String many = keys.size() == 1 ? "One input differs: " : keys.size() + " inputs differ: ";
    return many + names(keys) + "." + also;
  }

  private static List<String> keys(List<InputDifference> all, Predicate<InputDifference> which) {
    return all.stream().filter(which).map(InputDifference::key).toList();
  }

  private static List<String> results(FolderComparison other) {
    List<FolderContrast> tested = tested(other);
    if (tested.isEmpty()) {
      return List.of("No cell could be tested: see what could not be compared.");
    }
    List<FolderContrast> different =
        tested.stream().filter(c -> other.adjusted(c) <= FALSE_ALARM).toList();
    String cells = tested.size() == 1 ? "the one cell" : "the " + tested.size() + " cells";
    String bound =
        " (tests of the survival curves, 5 % chance of any false alarm in all cells together,"
            + " Holm)";
    if (different.isEmpty()) {
      return List.of(
          "In none of " + cells + " does survival differ by more than chance allows" + bound + ".",
          unseen(other, tested));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "In %d of %s survival differs by more than chance allows%s: %s."
            .formatted(
                different.size(),
                cells,
                bound,
                names(different.stream().map(c -> told(other, c)).toList())));
    List<FolderContrast> rest = new ArrayList<>(tested);
    rest.removeAll(different);
    if (!rest.isEmpty()) {
      sentences.add(unseen(other, rest));
    }
    return sentences;
  }

  private static List<FolderContrast> tested(FolderComparison other) {
    return other.contrasts().stream()
        .filter(c -> c.measure() == Measure.SURVIVAL && !Double.isNaN(c.estimate().p()))
        .toList();
  }

  private static String told(FolderComparison other, FolderContrast c) {
    String name = name(c);
    Optional<FolderContrast> season = other.find(c.cell(), Measure.FALLEN_SEASON);
    Optional<FolderContrast> median = other.find(c.cell(), Measure.MEDIAN);
    List<String> told = new ArrayList<>();
    season
        .filter(s -> !Double.isNaN(s.a()) && !Double.isNaN(s.b()))
        .ifPresent(s -> told.add("fallen by day 90 " + two(s.a()) + " to " + two(s.b())));
    median
        .filter(m -> !Double.isNaN(m.a()) || !Double.isNaN(m.b()))
        .ifPresent(m -> told.add("median day " + reached(m.a()) + " to " + reached(m.b())));
    return told.isEmpty() ? name : name + " (" + String.join(", ", told) + ")";
  }

  private static String reached(double day) {
    return Double.isNaN(day) ? "not reached" : two(day);
  }

  /** What could be missed: no difference shown is not the same as none. */
  private static String unseen(FolderComparison other, List<FolderContrast> cells) {
    double most =
        cells.stream()
            .flatMap(c -> other.find(c.cell(), Measure.FALLEN_SEASON).stream())
            .mapToDouble(c -> farthest(c.estimate()))
            .filter(end -> !Double.isNaN(end))
            .max()
            .orElse(Double.NaN);
    boolean all = cells.size() == tested(other).size();
    String what = (all ? "That" : "That the others do not") + " is no proof that they are equal";
    return Double.isNaN(most)
        ? what + "."
        : "%s: differences of up to %s in the share fallen by day 90 agree with these runs (95 %%)."
            .formatted(what, two(most));
  }

  private static double farthest(FolderContrast.Estimate estimate) {
    return Math.max(Math.abs(estimate.interval().low()), Math.abs(estimate.interval().high()));
  }

  private static List<String> pairs(FolderComparison other) {
    List<FolderContrast> tested = tested(other);
    long paired = tested.stream().filter(c -> c.sample().paired()).count();
    if (tested.isEmpty()) {
      return List.of();
    }
    if (paired == 0) {
      return List.of("The runs do not share their chance: the samples are independent.");
    }
    return List.of(
        (paired == tested.size() ? "The runs are" : "In " + paired + " cells the runs are")
            + " paired: each with the one of the same replication and seed.");
  }

  /** Cells in which all paired runs agree: chance has no part in that. */
  private static List<String> same(FolderComparison other) {
    List<String> cells =
        other.contrasts().stream()
            .filter(c -> c.measure() == Measure.COLLAPSE && c.sample().paired())
            .filter(c -> c.estimate().difference() == 0)
            .filter(c -> Double.isNaN(c.estimate().interval().low()))
            .map(Verdict::name)
            .toList();
    return cells.isEmpty() ? List.of() : List.of("No run differs in " + names(cells) + ".");
  }

  private static List<String> orders(List<FallsOrder> orders) {
    List<FallsOrder> known =
        orders.stream()
            .filter(o -> !Double.isNaN(o.tau().value()))
            .sorted(Comparator.comparingDouble(o -> o.tau().value()))
            .toList();
    if (known.isEmpty()) {
      return orders.isEmpty()
          ? List.of()
          : List.of("No order of falls to compare: no place falls in half of the runs of a cell.");
    }
    FallsOrder least = known.get(0);
    FallsOrder most = known.get(known.size() - 1);
    String cell = least.cell().hypothesis() + " / " + least.cell().arm();
    String lowest = two(least.tau().value());
    String highest = two(most.tau().value());
    String range =
        lowest.equals(highest)
            ? "is "
                + highest
                + " in "
                + (known.size() == 1 ? cell : "all cells where it is defined")
            : "is from " + lowest + " in " + cell + " to " + highest;
    return List.of(
        "Kendall's tau-b between the orders in which places fall "
            + range
            + " (1: the same order).");
  }

  private static List<String> bytes(StoredResults first, FolderComparison other) {
    List<String> same = other.sameBytes();
    if (same.isEmpty()) {
      return List.of();
    }
    boolean all =
        SameBytes.tables(first.folder().path()).equals(same)
            && SameBytes.tables(other.other().folder().path()).equals(same);
    return List.of(
        (all
                ? "All tables hold the same results, byte for byte: "
                : "The same results, byte for byte: ")
            + String.join(", ", same)
            + ".");
  }

  private static String name(FolderContrast c) {
    return c.cell().hypothesis() + " / " + c.cell().arm();
  }

  /** The first of them, and how many more there are. */
  static String names(List<String> all) {
    String some = all.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int more = all.size() - MOST_NAMES;
    return more > 0 ? some + " and " + more + " more" : some;
  }

  /** With two decimals. */
  static String two(double value) {
    return Numbers.fixed(value, 2);
  }
}
