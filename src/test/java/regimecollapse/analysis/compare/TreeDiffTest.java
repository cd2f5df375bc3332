package regimecollapse.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.compare.InputDifference.Part;
import regimecollapse.analysis.compare.InputDifference.Value;

class TreeDiffTest {
  private static List<InputDifference> diff(Map<String, Object> a, Map<String, Object> b) {
    return TreeDiff.of("B", Part.SCENARIO, a, b);
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static String told(InputDifference d) {
    return d.key() + ": " + d.a().text() + " | " + d.b().text();
  }

  @Test
  void aNumberIsOneDifferenceWithItsHomes() {
    Map<String, Object> a =
        map("p", map("value", "1", "low", "0", "source", List.of("F1", "F2"), "status", "derived"));
    Map<String, Object> b = map("p", map("uniform", List.of("1", "2"), "note", "a guess"));
    assertThat(diff(a, b))
        .containsExactly(
            new InputDifference(
                "B",
                Part.SCENARIO,
                "p",
                new Value("{value: 1, low: 0}", "[F1, F2]", "derived", ""),
                new Value("{uniform: [1, 2]}", "", "", "a guess")));
  }

  @Test
  void aChangeOfSourceAloneIsADifference() {
    assertThat(diff(map("p", map("value", "1", "source", "F1")), map("p", map("value", "1"))))
        .singleElement()
        .satisfies(d -> assertThat(d.a().source()).isEqualTo("F1"))
        .satisfies(d -> assertThat(told(d)).isEqualTo("p: 1 | 1"));
  }

  @Test
  void pointsOfAPathAreToldApartByDate() {
    List<Object> a = List.of(point("2020-01-01", "1"), point("2022-01-01", "3"));
    List<Object> b =
        List.of(point("2020-01-01", "1"), point("2021-01-01", "2"), point("2022-01-01", "4"));
    assertThat(diff(map("points", a), map("points", b)))
        .extracting(TreeDiffTest::told)
        .containsExactly("points[2022-01-01]: 3 | 4", "points[2021-01-01]:  | 2");
  }

  private static Map<String, Object> point(String date, String value) {
    return map("date", date, "value", value);
  }

  @Test
  void datesThatComeTwiceAreToldApartByPlace() {
    List<Object> a = List.of(point("2020-01-01", "1"), point("2020-01-01", "2"));
    List<Object> b = List.of(point("2020-01-01", "1"), point("2020-01-01", "3"));
    assertThat(diff(map("points", a), map("points", b)))
        .extracting(TreeDiffTest::told)
        .containsExactly("points[1]: 2 | 3");
  }

  @Test
  void anotherOrderOfTheSameItemsIsADifference() {
    List<Object> a = new ArrayList<>(List.of(map("id", "x", "n", "1"), map("id", "y", "n", "2")));
    List<Object> b = List.of(a.get(1), a.get(0));
    assertThat(diff(map("list", a), map("list", b)))
        .extracting(TreeDiffTest::told)
        .containsExactly("list (order): x, y | y, x");
  }

  @Test
  void whatOnlyOneHasIsToldPartByPart() {
    Map<String, Object> arm =
        map("title", "New", "changes", List.of(map("cut", "money", "to", "0")));
    assertThat(diff(map("arms", map()), map("arms", map("new", arm))))
        .extracting(TreeDiffTest::told)
        .containsExactly(
            "arms: {} | ",
            "arms.new.title:  | New",
            "arms.new.changes[0].cut:  | money",
            "arms.new.changes[0].to:  | 0");
  }

  @Test
  void aNumberInPlaceOfAMapIsBoth() {
    assertThat(diff(map("p", "0"), map("p", map("mode", "path"))))
        .extracting(TreeDiffTest::told)
        .containsExactly("p: 0 | ", "p.mode:  | path");
  }

  @Test
  void anEmptyTextIsNotTheSameAsNone() {
    assertThat(diff(map("p", ""), map()))
        .extracting(TreeDiffTest::told)
        .containsExactly("p: \"\" | ");
  }

  @Test
  void equalTreesDoNotDiffer() {
    Map<String, Object> tree = map("a", List.of(map("b", "c")), "d", map("e", "1"));
    assertThat(diff(tree, map("d", map("e", "1"), "a", List.of(map("b", "c"))))).isEmpty();
  }
}
