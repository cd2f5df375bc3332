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
 */
public record Observation(
    String id,
    String title,
    Optional<String> place,
    LocalDate earliest,
    LocalDate latest,
    Provenance provenance,
    Optional<Comparison> comparison) {}
