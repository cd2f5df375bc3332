package regimecollapse.results.folder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regimecollapse.results.codebook.DataPackage;
import regimecollapse.results.codebook.Readers;
import regimecollapse.results.codebook.StoredTable;
import regimecollapse.results.file.AtomicFile;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.results.table.TableScan;
import regimecollapse.scenario.Scenario;

/**
 * Describes a complete result folder for other programs: {@code ro-crate-metadata.json}, an
 * RO-Crate 1.1 after the profile Process Run Crate 0.5. It lists every file with its SHA-256, and
 * is a function of the files of the folder: written again, it has the same bytes. Before it the
 * codebook of the tables is written, and what reads them by it.
 *
 * @see <a href="https://w3id.org/ro/crate/1.1">RO-Crate Metadata Specification 1.1</a>
 * @see <a href="https://w3id.org/ro/wfrun/process/0.5">Process Run Crate 0.5</a>
 */
public final class Crate {
  static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";
  static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
  private static final List<String> CONTEXTS =
      List.of(SPECIFICATION + "/context", "https://w3id.org/ro/terms/workflow-run/context");
  private static final String ROOT = "./";

  /** Digits of the fingerprint in a name. */
  private static final int NAME_DIGITS = 12;

  /**
   * What is told of the folder as a whole.
   *
   * @param manifest what it says
   * @param environment what it says
   * @param scenario what was run; empty for a comparison
   * @param citation of the program
   */
  record Facts(
      StoredManifest manifest,
      StoredEnvironment environment,
      Optional<Scenario> scenario,
      Citation citation) {}

  private final CrateGraph graph = new CrateGraph(CONTEXTS);
  private final Facts facts;

  private Crate(Facts facts) {
    this.facts = facts;
  }

  /**
   * Writes the description, last of all files.
   *
   * @param scenario what was run; empty for a comparison
   * @param citation of the program
   */
  public static void write(ResultFolder folder, Optional<Scenario> scenario, Citation citation)
      throws IOException {
    Facts facts =
        new Facts(StoredManifest.read(folder), StoredEnvironment.read(folder), scenario, citation);
    remove(folder);
    List<FolderFile> files = FolderFile.list(folder.path());
    Optional<String> codebook = codebook(facts, folder, files);
    if (codebook.isPresent()) {
      AtomicFile.write(folder.file(TableFile.PACKAGE), codebook.get());
      files.add(FolderFile.of(folder.path(), TableFile.PACKAGE));
      Readers.write(folder.path());
      for (String reader : Readers.NAMES) {
        files.add(FolderFile.of(folder.path(), reader));
      }
      files.sort(Comparator.comparing(FolderFile::path));
    }
    AtomicFile.write(folder.file(TableFile.CRATE), text(facts, files));
  }

  /** The codebook of a folder with these files; empty where none of them is a table. */
  static Optional<String> codebook(Facts facts, ResultFolder folder, List<FolderFile> files)
      throws IOException {
    StoredManifest manifest = facts.manifest();
    List<StoredTable> tables = new ArrayList<>();
    for (FolderFile file : files) {
      Optional<TableFile> declared = StoredTable.declared(file.path(), manifest.kind());
      if (declared.isPresent()) {
        List<String> header = TableScan.columns(folder.file(file.path()));
        tables.add(
            new StoredTable(
                declared.get(),
                header,
                new StoredTable.Lying(file.path(), file.size(), file.sha256()),
                manifest.file(file.path()).map(FileEntry::sha256).orElse(file.sha256())));
      }
    }
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    DataPackage.Head head =
        new DataPackage.Head(
            manifest.kind().key(),
            titleOf(manifest),
            description(facts),
            facts.citation().license());
    return Optional.of(DataPackage.text(head, tables, CaseDays.stored(folder.path())));
  }

  /** Takes the descriptions away before files change that they list. */
  public static void remove(ResultFolder folder) throws IOException {
    Files.deleteIfExists(folder.file(TableFile.CRATE));
    Files.deleteIfExists(folder.file(TableFile.PACKAGE));
    Readers.remove(folder.path());
  }

  /** The description of a folder with these files. */
  static String text(Facts facts, List<FolderFile> files) throws IOException {
    Crate crate = new Crate(facts);
    crate.addDescriptor();
    ObjectNode root = crate.addRoot();
    CrateSource source = new CrateSource(crate.graph, facts);
    String software = source.addSoftware();
    CrateFiles parts = new CrateFiles(crate.graph, facts.manifest(), files);
    List<String> actions = new CrateActions(crate.graph, facts, parts).add(software);
    CrateGraph.refer(root, "hasPart", parts.add());
    CrateGraph.refer(root, "variableMeasured", parts.addVariables());
    CrateGraph.refer(root, "mentions", actions);
    source.addCitationAndLicence(root);
    return crate.graph.text();
  }

  private static String title(StoredManifest manifest) {
    return titleOf(manifest) + " " + manifest.fingerprint().substring(0, NAME_DIGITS);
  }

  private static String titleOf(StoredManifest manifest) {
    String what = manifest.kind() == FolderKind.RUN ? "simulated runs" : manifest.kind().key();
    return manifest.title() + ": " + what;
  }

  private static String description(Facts facts) {
    String purpose = facts.scenario().map(it -> it.purpose() + ". ").orElse("");
    return purpose + CrateActions.design(facts.manifest());
  }

  private void addDescriptor() {
    ObjectNode descriptor = graph.entity(TableFile.CRATE, "CreativeWork");
    CrateGraph.refer(descriptor, "conformsTo", List.of(SPECIFICATION));
    CrateGraph.refer(descriptor, "about", List.of(ROOT));
  }

  private ObjectNode addRoot() {
    StoredManifest manifest = facts.manifest();
    ObjectNode root = graph.entity(ROOT, "Dataset");
    CrateGraph.refer(root, "conformsTo", List.of(PROFILE));
    root.put("name", title(manifest));
    root.put("description", description(facts));
    root.put("identifier", manifest.fingerprint());
    root.put("datePublished", facts.environment().finished().toString().substring(0, 10));
    graph
        .entity(PROFILE, "CreativeWork")
        .put("name", "Process Run Crate")
        .put("version", PROFILE.substring(PROFILE.lastIndexOf('/') + 1));
    return root;
  }
}
