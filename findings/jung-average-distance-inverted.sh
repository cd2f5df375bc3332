#!/bin/sh
# JUNG 2.1.1 (net.sf.jung:jung-algorithms, its newest; JDK 17): what is called the average distance of a vertex is 1
# over it, so remote places look near; and the effective size of an agent's network, with weights, changes when agents
# are renumbered.
#
# Guesses, logged before the run, after a look at the module: DistanceStatistics.averageDistances hands out closeness,
# also where there is no way, which is documented as infinity. StructuralHoles.effectiveSize scales by the weight of
# the neighbour it looks at last, not by the largest; ties in both directions count twice in it. All is so.
#
# Seen: in a row of four towns, 100 km from each to the next, those at the ends are 200 km from the others on average,
# the inner ones 133 km; averageDistances has 0.005 and 0.0075, so the ends come out nearest. Of two more towns with a
# road only between them each has 0.01, and a lone one NaN, where the documentation has infinity for all; diameter,
# beside it, is infinite. Five agents with six weighted ties have effective sizes of 2.162, 1.779, 2.246, 2.882 and 1
# by the formula in the documentation. The same ties, with the agents numbered in four ways, give four values for the
# third agent, from 1.956 to 2.246, and for the second and the fourth none that is right. Each tie given as two
# directed ones, which the documentation calls the same, adds 3 to the size of an agent with 3 neighbours. constraint,
# of the same class, is the same in all of these. Nothing warns. With weights that are all equal and no directions,
# which a test would have, sizes are right.
#
# Run by hand; needs a JDK from 17 and Maven. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>net.sf.jung</groupId>
      <artifactId>jung-algorithms</artifactId>
      <version>2.1.1</version>
    </dependency>
    <dependency>
      <groupId>net.sf.jung</groupId>
      <artifactId>jung-graph-impl</artifactId>
      <version>2.1.1</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=jars
cat >Networks.java <<'JAVA'
import edu.uci.ics.jung.algorithms.metrics.StructuralHoles;
import edu.uci.ics.jung.algorithms.shortestpath.DijkstraDistance;
import edu.uci.ics.jung.algorithms.shortestpath.DistanceStatistics;
import edu.uci.ics.jung.graph.DirectedSparseGraph;
import edu.uci.ics.jung.graph.Graph;
import edu.uci.ics.jung.graph.UndirectedSparseGraph;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

public class Networks {
  /** From, to, weight. */
  static final int[][] TIES = {{0, 1, 4}, {0, 2, 1}, {0, 3, 2}, {1, 2, 3}, {2, 3, 5}, {3, 4, 7}};
  static final int AGENTS = 5;

  static double weight(int one, int other) {
    for (int[] tie : TIES) {
      if (tie[0] == one && tie[1] == other || tie[0] == other && tie[1] == one) {
        return tie[2];
      }
    }
    return 0;
  }

  /** The formula of the documentation: p is a share of all ties, m a part of the strongest. */
  static double effectiveSize(int agent) {
    double all = 0;
    double size = 0;
    for (int near = 0; near < AGENTS; near++) {
      all += weight(agent, near);
      size += weight(agent, near) > 0 ? 1 : 0;
    }
    for (int near = 0; near < AGENTS; near++) {
      double strongest = 0;
      for (int next = 0; next < AGENTS; next++) {
        strongest = Math.max(strongest, weight(near, next));
      }
      for (int next = 0; weight(agent, near) > 0 && next < AGENTS; next++) {
        size -= next == agent ? 0 : weight(agent, next) / all * weight(near, next) / strongest;
      }
    }
    return size;
  }

  static StructuralHoles<Integer, String> holes(Graph<Integer, String> graph, int[] numbers, boolean twice) {
    Map<String, Integer> weights = new HashMap<>();
    for (int[] tie : TIES) {
      graph.addEdge(tie[0] + " " + tie[1], numbers[tie[0]], numbers[tie[1]]);
      weights.put(tie[0] + " " + tie[1], tie[2]);
      if (twice) {
        graph.addEdge(tie[1] + " " + tie[0], numbers[tie[1]], numbers[tie[0]]);
        weights.put(tie[1] + " " + tie[0], tie[2]);
      }
    }
    return new StructuralHoles<>(graph, weights::get);
  }

