package regimecollapse.app.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Table;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Sharing;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.random.Seed;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.ListedFiles;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.folder.StoredManifest;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.run.Given;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Banks of simulations that a fit takes instead of simulating its own: checked before, so that no
 * simulation of other inputs or of another version passes for one of these.
 *
 * @param folders of complete banks
 * @param sha256 of their tables, which decide what a fit makes of them
 */
public record BankFile(List<Path> folders, String sha256) {
  /** What of the inputs decides a simulation, in the manifest: a SHA-256. */
  public static final String DECIDES = "decides";

  /** Of which case a bank for a fit to several is, in the manifest. */
  public static final String CASE = "case";

  /** Its spread between cases, in the manifest. */
  public static final String TAU = "tau";

  /** What of a scenario does not: its words, its selections, and what is made of its runs. */
  private static final Set<String> IDLE =
      Set.of(
          "title",
          "purpose",
          "speculative",
          "replications",
          "outputs",
          "run",
          "mechanism",
          "arms",
          "attribution",
          "fit");

  /** Copies the list. */
  public BankFile {
    folders = List.copyOf(folders);
  }

  /**
   * Checks banks.
   *
   * @param named the folders as the user named them
   * @param arm id of the arm that happened
   * @throws InputException when one is none, is not complete, was changed, or has other inputs
   */
  public static Optional<BankFile> of(
      Workplace workplace, List<Path> named, Inputs inputs, String arm) throws IOException {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    requireUnchanged(inputs.scenario(), arm);
    List<Path> folders = new ArrayList<>();
    StringBuilder hashes = new StringBuilder();
    for (Path name : named) {
      Path path = workplace.find(name).toAbsolutePath().normalize();
      hashes.append(checked(path, workplace.show(path), inputs)).append('\n');
      folders.add(path);
    }
    return Optional.of(new BankFile(folders, Sha256.of(hashes.toString())));
  }

  /** The SHA-256 of the table of a bank. */
  private static String checked(Path path, String shown, Inputs inputs) throws IOException {
    ResultFolder folder = new ResultFolder(path, FolderKind.BANK);
    if (Files.notExists(folder.manifest())) {
      boolean begun = Files.exists(folder.log());
      throw new InputException(
          shown
              + (begun
                  ? " holds an unfinished bank. Finish it with --resume."
                  : " is no bank: it has no " + folder.kind().manifest() + "."));
    }
    StoredManifest manifest;
    try {
      manifest = StoredManifest.read(folder);
    } catch (RefusedException e) {
      throw new InputException(shown + ": " + e.getMessage() + ".");
    }
    List<String> changed = new ListedFiles(folder, shown).changed(n -> true);
    if (!changed.isEmpty()) {
      throw new InputException(changed);
    }
    if (!manifest.program().equals(inputs.program())) {
      throw new InputException(
          "%s was made by version %s of the program, this is %s. Make it again with --overwrite."
              .formatted(shown, manifest.program(), inputs.program()));
    }
    if (!manifest.more().path(DECIDES).asText().equals(decides(inputs))) {
      throw new InputException(
          shown
              + " is a bank of other inputs: another case, record, range, seed or step. Make one"
              + " of this scenario with: collapse bank");
    }
    return Sha256.of(folder.file(TableFile.BANK));
  }

  /** Refuses an arm that is not what happened. */
  public static void requireUnchanged(Scenario scenario, String arm) {
    boolean unchanged =
        scenario.arms().stream().anyMatch(a -> a.id().equals(arm) && a.changes().isEmpty());
    if (!unchanged) {
      throw new InputException(
          "A bank is of an arm that changes nothing, as nothing else happened: not of "
              + arm
              + ".");
    }
  }

