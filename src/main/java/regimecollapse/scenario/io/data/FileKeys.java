package regimecollapse.scenario.io.data;

import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.TextShape;
import regimecollapse.scenario.io.value.StatedShape;

/** The keys of a scenario file that name other files. */
public final class FileKeys {
  /** Name of the key that names base files. */
  public static final String EXTENDS = "extends";

  /** Name of the key that names the folder of a fit. */
  public static final String POSTERIOR = "posterior";

  /** Its value where there is none, for settings above a file that has one. */
  public static final String NO_POSTERIOR = "none";

  /** Names of the keys of the data. */
  public static final String LOCALITIES = "localities";

  public static final String ROADS = "roads";
  public static final String CONTROL = "control";
  public static final String EVIDENCE = "evidence";
  static final String BORDERS = "borders";
  public static final String RECORD = "record";

  /** The section of the data. */
  public static final GroupShape DATA =
      GroupShape.of(
          Key.required(LOCALITIES, new TextShape(), "CSV table of places"),
          Key.required(ROADS, new TextShape(), "CSV table of roads"),
          Key.required(CONTROL, new TextShape(), "CSV table of who holds what at first"),
          Key.required(EVIDENCE, new TextShape(), "CSV table of facts"),
          Key.optional(BORDERS, new TextShape(), "GeoJSON outlines for maps"),
          Key.optional(RECORD, new TextShape(), "YAML file of dates to compare with"),
          Key.optional(
              Computed.DETOUR,
              StatedShape.of(1, 3),
              "road over straight line where the table of roads gives no length; left out: "
                  + Computed.USUAL_DETOUR));

  private FileKeys() {}
}
