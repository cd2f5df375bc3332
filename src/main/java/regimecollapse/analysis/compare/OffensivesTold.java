package regimecollapse.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.FolderContrast.Measure;
import regimecollapse.analysis.outcome.FellIn;

/**
 * In which offensives the runs of two folders fall: by the end of observation there may have been a
 * second one, and risings.
 */
final class OffensivesTold {
  private OffensivesTold() {}

  /** One sentence; none where all fall in their first offensive, or where that is not told. */
  static List<String> of(FolderComparison other) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : other.cells()) {
      FellIn.Split a = split(other, cell, FolderContrast::a);
      FellIn.Split b = split(other, cell, FolderContrast::b);
      Optional<FolderContrast> all = other.find(cell, Measure.COLLAPSE);
      if (all.isPresent() && (a.differs() || b.differs())) {
        String parts = parts(all.get().a(), a) + " to " + parts(all.get().b(), b);
        cells.add(cell.hypothesis() + " / " + cell.arm() + " " + parts);
      }
    }
    return cells.isEmpty()
        ? List.of()
        : List.of(
            "By the end of observation (p_collapse) not all that collapse do so in their first"
                + " offensive: "
                + Verdict.names(cells)
                + ".");
  }

  private static FellIn.Split split(
      FolderComparison other, Cell cell, ToDoubleFunction<FolderContrast> side) {
    double[] parts =
        Stream.of(Measure.FIRST, Measure.LATER, Measure.NONE)
            .map(measure -> other.find(cell, measure))
            .mapToDouble(c -> c.map(side::applyAsDouble).orElse(Double.NaN))
            .toArray();
    return new FellIn.Split(parts[0], parts[1], parts[2]);
  }

  private static String parts(double collapse, FellIn.Split split) {
    return split.differs()
        ? Verdict.two(collapse) + " (" + split.words(Verdict::two) + ")"
        : Verdict.two(collapse);
  }
}
