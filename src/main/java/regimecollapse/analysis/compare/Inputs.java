package regimecollapse.analysis.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.compare.InputDifference.Part;
import regimecollapse.analysis.compare.InputDifference.Value;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.Tree;
import regimecollapse.results.table.TableFile;

/** All in which what went into a folder differs from the first: inputs, words, files, machines. */
final class Inputs {
  /** Keys of the manifest that follow from the rest, or are compared in their own way. */
  private static final Set<String> DERIVED =
      Set.of("fingerprint", "resolved_scenario_sha256", "inputs", "parameters", "files", "runs");

  /** Keys of the manifest that the resolved scenario has too. */
  private static final Set<String> IN_SCENARIO =
      Set.of("title", "seed", "replications", "hypotheses", "arms");

  /** Keys of the environment that differ from run to run on the same machine. */
  private static final Set<String> PASSING =
      Set.of("started", "finished", "seconds", "resumed_runs", "threads", "max_heap_mib");

  /** Keys of words for people. */
  private static final Set<String> WORDS = Set.of("title", "purpose", "claim", "held-by", "note");

  /** What the scenario asks to be shown; the runs do not know it. */
  private static final String SHOWN = "outputs.";

  /** Names of the files of the case. */
  private static final String CASE = "data.";

  private static final String WITHIN = TableFile.WITHIN + "/";

  private final StoredFolder a;
  private final StoredFolder b;
  private final Library library;
  private final List<InputDifference> found = new ArrayList<>();
  private final List<String> notes;

  /**
   * Prepares the comparison.
   *
   * @param notes gets what cannot be compared
   */
  Inputs(StoredFolder a, StoredFolder b, Library library, List<String> notes) {
    this.a = a;
    this.b = b;
    this.library = library;
    this.notes = notes;
  }

  /** All differences. */
  List<InputDifference> all() {
    boolean resolved = !a.scenario().isEmpty() && !b.scenario().isEmpty();
    Set<String> skipped = new LinkedHashSet<>(DERIVED);
    if (resolved) {
      add(TreeDiff.of(b.label(), Part.SCENARIO, a.scenario(), b.scenario()));
      skipped.addAll(IN_SCENARIO);
    }
    data();
    trees(Part.MANIFEST, a.manifest(), b.manifest(), skipped);
    if (!a.environment().isEmpty() && !b.environment().isEmpty()) {
      trees(Part.ENVIRONMENT, a.environment(), b.environment(), PASSING);
    } else {
      notes.add(
          "The machines of %s and %s: not both have an environment.json that can be read."
              .formatted(a.shown(), b.shown()));
    }
    return found;
  }

  private void trees(
      Part part, Map<String, Object> first, Map<String, Object> second, Set<String> skipped) {
    Map<String, Object> inA = new LinkedHashMap<>(first);
    Map<String, Object> inB = new LinkedHashMap<>(second);
    inA.keySet().removeAll(skipped);
    inB.keySet().removeAll(skipped);
    add(TreeDiff.of(b.label(), part, inA, inB));
  }

  private void add(List<InputDifference> differences) {
    for (InputDifference d : differences) {
      found.add(new InputDifference(d.folder(), part(d), d.key(), d.a(), d.b()));
    }
  }

  /** What a difference is of, if it changes no value. */
  private Part part(InputDifference d) {
    if (!d.isInput()) {
      return d.part();
    }
    // What stands in the files of a case is compared by itself.
    if (d.key().startsWith(CASE) && !hashes(a).isEmpty() && !hashes(b).isEmpty()) {
      return Part.FILE;
    }
    String last = d.key().substring(d.key().lastIndexOf('.') + 1);
    boolean home = !d.a().text().isEmpty() && d.a().text().equals(d.b().text());
    return home || WORDS.contains(last) || d.key().startsWith(SHOWN) ? Part.WORDS : d.part();
  }

