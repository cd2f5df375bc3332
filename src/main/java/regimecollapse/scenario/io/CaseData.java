package regimecollapse.scenario.io;

import java.util.List;
import regimecollapse.evidence.Fact;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;

/**
 * What the tables of a case hold.
 *
 * @param localities all places
 * @param roads all roads
 * @param borders outlines, may be empty
 * @param facts the table of evidence
 * @param record the record's document, without entries if there is none
 */
record CaseData(
    List<Locality> localities,
    List<Road> roads,
    List<Border> borders,
    List<Fact> facts,
    Node.Mapping record) {}