  static void averages(String name, Graph<String, String> graph, String towns) {
    System.out.print(name);
    for (String town : towns.split("")) {
      System.out.print(" " + town + " " + DistanceStatistics.averageDistances(graph,
          new DijkstraDistance<String, String>(graph, road -> 100)).apply(town));
    }
    System.out.println();
  }

  public static void main(String[] arguments) {
    Graph<String, String> roads = new UndirectedSparseGraph<>();
    for (String road : new String[]{"ab", "bc", "cd"}) {
      roads.addEdge(road, road.substring(0, 1), road.substring(1));
    }
    System.out.print("by hand:");
    for (int town = 0; town < 4; town++) {
      double sum = 0;
      for (int other = 0; other < 4; other++) {
        sum += 100 * Math.abs(town - other);
      }
      System.out.printf(Locale.ROOT, " %c %.1f", "abcd".charAt(town), sum / 3);
    }
    System.out.println();
    averages("seen:", roads, "abcd");
    roads.addEdge("xy", "x", "y");
    roads.addVertex("z");
    averages("with towns that cannot be reached:", roads, "abxz");
    System.out.println("diameter: " + DistanceStatistics.diameter(roads));

    System.out.print("effective sizes by hand:");
    for (int agent = 0; agent < AGENTS; agent++) {
      System.out.printf(Locale.ROOT, " %.3f", effectiveSize(agent));
    }
    System.out.println();
    int[][] ways = {{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {2, 0, 4, 1, 3}, {1, 4, 0, 3, 2}};
    for (int[] numbers : ways) {
      StructuralHoles<Integer, String> holes = holes(new UndirectedSparseGraph<>(), numbers, false);
      StructuralHoles<Integer, String> both = holes(new DirectedSparseGraph<>(), numbers, true);
      System.out.print("seen:");
      for (int agent = 0; agent < AGENTS; agent++) {
        System.out.printf(Locale.ROOT, " %.3f", holes.effectiveSize(numbers[agent]));
      }
      System.out.printf("%nin two directions:");
      for (int agent = 0; agent < AGENTS; agent++) {
        System.out.printf(Locale.ROOT, " %.3f", both.effectiveSize(numbers[agent]));
      }
      System.out.printf("%nconstraint:");
      for (int agent = 0; agent < AGENTS; agent++) {
        double one = holes.constraint(numbers[agent]);
        boolean same = Math.abs(one - both.constraint(numbers[agent])) < 1e-9;
        System.out.printf(Locale.ROOT, " %.3f%s", one, same ? "" : " or other");
      }
      System.out.println();
    }
  }
}
JAVA
javac -cp 'jars/*' Networks.java
java -cp '.:jars/*' Networks >seen
cat >expected <<'TEXT'
by hand: a 200.0 b 133.3 c 133.3 d 200.0
seen: a 0.005 b 0.0075 c 0.0075 d 0.005
with towns that cannot be reached: a 0.005 b 0.0075 x 0.01 z NaN
diameter: Infinity
effective sizes by hand: 2.162 1.779 2.246 2.882 1.000
seen: 2.162 1.671 1.968 2.793 1.000
in two directions: 5.162 3.671 4.968 5.793 2.000
constraint: 0.756 0.644 0.648 0.426 1.000
seen: 1.893 1.702 2.233 2.863 1.000
in two directions: 4.893 3.702 5.233 5.863 2.000
constraint: 0.756 0.644 0.648 0.426 1.000
seen: 1.934 1.671 1.956 2.793 1.000
in two directions: 4.934 3.671 4.956 5.793 2.000
constraint: 0.756 0.644 0.648 0.426 1.000
seen: 2.162 1.702 2.246 2.863 1.000
in two directions: 5.162 3.702 5.246 5.863 2.000
constraint: 0.756 0.644 0.648 0.426 1.000
TEXT
cat seen
diff expected seen && echo "as found"
