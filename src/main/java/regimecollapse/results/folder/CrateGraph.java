package regimecollapse.results.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import regimecollapse.results.file.Json;

/**
 * The flat graph of an RO-Crate: entities that refer to each other by id, each there once. See
 * RO-Crate 1.1, appendix "RO-Crate JSON-LD".
 */
final class CrateGraph {
  private final List<String> contexts;
  private final Map<String, ObjectNode> entities = new LinkedHashMap<>();

  /** A graph without entities, whose terms the contexts define. */
  CrateGraph(List<String> contexts) {
    this.contexts = contexts;
  }

  /** The entity of that id; made, with that type, when it is not there. */
  ObjectNode entity(String id, String type) {
    return entities.computeIfAbsent(id, i -> Json.object().put("@id", i).put("@type", type));
  }

  /** Lets a property of an entity refer to others; a single one stands without a list. */
  static void refer(ObjectNode entity, String property, List<String> ids) {
    if (ids.size() == 1) {
      entity.putObject(property).put("@id", ids.get(0));
    } else if (!ids.isEmpty()) {
      ArrayNode list = entity.putArray(property);
      ids.forEach(id -> list.addObject().put("@id", id));
    }
  }

  String text() throws JsonProcessingException {
    ObjectNode root = Json.object();
    ArrayNode context = root.putArray("@context");
    contexts.forEach(context::add);
    ArrayNode graph = root.putArray("@graph");
    entities.values().forEach(graph::add);
    return Json.text(root);
  }

  /**
   * The id of a file of the folder: its path as a URI reference, with what may not stand in one as
   * percent codes; letters of any script stay as they are (RO-Crate 1.1, "Encoding file paths").
   */
  static String idOf(String path) {
    try {
      // A colon in the first part of a relative reference would end a scheme (RFC 3986, 4.2).
      return new URI(null, null, path, null).getRawPath().replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path + " has no form as a URI", e);
    }
  }

  /** A local id made of a name. */
  static String local(String kind, String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return "#" + kind + "-" + plain.replaceAll("^-|-$", "");
  }
}
