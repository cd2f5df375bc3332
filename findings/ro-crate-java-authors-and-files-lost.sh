#!/bin/sh
# ro-crate-java 1.1.0 (edu.kit.datamanager:ro-crate-java, its newest; JDK 17): adding an author to two deletes the two;
# a file with a blank in its name is lost when a crate is read and written; a folder lies elsewhere in a ZIP than its id
# says.
#
# Guesses, logged before the run, after a look at the module: addIdListProperties adds to a property of no or one value,
# but replaces one of two or more. A file "two words.csv", of the id two%20words.csv, is written as two%20words.csv, so
# that the next reading finds none. A Dataset with an id of its own lies under the name of its source in a ZIP. All
# three are so.
#
# Seen: authors #a and #b, then #c added, are #c alone; the documentation says that everything is added. From #a alone
# they become #a and #c. RO-Crate asks for a blank to be %20 in the id, and the reader knows that: it finds "two
# words.csv" at first. The crate that it writes has the same id and a file named two%20words.csv, to which the id,
# decoded, does not lead; read again, the entity has no file. There is but a line on the standard output, at that second
# reading, of a remote id that is no valid URL. A folder "raw" added under the id data/ is data/ in a crate that is a
# folder, and raw/ in one that is a ZIP, whose metadata say data/. Crates made so pass to an archive with authors and
# data missing.
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
      <groupId>edu.kit.datamanager</groupId>
      <artifactId>ro-crate-java</artifactId>
      <version>1.1.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q dependency:copy-dependencies -DoutputDirectory=jars
mkdir first raw
echo 'deaths' | tee 'first/two words.csv' first/plain.csv raw/events.csv >/dev/null
cat >first/ro-crate-metadata.json <<'JSON'
{
  "@context": "https://w3id.org/ro/crate/1.1/context",
  "@graph": [
    {
      "@id": "ro-crate-metadata.json", "@type": "CreativeWork",
      "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"}, "about": {"@id": "./"}
    },
    {
      "@id": "./", "@type": "Dataset", "name": "Events", "description": "events of a study",
      "datePublished": "2022-01-05", "license": {"@id": "#terms"}, "author": [{"@id": "#a"}, {"@id": "#b"}],
      "hasPart": [{"@id": "two%20words.csv"}, {"@id": "plain.csv"}]
    },
    {"@id": "two%20words.csv", "@type": "File", "name": "two words"},
    {"@id": "plain.csv", "@type": "File", "name": "plain"},
    {"@id": "#a", "@type": "Person", "name": "A"},
    {"@id": "#b", "@type": "Person", "name": "B"},
    {"@id": "#terms", "@type": "CreativeWork", "name": "terms of use"}
  ]
}
JSON
cat >Crates.java <<'JAVA'
import edu.kit.datamanager.ro_crate.RoCrate;
import edu.kit.datamanager.ro_crate.entities.data.DataSetEntity;
import edu.kit.datamanager.ro_crate.entities.data.RootDataEntity;
import edu.kit.datamanager.ro_crate.reader.FolderReader;
import edu.kit.datamanager.ro_crate.reader.RoCrateReader;
import edu.kit.datamanager.ro_crate.writer.FolderWriter;
import edu.kit.datamanager.ro_crate.writer.RoCrateWriter;
import edu.kit.datamanager.ro_crate.writer.ZipWriter;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

public class Crates {
  static RoCrate read(String folder) {
    return new RoCrateReader(new FolderReader()).readCrate(folder);
  }

  static void tell(String name, RoCrate crate) {
    for (String id : List.of("plain.csv", "two%20words.csv")) {
      File file = crate.getDataEntityById(id).getSource();
      System.out.println(name + " reading, file of " + id + ": " + (file == null ? "none" : file.getName()));
    }
  }

  static String files(String folder) throws Exception {
    try (var paths = Files.walk(Path.of(folder))) {
      return paths.filter(Files::isRegularFile).map(path -> Path.of(folder).relativize(path).toString()).sorted()
          .collect(Collectors.joining(", "));
    }
  }

  public static void main(String[] arguments) throws Exception {
    RootDataEntity root = new RootDataEntity.RootDataEntityBuilder().build();
    for (String author : List.of("#a", "#b", "#c")) {
      root.addIdListProperties("author", List.of(author));
      System.out.println("author " + author + " added: " + root.getProperty("author"));
    }

    RoCrate crate = read("first");
    tell("first", crate);
    crate.getRootDataEntity().addIdListProperties("author", List.of("#c"));
    new RoCrateWriter(new FolderWriter()).save(crate, "second");
    System.out.println("written: " + files("second"));
    RoCrate again = read("second");
    tell("second", again);
    System.out.println("second reading, authors: " + again.getRootDataEntity().getProperty("author"));

    RoCrate folder = new RoCrate.RoCrateBuilder("Events", "events of a study")
        .addDataEntity(new DataSetEntity.DataSetBuilder().setId("data/").setSource(new File("raw")).build()).build();
    System.out.println("id: " + folder.getAllDataEntities().get(0).getId());
    new RoCrateWriter(new FolderWriter()).save(folder, "third");
    System.out.println("as a folder: " + files("third"));
    new RoCrateWriter(new ZipWriter()).save(folder, "third.zip");
    try (ZipFile zip = new ZipFile("third.zip")) {
      System.out.println("as a ZIP: " + zip.stream().map(Object::toString).filter(name -> !name.endsWith("/")).sorted()
          .collect(Collectors.joining(", ")));
    }
  }
}
JAVA
javac -cp 'jars/*' Crates.java
java -cp '.:jars/*' Crates >seen
cat >expected <<'TEXT'
author #a added: {"@id":"#a"}
author #b added: [{"@id":"#a"},{"@id":"#b"}]
author #c added: {"@id":"#c"}
first reading, file of plain.csv: plain.csv
first reading, file of two%20words.csv: two words.csv
written: plain.csv, ro-crate-metadata.json, two%20words.csv
This Data Entity remote ID does not resolve to a valid URL.
second reading, file of plain.csv: plain.csv
second reading, file of two%20words.csv: none
second reading, authors: {"@id":"#c"}
id: data/
as a folder: data/events.csv, ro-crate-metadata.json
as a ZIP: raw/events.csv, ro-crate-metadata.json
TEXT
cat seen
diff expected seen && echo "as found"
