package regimecollapse.scenario;

import java.time.LocalDate;
import java.util.Optional;
import regimecollapse.evidence.Provenance;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * Something that happens on a date.
 *
 * @param id name in files
 * @param kind what it does
 * @param date when, at 00:00
 * @param formation whom it concerns (purge, reinstatement)
 * @param patron who does it (visible support, announcement)
 * @param leaves share of the patron's help that it says will end, 0 to 1 (announcement)
 * @param provenance its home
 */
public record DatedEvent(
    String id,
    EventKind kind,
    LocalDate date,
    Optional<String> formation,
    Optional<String> patron,
    Optional<Uncertain> leaves,
    Provenance provenance) {
  /** An event of any other kind than an announcement. */
  public DatedEvent(
      String id,
      EventKind kind,
      LocalDate date,
      Optional<String> formation,
      Optional<String> patron,
      Provenance provenance) {
    this(id, kind, date, formation, patron, Optional.empty(), provenance);
  }

  /** The same on another date. */
  DatedEvent on(LocalDate other) {
    return new DatedEvent(id, kind, other, formation, patron, leaves, provenance);
  }
}