  /** Compares the files that were read: those of the case by what they are, others by name. */
  private void data() {
    Map<String, String> inA = hashes(a);
    Map<String, String> inB = hashes(b);
    if (inA.isEmpty() || inB.isEmpty()) {
      notes.add(
          "The data files of %s and %s: not both manifests list the files that were read."
              .formatted(a.shown(), b.shown()));
      return;
    }
    Set<String> roles = new LinkedHashSet<>(Tree.map(a.scenario(), "data").keySet());
    roles.addAll(Tree.map(b.scenario(), "data").keySet());
    Collection<String> named = new LinkedHashSet<>();
    for (String role : roles) {
      Optional<String> first = Tree.text(a.scenario(), "data", role);
      Optional<String> second = Tree.text(b.scenario(), "data", role);
      first.ifPresent(named::add);
      second.ifPresent(named::add);
      if (first.isPresent() && second.isPresent()) {
        file("data." + role, new Read(first.get(), inA), new Read(second.get(), inB));
      }
    }
    Set<String> others = new LinkedHashSet<>(inA.keySet());
    others.addAll(inB.keySet());
    others.removeAll(named);
    for (String name : others) {
      String first = inA.getOrDefault(name, "");
      String second = inB.getOrDefault(name, "");
      if (!first.equals(second)) {
        Part part = isToldElsewhere(name) ? Part.FILE : Part.DATA;
        found.add(
            new InputDifference(
                b.label(), part, name, Value.of(sum(first)), Value.of(sum(second))));
      }
    }
  }

  /**
   * Whether the values of a file stand in other rows: those of a scenario file in the rows of the
   * resolved scenario, those of a fit in the row of its draws.
   */
  private boolean isToldElsewhere(String name) {
    if (name.matches(".*\\.ya?ml")) {
      return !a.scenario().isEmpty() && !b.scenario().isEmpty();
    }
    boolean within = name.startsWith(WITHIN);
    String file = within ? name.substring(WITHIN.length()) : name;
    return TableFile.TAKEN_OVER.contains(file)
        || TableFile.ORIGIN_COPY.equals(file)
        || within
            && !Tree.text(a.scenario(), TableFile.WITHIN)
                .equals(Tree.text(b.scenario(), TableFile.WITHIN));
  }

  /** A file that was read, and the hashes of all that were. */
  private record Read(String name, Map<String, String> hashes) {
    String hash() {
      return hashes.getOrDefault(name, "");
    }
  }

  private void file(String role, Read first, Read second) {
    if (first.hash().isEmpty() || second.hash().isEmpty()) {
      notes.add(role + ": the manifests do not tell what was in it.");
      return;
    }
    if (first.hash().equals(second.hash())) {
      return;
    }
    Optional<Path> inA = library.find(first.name(), first.hash());
    Optional<Path> inB = library.find(second.name(), second.hash());
    Optional<List<InputDifference>> rows =
        inA.isPresent() && inB.isPresent()
            ? DataDiff.of(b.label(), role, inA.get(), inB.get())
            : Optional.empty();
    found.add(
        new InputDifference(
            b.label(),
            rows.isPresent() ? Part.FILE : Part.DATA,
            role,
            Value.of(first.name() + " (" + sum(first.hash()) + ")"),
            Value.of(second.name() + " (" + sum(second.hash()) + ")")));
    rows.ifPresentOrElse(found::addAll, () -> notes.add(role + " differs; " + why(inA, inB)));
  }

  private String why(Optional<Path> inA, Optional<Path> inB) {
    if (inA.isPresent() && inB.isPresent()) {
      return "its rows cannot be told apart, so they are not listed.";
    }
    String whose =
        inA.isEmpty() && inB.isEmpty() ? "both folders" : inA.isEmpty() ? "A" : b.label();
    return "the file that "
        + whose
        + " read is no longer with the program, so rows are not listed.";
  }

  private static String sum(String hash) {
    return hash.isEmpty() ? "" : "sha256 " + hash.substring(0, Math.min(12, hash.length())) + "...";
  }

  private static Map<String, String> hashes(StoredFolder folder) {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (Object item : Tree.items(folder.manifest(), "inputs")) {
      if (item instanceof Map<?, ?> map
          && map.get("file") instanceof String file
          && map.get("sha256") instanceof String hash) {
        hashes.put(file, hash);
      }
    }
    return hashes;
  }
}
