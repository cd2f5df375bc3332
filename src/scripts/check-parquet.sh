#!/bin/sh
# Whether others read the tables that the program writes as Parquet: makes runs of the default scenario in both forms, asks
# DuckDB for the types and for rows in which the two forms differ, and hyparquet (JavaScript) for the same rows.
#   src/scripts/check-parquet.sh [REPLICATIONS]
#   REPLICATIONS   of each hypothesis and arm; left out: 3
# Needs target/collapse.jar (mvn -q -DskipTests package), Maven, Node.js from 20 and npm; fetches some 75 MB. No build needs it.
# Exit codes: 0 all cells are the same, 1 some are not, else what broke off ends with.
set -eu
cd "$(dirname "$0")/../.."
home=$PWD
duckdb=1.1.3
hyparquet=1.33.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for form in csv parquet; do
  java -Djava.awt.headless=true "-Dcollapse.home=$home" -jar target/collapse.jar run --replications "${1:-3}" --prior-only --no-charts \
    --quiet --tables "$form" --out "$work/$form"
done

cd "$work"
mvn -B -q dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:$duckdb -DoutputDirectory="$work" >maven.log 2>&1 || { cat maven.log >&2 && exit 2; }
cat >Same.java <<'JAVA'
import java.sql.*;

class Same {
  public static void main(String[] tables) throws Exception {
    boolean same = true;
    try (Connection c = DriverManager.getConnection("jdbc:duckdb:"); Statement s = c.createStatement()) {
      for (String table : tables) {
        StringBuilder types = new StringBuilder();
        String parquet = "'parquet/" + table + ".parquet'";
        try (ResultSet r = s.executeQuery("DESCRIBE SELECT * FROM " + parquet)) {
          while (r.next()) {
            types.append(types.isEmpty() ? "{" : ", ").append("'" + r.getString(1) + "': '" + r.getString(2) + "'");
          }
        }
        String csv = "read_csv('csv/" + table + ".csv', header = true, quote = '\"', columns = " + types + "})";
        long rows = one(s, "SELECT count(*) FROM " + parquet);
        long more = one(s, "SELECT count(*) FROM (SELECT * FROM " + parquet + " EXCEPT ALL SELECT * FROM " + csv + ")");
        long less = one(s, "SELECT count(*) FROM (SELECT * FROM " + csv + " EXCEPT ALL SELECT * FROM " + parquet + ")");
        System.out.println("DuckDB: " + table + ": " + rows + " rows, " + more + " and " + less + " differ");
        System.out.println("  " + (types.length() > 300 ? types.substring(0, 300) + " ..." : types + "}"));
        same &= rows > 0 && more == 0 && less == 0;
      }
    }
    System.exit(same ? 0 : 1);
  }

  private static long one(Statement s, String query) throws SQLException {
    try (ResultSet r = s.executeQuery(query)) {
      r.next();
      return r.getLong(1);
    }
  }
}
JAVA
java -cp duckdb_jdbc-$duckdb.jar Same.java series casualties parameters

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund hyparquet@$hyparquet hyparquet-compressors@1.1.2 >npm.log 2>&1 || { cat npm.log >&2 && exit 2; }
cat >same.js <<'JS'
import { readFileSync } from 'node:fs'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

const text = (cell) => cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : cell
let same = true
for (const table of ['series', 'casualties', 'parameters']) {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(`parquet/${table}.parquet`), compressors })
  const lines = readFileSync(`csv/${table}.csv`, 'utf8').trimEnd().split('\n').slice(1)
  const other = rows.filter((row, i) => {
    const cells = lines[i].split(',')
    return Object.values(row).some((cell, k) => typeof cell === 'number' ? cell !== Number(cells[k]) : String(text(cell)) !== cells[k])
  })
  console.log(`hyparquet: ${table}: ${rows.length} rows, ${other.length} differ`)
  same &&= rows.length === lines.length && rows.length > 0 && other.length === 0
}
process.exit(same ? 0 : 1)
JS
node same.js
