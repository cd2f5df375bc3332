package regimecollapse.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regimecollapse.evidence.Provenance;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * An attack of a plan: who attacks what, and from when to when (ODD 7.18).
 *
 * @param id name in files
 * @param title name for people
 * @param group id of the group that attacks
 * @param from first day, at 00:00
 * @param to last day, to its end; empty: until it comes to rest
 * @param regions provinces in which it attacks; with targets empty too: everywhere
 * @param targets ids of further places that it attacks
 * @param share part of the group that takes part, 0 to 1
 * @param pace times the speed of columns; below 1 it rests between columns as well; above 0
 * @param siege whether it surrounds and waits until the odds allow to storm
 * @param phase which of the places it goes for
 * @param on whether it is made; an arm can turn it on or off
 * @param provenance its home
 */
public record PlannedAttack(
    String id,
    String title,
    String group,
    LocalDate from,
    Optional<LocalDate> to,
    List<String> regions,
    List<String> targets,
    Uncertain share,
    Uncertain pace,
    boolean siege,
    AttackPhase phase,
    boolean on,
    Provenance provenance) {
  /** Copies the lists. */
  public PlannedAttack {
    regions = List.copyOf(regions);
    targets = List.copyOf(targets);
  }

  /** Whether it goes for a place. */
  public boolean goesFor(Locality place) {
    boolean anywhere = regions.isEmpty() && targets.isEmpty();
    boolean named = regions.contains(place.governorate()) || targets.contains(place.id());
    return (anywhere || named) && phase.has(place);
  }

  /** The same, made or not. */
  public PlannedAttack turned(boolean made) {
    return of(from, to, made);
  }

  /** The same so many days later, or earlier where they are below 0. */
  public PlannedAttack later(long days) {
    return of(from.plusDays(days), to.map(last -> last.plusDays(days)), on);
  }

  private PlannedAttack of(LocalDate first, Optional<LocalDate> last, boolean made) {
    return new PlannedAttack(
        id,
        title,
        group,
        first,
        last,
        regions,
        targets,
        share,
        pace,
        siege,
        phase,
        made,
        provenance);
  }
}