  /** A SHA-256 that is equal for scenarios whose simulations are. */
  public static String decides(Inputs inputs) {
    List<String> parts = new ArrayList<>();
    parts.add(inputs.program());
    new TreeMap<>(inputs.files())
        .forEach(
            (name, hash) -> {
              if (name.matches(".*(\\.csv|record[^/]*\\.yaml)")) {
                parts.add(name.replaceFirst(".*/", "") + " " + hash);
              }
            });
    boolean idle = false;
    for (String line : inputs.resolvedYaml().split("\n")) {
      if (line.matches("[a-z].*")) {
        idle = IDLE.contains(line.replaceFirst(":.*", ""));
      }
      if (!idle && !line.startsWith("#")) {
        parts.add(line);
      }
    }
    return Sha256.of(String.join("\n", parts));
  }

  /** The same for simulations that share parameters with other cases. */
  public static String decides(Inputs inputs, Sharing sharing) {
    return Sha256.of(decides(inputs) + "\n" + String.join("\n", words(sharing)));
  }

  /** What is shared, in words that tell it from all else. */
  public static List<String> words(Sharing sharing) {
    return List.of(
        "case " + sharing.name(),
        "shared seed " + sharing.seed(),
        "tau " + sharing.tau(),
        "shared "
            + sharing.parameters().stream().map(Parameter::key).collect(Collectors.joining(" ")));
  }

  /** What is shared, from these words. */
  public static Sharing sharing(List<String> words) {
    List<String> values = new ArrayList<>();
    for (String key : List.of("case ", "shared seed ", "tau ", "shared ")) {
      String word = words.get(values.size());
      if (!word.startsWith(key)) {
        throw new IllegalArgumentException("not what is shared: " + word);
      }
      values.add(word.substring(key.length()));
    }
    return new Sharing(
        values.get(0),
        Long.parseLong(values.get(1)),
        Double.parseDouble(values.get(2)),
        Stream.of(values.get(3).split(" ")).map(key -> Parameter.find(key).orElseThrow()).toList());
  }

  /**
   * The simulations for a fit, the hypotheses in turn.
   *
   * @param inferred parameters that it infers
   * @param most how many at most
   * @throws InputException when a hypothesis has none
   */
  public ReferenceTable table(
      Scenario scenario, List<Parameter> inferred, ObservedRecord record, int most) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Deque<Particle>> of = new ArrayList<>();
    for (Hypothesis it : scenario.hypotheses()) {
      numbers.put(it.mechanism().key() + " " + it.reading(), of.size());
      of.add(new ArrayDeque<>());
    }
    String[] statistics =
        record.observations().stream().map(o -> "statistic:" + o.id()).toArray(String[]::new);
    for (Path folder : folders) {
      Table.of(folder, TableFile.BANK)
          .forEach(
              r -> {
                Integer h = numbers.get(r.text("mechanism") + " " + r.text("hypothesis"));
                if (h != null && !r.text("failed").equals("true")) {
                  of.get(h).add(particle(h, r, inferred, record.measure(r.numbers(statistics))));
                }
              });
    }
    List<String> without =
        scenario.hypotheses().stream()
            .filter(it -> of.get(numbers.get(it.mechanism().key() + " " + it.reading())).isEmpty())
            .map(it -> it.reading() + " under " + it.mechanism().key())
            .toList();
    if (!without.isEmpty()) {
      throw new InputException("--bank: no simulation of " + String.join(", ", without) + ".");
    }
    return new ReferenceTable(of.size(), inTurn(of, most));
  }

  private static Particle particle(
      int hypothesis, Table.Row row, List<Parameter> inferred, Simulation simulation) {
    int draw = row.whole("draw");
    Seed inputs = new Seed(Long.parseLong(row.text("seed")), draw);
    double[] quantiles = inferred.stream().mapToDouble(p -> Given.quantile(p, inputs)).toArray();
    return new Particle(new Candidate(hypothesis, quantiles, draw), simulation, 1);
  }

  /** As many of each, so that the prior is even. */
  private static List<Particle> inTurn(List<Deque<Particle>> of, int most) {
    List<Particle> all = new ArrayList<>();
    while (all.size() < most && of.stream().noneMatch(Deque::isEmpty)) {
      for (Deque<Particle> one : of) {
        if (all.size() < most) {
          all.add(one.remove());
        }
      }
    }
    return all;
  }
}
