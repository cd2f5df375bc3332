package regimecollapse.validation;

import java.util.List;
import java.util.Set;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.SeriesGrid;
import regimecollapse.results.record.Soldiers;
import regimecollapse.scenario.Locality;

/** One number a run. */
final class Measures {
  private static final Set<String> SOUTH = Set.of("Daraa", "Quneitra");

  private Measures() {}

  private static Locality place(Fall fall) {
    return PatternEnsemble.SCENARIO.geography().localities().get(fall.locality());
  }

  static double orNever(double day) {
    return Double.isNaN(day) ? Double.POSITIVE_INFINITY : day;
  }

  /** Days to the collapse, or to the end of the run. */
  static double daysLived(RunRecord r) {
    double end = PatternEnsemble.SCENARIO.timeline().length() - r.zeroDay();
    return r.outcome().collapsed() ? r.outcome().daysToCollapse() : end;
  }

  static double quietBefore(RunRecord r) {
    return r.falls().stream().noneMatch(f -> f.day() < 0) ? 1 : 0;
  }

  static double fallDay(RunRecord r, String id) {
    return r.falls().stream()
        .filter(f -> place(f).id().equals(id))
        .mapToDouble(Fall::day)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Day on which the last of the government's places in some provinces is lost. */
  static double lastOf(RunRecord r, Set<String> provinces) {
    Set<String> side =
        PatternEnsemble.SCENARIO.factions().stream()
            .filter(f -> f.side() == regimecollapse.scenario.force.Side.REGIME)
            .map(f -> f.id())
            .collect(java.util.stream.Collectors.toSet());
    return PatternEnsemble.SCENARIO.geography().localities().stream()
        .filter(l -> provinces.contains(l.governorate()) && side.contains(l.controller()))
        .mapToDouble(l -> fallDay(r, l.id()))
        .max()
        .orElseThrow();
  }

  static double capitalUnfought(RunRecord r) {
    String capital = PatternEnsemble.SCENARIO.geography().capital();
    return r.falls().stream().anyMatch(f -> place(f).id().equals(capital) && !f.fought()) ? 1 : 0;
  }

  private static List<Fall> southBeforeFlight(RunRecord r) {
    return r.falls().stream()
        .filter(f -> SOUTH.contains(place(f).governorate()))
        .filter(f -> f.kind() != FallKind.HANDOVER)
        .toList();
  }

  static double southRises(RunRecord r) {
    return southBeforeFlight(r).isEmpty() ? 0 : 1;
  }

  /** Share of the southern places lost before the flight that locals took; NaN if none was. */
  static double southToLocals(RunRecord r) {
    List<Fall> south = southBeforeFlight(r);
    double locals = south.stream().filter(f -> f.to().equals("southern")).count();
    return south.isEmpty() ? Double.NaN : locals / south.size();
  }

  static double secondHalf(RunRecord r) {
    double[] days = r.outcome().daysToLose().population();
    return orNever(days[4] - days[2]);
  }

  private static double seriesAt(RunRecord r, String measure, double day) {
    SeriesGrid grid = SeriesGrid.of(PatternEnsemble.SCENARIO, r.zeroDay());
    int m = grid.measures().indexOf(measure);
    int best = 0;
    for (int i = 0; i < grid.days().length; i++) {
      if (grid.days()[i] <= day) {
        best = i;
      }
    }
    return r.series().get(m, best);
  }

  /** Present share times morale on the eve, over the same in the first month. */
  static double effectiveness(RunRecord r) {
    double first = -r.zeroDay();
    double then = seriesAt(r, "state:presence", first) * seriesAt(r, "state:morale", first);
    return seriesAt(r, "state:presence", -1) * seriesAt(r, "state:morale", -1) / then;
  }

  /** Soldiers who left since the eve, those handed over not counted, for each soldier killed. */
  static double leftOverKilled(RunRecord r) {
    Soldiers s = r.outcome().soldiers();
    double before = seriesAt(r, "soldiers:went-home", 0) * s.initial();
    double left = s.wentHome() - before + s.surrendered() + s.defected();
    return s.killed() > 0 ? left / s.killed() : Double.POSITIVE_INFINITY;
  }

  static double killedShare(RunRecord r) {
    Soldiers s = r.outcome().soldiers();
    return s.onEve().isPresent() ? (double) s.killed() / s.onEve().getAsLong() : Double.NaN;
  }
}
