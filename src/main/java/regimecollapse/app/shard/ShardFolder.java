package regimecollapse.app.shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import regimecollapse.app.input.Program;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.Study;
import regimecollapse.ensemble.Shard;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.folder.ListedFiles;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.folder.StoredManifest;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;

/**
 * A complete shard as it lies in a folder.
 *
 * @param shown the folder as messages name it
 * @param folder where it lies
 * @param manifest what it says of itself
 * @param shard which it is
 */
record ShardFolder(String shown, ResultFolder folder, StoredManifest manifest, Shard shard) {
  /**
   * What a folder that is named turns out to be.
   *
   * @param shard that is complete
   * @param problems that it has
   * @param unfinished which shard was begun in it and is not complete
   */
  record Found(Optional<ShardFolder> shard, List<String> problems, Optional<Shard> unfinished) {
    private static Found not(String... problems) {
      return new Found(Optional.empty(), List.of(problems), Optional.empty());
    }
  }

  /** Looks at a folder that the user named. */
  static Found find(Workplace workplace, Path named) throws IOException {
    Path path = workplace.find(named).toAbsolutePath().normalize();
    String shown = workplace.show(path);
    if (!Files.isDirectory(path)) {
      return Found.not("There is no folder " + shown + ".");
    }
    ResultFolder folder = new ResultFolder(path, FolderKind.SHARD);
    return switch (folder.state()) {
      case COMPLETE -> read(folder, shown);
      case UNFINISHED -> unfinished(folder, shown);
      case EMPTY -> Found.not(shown + " is empty: no shard was begun in it.");
      case REMAINS -> Found.not(shown + " holds parts of a shard. Make it again with --overwrite.");
      case FOREIGN ->
          Found.not(
              ResultFolder.find(path)
                      .filter(it -> it.kind() != FolderKind.SHARD)
                      .map(it -> shown + " holds " + it.kind().noun() + ", no shard")
                      .orElse(
                          shown
                              + (Files.exists(folder.manifest())
                                      ? " holds no shard: its %s is damaged"
                                      : " holds no shard: it has no %s")
                                  .formatted(TableFile.SHARD_MANIFEST))
                  + ".");
    };
  }

  private static Found read(ResultFolder folder, String shown) throws IOException {
    StoredManifest manifest;
    Optional<Shard> shard;
    try {
      manifest = StoredManifest.read(folder);
      shard =
          Shard.of(
              manifest.more().path(ShardStudy.SHARD).asText()
                  + "/"
                  + manifest.more().path(ShardStudy.SHARDS).asText());
    } catch (RefusedException e) {
      return Found.not(shown + ": " + e.getMessage() + ".");
    }
    List<String> problems = new ArrayList<>(changed(folder, shown));
    if (Files.exists(folder.within().manifest())) {
      problems.addAll(changed(folder.within(), shown + "/" + TableFile.WITHIN));
    }
    if (shard.isEmpty()) {
      problems.add(shown + ": " + TableFile.SHARD_MANIFEST + " names no shard.");
    }
    if (!manifest.program().equals(Program.version())) {
      problems.add(
          "%s was made by version %s of the program, and this is %s: merge with that, or make it again."
              .formatted(shown, manifest.program(), Program.version()));
    }
    return new Found(
        shard.map(it -> new ShardFolder(shown, folder, manifest, it)), problems, Optional.empty());
  }

  private static List<String> changed(ResultFolder folder, String shown) throws IOException {
    List<String> problems = new ArrayList<>(new ListedFiles(folder, shown).changed(name -> true));
    for (String missing : new ListedFiles(folder, shown).missing()) {
      problems.add(shown + " lacks " + missing + ". Make it again with --overwrite.");
    }
    return problems;
  }

  /** A shard whose machine was stopped: which it is, and how it is completed. */
  private static Found unfinished(ResultFolder folder, String shown) throws IOException {
    Path file = folder.file(TableFile.SHARD_COMMAND);
    if (!Files.isRegularFile(file)) {
      return Found.not(shown + " holds an unfinished shard. Complete it with --resume.");
    }
    String command = Files.readString(file).strip();
    Optional<Shard> shard = Shard.of(command.replaceFirst(".*--shard[= ]([0-9/]+).*", "$1"));
    String which = shard.map(it -> "shard " + it + ", which is unfinished").orElse("unfinished");
    return new Found(
        Optional.empty(),
        List.of(shown + " holds " + which + ". Complete it with:", "  " + command),
        shard);
  }

  /** What it is a shard of, to be told apart from others. */
  String of() {
    return manifest.more().path(ShardStudy.WHOLE).asText() + " in " + shard.of();
  }

  /** In what it is of another whole than a shard, in words. */
  String unlike(ShardFolder other) {
    List<String> words = new ArrayList<>();
    add(words, "kind of study", text(ShardStudy.WHAT), other.text(ShardStudy.WHAT));
    add(words, "version of the program", manifest.program(), other.manifest.program());
    add(words, "scenario", manifest.title(), other.manifest.title());
    add(words, "seed", manifest.seed(), other.manifest.seed());
    add(words, "number of replications", manifest.replications(), other.manifest.replications());
    add(words, "choice of hypotheses", manifest.hypotheses(), other.manifest.hypotheses());
    add(words, "choice of arms", manifest.arms(), other.manifest.arms());
    add(words, "number of shards", shard.of(), other.shard.of());
    add(words, "setting", settings(), other.settings());
    TreeSet<String> files = new TreeSet<>(manifest.inputs().keySet());
    files.addAll(other.manifest.inputs().keySet());
    files.removeIf(
        it -> String.valueOf(manifest.inputs().get(it)).equals(other.manifest.inputs().get(it)));
    files.forEach(it -> words.add("file " + it));
    if (words.isEmpty()) {
      words.add("value of the scenario (--set)");
    }
    return words.stream().map(it -> "another " + it).collect(Collectors.joining(", "));
  }

  private String text(String key) {
    return manifest.more().path(key).asText();
  }

  /** All settings but the last, which tells the shard. */
  List<String> settings() {
    List<String> all = manifest.settings();
    return all.subList(0, Math.max(0, all.size() - 1));
  }

  private static void add(List<String> words, String what, Object mine, Object other) {
    if (!mine.equals(other)) {
      words.add(what + " (" + mine + ", not " + other + ")");
    }
  }

  /** Its part of the log of the whole. */
  Study.Part part() {
    return new Study.Part(shard, folder.log(), manifest.fingerprint());
  }

  /** The same of the same runs under a fit, if it has them. */
  Optional<ShardFolder> within() throws IOException {
    ResultFolder within = folder.within();
    return Files.exists(within.manifest())
        ? Optional.of(
            new ShardFolder(
                shown + "/" + TableFile.WITHIN, within, StoredManifest.read(within), shard))
        : Optional.empty();
  }
}
