package regimecollapse.results.folder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import regimecollapse.results.codebook.Readers;
import regimecollapse.results.codebook.StoredTable;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.table.Column;
import regimecollapse.results.table.FileKinds;
import regimecollapse.results.table.TableFile;

/** The files of a result folder as data entities of its crate. */
final class CrateFiles {
  private final CrateGraph graph;
  private final StoredManifest manifest;
  private final List<FolderFile> files;

  CrateFiles(CrateGraph graph, StoredManifest manifest, List<FolderFile> files) {
    this.graph = graph;
    this.manifest = manifest;
    this.files = files;
  }

  /** Adds all files and gives their ids. */
  List<String> add() {
    files.forEach(this::add);
    List<String> all = new ArrayList<>(ids(path -> true));
    List<String> within = ids(CrateFiles::isWithin);
    if (!within.isEmpty()) {
      String id = TableFile.WITHIN + "/";
      ObjectNode folder = graph.entity(id, "Dataset");
      folder.put("name", id);
      folder.put(
          "description",
          "The same runs once more, with parameters drawn from a posterior: a result folder with a"
              + " manifest and a description of its own");
      CrateGraph.refer(folder, "hasPart", within);
      all.add(id);
    }
    return all;
  }

  private static boolean isWithin(String path) {
    return path.startsWith(TableFile.WITHIN + "/");
  }

  /**
   * Adds the columns of all tables as variables and gives their ids; none in a folder without a
   * codebook, which versions before it made.
   */
  List<String> addVariables() {
    List<String> ids = new ArrayList<>();
    if (files.stream().noneMatch(file -> file.path().equals(TableFile.PACKAGE))) {
      return ids;
    }
    for (FolderFile file : files) {
      Optional<TableFile> table = StoredTable.declared(file.path(), manifest.kind());
      for (Column column : table.map(TableFile::columns).orElse(List.of())) {
        ids.add(addVariable(table.get().name(), column));
      }
    }
    return ids;
  }

  private String addVariable(String table, Column column) {
    String id = "#variable/" + CrateGraph.idOf(table + "/" + column.name());
    ObjectNode variable = graph.entity(id, "PropertyValue");
    variable.put("name", column.name());
    variable.put("description", table + ": " + column.meaning());
    if (!column.unit().isEmpty()) {
      variable.put("unitText", column.unit());
    }
    return id;
  }

  /** Ids of what the runs gave: the tables, and what tells of them. */
  List<String> made() {
    return ids(path -> isMade(path) && !path.equals(TableFile.SCENARIO));
  }

  /** Ids of the tables and of the scenario, from which charts are drawn. */
  List<String> tables() {
    return ids(path -> manifest.file(path).isPresent() || isWithin(path));
  }

  /** Ids of charts and report. */
  List<String> drawn() {
    return ids(FileKinds::isDrawn);
  }

  private boolean isMade(String path) {
    return manifest.file(path).isPresent()
        || path.equals(manifest.kind().manifest())
        || path.equals(TableFile.ENVIRONMENT)
        || path.equals(TableFile.PACKAGE)
        || Readers.NAMES.contains(path)
        || isWithin(path);
  }

  private List<String> ids(Predicate<String> which) {
    return files.stream().map(FolderFile::path).filter(which).map(CrateGraph::idOf).toList();
  }

  private void add(FolderFile file) {
    String path = file.path();
    boolean ours = isMade(path) || FileKinds.isDrawn(path);
    Optional<Long> rows = manifest.file(path).map(FileEntry::rows).filter(r -> r >= 0);
    ObjectNode entity = graph.entity(CrateGraph.idOf(path), "File");
    entity.put("name", path);
    entity.put(
        "description",
        FileKinds.description(path, ours) + rows.map(r -> " (" + r + " rows)").orElse(""));
    entity.put("encodingFormat", FileKinds.format(path));
    entity.put("contentSize", Long.toString(file.size()));
    entity.put("sha256", file.sha256());
  }
}
