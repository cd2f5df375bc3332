package regimecollapse.scenario.record;

import java.time.LocalDate;
import java.util.Optional;
import regimecollapse.evidence.Provenance;

/**
 * A dated event of the record, with which results are compared. It never enters the model.
 *
 * @param id name
 * @param title what happened
 * @param place id of the place that fell, if it is a fall
 * @param earliest first day on which it can have happened
 * @param latest last day, inclusive
 * @param provenance its home
 * @param comparison how runs are compared with it, if they are
 * @param use what it is for
 * @param by id of the faction that took the place, where a source says so
 * @param how how the place was lost, where a source says so
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
    Optional<Manner> how) {
  /** The same with another comparison. */
  public Observation with(Comparison other) {
    return new Observation(
        id, title, place, earliest, latest, provenance, Optional.of(other), use, by, how);
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
