package regimecollapse.scenario;

import java.time.LocalDate;
import java.util.Optional;
import regimecollapse.evidence.Provenance;

/**
 * Something that happens on a date.
 *
 * @param id name in files
 * @param kind what it does
 * @param date when, at 00:00
 * @param formation whom it concerns (purge, reinstatement)
 * @param patron who does it (visible support)
 * @param provenance its home
 */
public record DatedEvent(
    String id,
    EventKind kind,
    LocalDate date,
    Optional<String> formation,
    Optional<String> patron,
    Provenance provenance) {
  /** The same on another date. */
  DatedEvent on(LocalDate other) {
    return new DatedEvent(id, kind, other, formation, patron, provenance);
  }
}
