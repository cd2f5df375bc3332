package regimecollapse.results.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.results.file.Packed;

/** What a folder holds the results of: one kind of work each, all by the same rules. */
public enum FolderKind {
  /** The runs of a scenario. */
  RUN("results", "the runs of an unfinished ensemble", TableFile.MANIFEST, TableFile.JOURNAL),
  /** A fit to a record. */
  FIT("a fit", "an unfinished fit", TableFile.FIT_MANIFEST, TableFile.FIT_JOURNAL),
  /** Fits of records that the simulator made itself. */
  TWINS("a twin study", "an unfinished twin study", TableFile.TWIN_MANIFEST, TableFile.SIMULATIONS),
  /** Simulations from the ranges for fits to reuse. */
  BANK(
      "a bank of simulations",
      "an unfinished bank of simulations",
      TableFile.BANK_MANIFEST,
      TableFile.SIMULATIONS),
  /** What drives the outcomes. */
  SENSITIVITY(
      "a sensitivity analysis",
      "an unfinished sensitivity analysis",
      TableFile.SENSITIVITY_MANIFEST,
      TableFile.SIMULATIONS),
  /** Folders of results beside each other; made in one go, so that there is no log. */
  COMPARISON("a comparison", "parts of a comparison", TableFile.COMPARISON_MANIFEST, ""),
  /** What forests say of banks of simulations and of a record; made in one go. */
  CHOICE("a choice between mechanisms", "parts of a choice", TableFile.CHOICE_MANIFEST, ""),
  /** A fit to several cases from banks; made in one go. */
  POOL("a fit to several cases", "parts of a fit to several cases", TableFile.POOL_MANIFEST, ""),
  /** A part of the runs of a scenario, or of a bank, to be merged with the others. */
  SHARD("a shard", "an unfinished shard", TableFile.SHARD_MANIFEST, TableFile.SHARD_LOG);

  private final String noun;
  private final String unfinished;
  private final String manifest;
  private final String log;

  FolderKind(String noun, String unfinished, String manifest, String log) {
    this.noun = noun;
    this.unfinished = unfinished;
    this.manifest = manifest;
    this.log = log;
  }

  /** What a complete folder of this kind holds, in words. */
  public String noun() {
    return noun;
  }

  /** What an unfinished folder of this kind holds, in words. */
  public String unfinished() {
    return unfinished;
  }

  /** The file that says what the results are; there only when they are complete. */
  public String manifest() {
    return manifest;
  }

  /** Whether a scenario is what it was made from, and a seed fixed its chance. */
  public boolean hasScenario() {
    return this != COMPARISON && this != CHOICE;
  }

  /** Whether what is made of it before an interrupt is kept. */
  public boolean resumable() {
    return !log.isEmpty();
  }

  /** Whether what was made is kept as it was logged: it is what the folder is for. */
  public boolean keepsLog() {
    return this == SHARD;
  }

  /** The file with what is made so far; gone once the results are complete, but of a shard. */
  public String log() {
    return log;
  }

  /** How a manifest names it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its files, in the order in which they are deleted. */
  public List<TableFile> files() {
    return FileList.ALL.stream().filter(file -> file.kind() == this).toList();
  }

  /**
   * The names of what is deleted with the results, in that order: all but the lock, large tables
   * plain and packed.
   */
  public List<String> names() {
    return files().stream()
        .filter(file -> !file.name().equals(TableFile.LOCK))
        .flatMap(FolderKind::names)
        .toList();
  }

  private static Stream<String> names(TableFile file) {
    return TableForm.packs(file) ? Packed.names(file.name()).stream() : Stream.of(file.name());
  }

  /** The file of a name, which may be that of a packed table, if such a folder has it. */
  public Optional<TableFile> find(String name) {
    return files().stream().filter(file -> names(file).anyMatch(name::equals)).findFirst();
  }

  /** The file of a name that such a folder has. */
  public TableFile file(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(this + " has no " + name));
  }
}
