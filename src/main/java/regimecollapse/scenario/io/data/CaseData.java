package regimecollapse.scenario.io.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.evidence.Fact;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.io.geo.Outlines;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.table.CsvTable;
import regimecollapse.scenario.io.yaml.Node;

/**
 * What the tables of a case hold.
 *
 * @param localities all places
 * @param roads all roads
 * @param outlines outlines for maps, if the case has a file of them
 * @param facts the table of evidence
 * @param record the record's document, without entries if there is none
 * @param tables the tables as they were read, by the key that names their file
 * @param words what the program says of this case alone
 */
public record CaseData(
    List<Locality> localities,
    List<Road> roads,
    Optional<Outlines> outlines,
    List<Fact> facts,
    Node.Mapping record,
    Map<String, CsvTable> tables,
    CaseWords words) {
  /** Outlines for maps, may be empty. */
  public List<Border> borders() {
    return outlines.map(Outlines::borders).orElse(List.of());
  }

  /** The rows of a table; none where it is not there. */
  public List<CsvRow> rows(String key) {
    return tables.containsKey(key) ? tables.get(key).rows() : List.of();
  }
}
