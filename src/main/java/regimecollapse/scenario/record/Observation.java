package regimecollapse.scenario.record;

import java.time.LocalDate;
import java.util.Optional;
import regimecollapse.evidence.Provenance;

/**
 * A dated event of the record, with which results are compared. It never enters the model.
 *
 * @param id name
 * @param title what happened
 * @param place id of the place that fell, if it is the first fall of a place
 * @param earliest first day on which it can have happened
 * @param latest last day, inclusive
 * @param provenance its home
 * @param comparison how runs are compared with it, if they are
 * @param use what it is for
 * @param by id of the faction that took the place, where a source says so
 * @param how how the place was lost, where a source says so
 * @param spell which change of hands it is, where a place changes hands more than once
 */
public record Observation(
    String id,
    String title,
    Optional<String> place,
    LocalDate earliest,
    LocalDate latest,
    Provenance provenance,
    Optional<Comparison> comparison,
    Use use,
    Optional<String> by,
    Optional<Manner> how,
    Optional<Spell> spell) {
  /**
   * Of a place that changes hands more than once. Its second fall and its retaking are no {@link
   * #place}: the order of the falls and their pattern are those of the first falls.
   *
   * @param place id of the place
   * @param retaken whether the government took it back; else it fell
   * @param nth which of its falls, or of its retakings, from 1 on
   * @param until day on which the government held it again, if it did
   */
  public record Spell(String place, boolean retaken, int nth, Optional<LocalDate> until) {}

  /** The same with another comparison. */
  public Observation with(Comparison other) {
    return new Observation(
        id, title, place, earliest, latest, provenance, Optional.of(other), use, by, how, spell);
  }

  /** Whether a fit may count it: for a fit, and compared run by run. */
  public boolean isFitted() {
    return use == Use.FIT && isCompared();
  }

  /** Whether each run by itself can be compared with it. */
  public boolean isCompared() {
    return comparison.filter(c -> c.statistic().isOfOneRun()).isPresent();
  }
}
