package regimecollapse.results.folder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.table.FolderKind;

/**
 * All that decides the bytes of a folder. Two folders with equal fingerprints hold the same.
 *
 * @param kind of the folder
 * @param program version of the program
 * @param title of what was done
 * @param files SHA-256 of the files read, by name
 * @param resolvedYaml the resolved scenario as text; empty without one
 * @param seed that fixes all chance, if there is any
 * @param fingerprint equal only for equal inputs, wherever the files lie: a SHA-256
 * @param logFingerprint the same of what is made so far
 * @param settings what else decides, such as the effort, in words; always in the same order
 */
public record Provenance(
    FolderKind kind,
    String program,
    String title,
    Map<String, String> files,
    String resolvedYaml,
    OptionalLong seed,
    String fingerprint,
    String logFingerprint,
    List<String> settings) {
  /** Copies the collections. */
  public Provenance {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    settings = List.copyOf(settings);
  }

  /** That of runs, which only their scenario decides. Runs of any number may stand in one log. */
  public static Provenance ofRuns(Inputs inputs) {
    return of(FolderKind.RUN, inputs, inputs.fingerprint(), inputs.journalFingerprint(), List.of());
  }

  /** That of a study, which a scenario and settings decide. */
  public static Provenance of(FolderKind kind, Inputs inputs, List<String> settings) {
    String fingerprint = fingerprint(kind, inputs.fingerprint(), settings);
    return of(kind, inputs, fingerprint, fingerprint, settings);
  }

  private static Provenance of(
      FolderKind kind, Inputs inputs, String whole, String log, List<String> settings) {
    return new Provenance(
        kind,
        inputs.program(),
        inputs.scenario().title(),
        inputs.files(),
        inputs.resolvedYaml(),
        OptionalLong.of(inputs.scenario().seed()),
        whole,
        log,
        settings);
  }

  /** That of a comparison, which the folders decide: the SHA-256 of their manifests by name. */
  public static Provenance ofComparison(String program, String title, Map<String, String> files) {
    return ofFiles(FolderKind.COMPARISON, program, title, files, List.of());
  }

  /** That of what has no scenario: files, their SHA-256 by name, and settings decide it. */
  public static Provenance ofFiles(
      FolderKind kind,
      String program,
      String title,
      Map<String, String> files,
      List<String> settings) {
    List<String> parts = new ArrayList<>(List.of(program, title));
    new TreeMap<>(files).forEach((name, hash) -> parts.add(name + " " + hash));
    String of = fingerprint(kind, String.join("\n", parts), settings);
    return new Provenance(kind, program, title, files, "", OptionalLong.empty(), of, of, settings);
  }

  private static String fingerprint(FolderKind kind, String inputs, List<String> settings) {
    List<String> parts = new ArrayList<>(List.of(kind.key(), inputs));
    parts.addAll(settings);
    return Sha256.of(String.join("\n", parts));
  }
}
