package regimecollapse.app.shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import regimecollapse.app.input.BankFile;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.PosteriorFile;
import regimecollapse.app.input.Program;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.BankStudy;
import regimecollapse.app.study.RunStudy;
import regimecollapse.app.study.Study;
import regimecollapse.ensemble.Shard;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Loaded;

/** All shards of one study, checked, and the study that makes the whole of them. */
public final class Merge {
  /** Numbers of shards that are told one by one. */
  private static final int MOST_TOLD = 20;

  private final Workplace workplace;
  private final List<ShardFolder> shards;
  private final RunStudy.Options options;
  private final Study.Sharded whole;

  /**
   * Looks at the shards that are named; nothing is changed.
   *
   * @throws InputException when they are not all shards of one study, with all that is wrong
   */
  public static Merge of(Workplace workplace, List<Path> named) throws IOException {
    List<ShardFolder> found = new ArrayList<>();
    List<Shard> known = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path path : named) {
      ShardFolder.Found it = ShardFolder.find(workplace, path);
      it.shard().ifPresent(found::add);
      it.unfinished().ifPresent(known::add);
      problems.addAll(it.problems());
    }
    List<ShardFolder> alike = alike(found, problems);
    if (!alike.isEmpty()) {
      alike.forEach(it -> known.add(it.shard()));
      addDoubled(alike, problems);
      addMissing(alike.get(0), known, problems);
    }
    if (!problems.isEmpty()) {
      problems.add("Nothing was merged.");
      throw new InputException(problems);
    }
    return new Merge(workplace, alike);
  }

  /** Those of the study of which there are most; the others are problems. */
  private static List<ShardFolder> alike(List<ShardFolder> found, List<String> problems) {
    Map<String, List<ShardFolder>> all = new LinkedHashMap<>();
    found.forEach(it -> all.computeIfAbsent(it.of(), k -> new ArrayList<>()).add(it));
    List<ShardFolder> most = List.of();
    for (List<ShardFolder> some : all.values()) {
      most = some.size() > most.size() ? some : most;
    }
    for (ShardFolder it : found) {
      if (!most.contains(it)) {
        ShardFolder first = most.get(0);
        problems.add(
            "%s is no shard of what %s is one of: it has %s."
                .formatted(it.shown(), first.shown(), it.unlike(first)));
      }
    }
    return most;
  }

  private static void addDoubled(List<ShardFolder> alike, List<String> problems) {
    Map<Shard, List<String>> folders = new LinkedHashMap<>();
    alike.forEach(
        it -> folders.computeIfAbsent(it.shard(), k -> new ArrayList<>()).add(it.shown()));
    folders.forEach(
        (shard, of) -> {
          if (of.size() > 1) {
            problems.add(
                "Shard %s is there more than once: %s. Name one of them."
                    .formatted(shard, String.join(", ", of)));
          }
        });
  }

  private static void addMissing(ShardFolder one, List<Shard> known, List<String> problems) {
    int of = one.shard().of();
    List<Shard> missing =
        IntStream.rangeClosed(1, of)
            .mapToObj(i -> new Shard(i, of))
            .filter(it -> !known.contains(it))
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    String numbers =
        missing.stream().limit(MOST_TOLD).map(Shard::toString).collect(Collectors.joining(", "));
    int more = missing.size() - MOST_TOLD;
    problems.add(
        "%s %s%s missing: make %s as %s was made, with --shard %s."
            .formatted(
                missing.size() == 1 ? "Shard" : "Shards",
                numbers,
                (more > 0 ? " and " + more + " more" : "") + (missing.size() == 1 ? " is" : " are"),
                missing.size() == 1 ? "it" : "them",
                one.shown(),
                missing.get(0)));
  }

  private Merge(Workplace workplace, List<ShardFolder> shards) throws IOException {
    this.workplace = workplace;
    this.shards = shards;
    ShardFolder first = shards.get(0);
    boolean runs = first.manifest().more().path(ShardStudy.WHAT).asText().equals("run");
    Inputs inputs = inputs(first);
    this.options = runs ? options(first) : RunStudy.Options.NONE;
    this.whole =
        runs ? new RunStudy(workplace.parts(), inputs, options) : bank(inputs, first.settings());
    if (!first.of().startsWith(fingerprint())) {
      throw new InputException(
          first.shown()
              + ": "
              + TableFile.SHARD_MANIFEST
              + " and "
              + TableFile.SCENARIO
              + " are not of the same study. Make the shards again.");
    }
  }

  /** The bank of these settings, as they stand in a shard of it. */
  private BankStudy bank(Inputs inputs, List<String> settings) {
    int draws = Integer.parseInt(settings.get(0).replaceFirst("^draws ", ""));
    return settings.size() == 1
        ? new BankStudy(workplace.parts(), inputs, draws)
        : new BankStudy(
            workplace.parts(),
            inputs,
            draws,
            BankFile.sharing(settings.subList(1, settings.size())));
  }

  private String fingerprint() throws IOException {
    return whole.provenance(shards.get(0).folder(), false).fingerprint();
  }

  /** What the whole is made from, as it stands in a shard. */
  private Inputs inputs(ShardFolder shard) throws IOException {
    Path file = shard.folder().file(TableFile.SCENARIO);
    Loaded loaded = new ScenarioFiles(workplace).read(file, Settings.NONE);
    List<String> other = new ArrayList<>();
    loaded
        .hashes()
        .forEach(
            (name, hash) -> {
              String then = shard.manifest().inputs().get(name);
              if (then != null && !then.equals(hash) && !name.equals(TableFile.SCENARIO)) {
                other.add(
                    "The data file %s is not the one of %s: it has been changed since."
                        .formatted(name, shard.shown()));
              }
            });
    if (!other.isEmpty()) {
      throw new InputException(other);
    }
    return new Inputs(
        Program.version(), shard.manifest().inputs(), Files.readString(file), loaded.scenario());
  }

  private RunStudy.Options options(ShardFolder shard) throws IOException {
    boolean fitted = Files.exists(shard.folder().file(TableFile.POSTERIOR));
    Optional<PosteriorFile> posterior =
        fitted ? Optional.of(PosteriorFile.kept(shard.folder().path())) : Optional.empty();
    Optional<ShardFolder> within = shard.within();
    if (within.isEmpty()) {
      return new RunStudy.Options(Optional.empty(), posterior, Optional.empty());
    }
    Inputs inputs = inputs(within.get());
    PosteriorFile draws = PosteriorFile.kept(within.get().folder().path());
    return new RunStudy.Options(
        Optional.empty(), posterior, Optional.of(new RunStudy.Within(draws, runs -> inputs)));
  }

  /** The study that makes the whole. */
  public Study study() throws IOException {
    List<Study.Part> outer = new ArrayList<>();
    List<Study.Part> inner = new ArrayList<>();
    for (ShardFolder shard : shards) {
      outer.add(shard.part());
      shard.within().map(ShardFolder::part).ifPresent(inner::add);
    }
    return new MergeStudy(whole, outer, inner);
  }

  /** Where its folder is, where none is named. */
  public String name() {
    return shards.get(0).manifest().more().path(ShardStudy.NAME).asText();
  }

  /** What decides the runs besides the scenario; empty where these are no runs. */
  public Optional<RunStudy.Options> ofRuns() {
    return whole.kind() == FolderKind.RUN ? Optional.of(options) : Optional.empty();
  }

  /** What was run. */
  public Scenario scenario() {
    return whole.inputs().scenario();
  }
}
