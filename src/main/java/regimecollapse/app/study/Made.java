package regimecollapse.app.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.folder.Provenance;

/**
 * What a study has made.
 *
 * @param provenance all that decided it
 * @param more what the manifest says besides
 * @param files that were written
 * @param resumed runs that were there when it began
 */
public record Made(Provenance provenance, ObjectNode more, List<FileEntry> files, int resumed) {}
