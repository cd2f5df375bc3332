package regimecollapse.results.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as Parquet. That others read them is shown by src/scripts/check-parquet.sh. */
class ParquetFileTest {
  private static final Map<String, ParquetType> TYPES =
      Map.of(
          "flag", ParquetType.FLAG,
          "whole", ParquetType.WHOLE,
          "number", ParquetType.NUMBER,
          "date", ParquetType.DATE,
          "text", ParquetType.TEXT);

  @TempDir private Path folder;

  private Path packed(String text) throws IOException {
    Path from = Files.writeString(folder.resolve("t.csv"), text);
    Path to = folder.resolve("t.parquet");
    Packed.move(from, to, TYPES::get);
    assertThat(from).doesNotExist();
    return to;
  }

  private static String unpacked(Path file) throws IOException {
    try (InputStream in = Packed.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyCellComesBackAsItWas() throws IOException {
    String text =
        """
        flag,whole,number,date,text
        true,0,0.25,2024-12-08,"a ""b"", c"
        false,-999999999,-1234567.890123,1970-01-01,Homs حمص
        ,,,,
        true,7,0.0000001234567891,2100-02-28,"two
        lines"
        """;
    assertThat(unpacked(packed(text))).isEqualTo(text);
  }

  @Test
  void aTableWithoutRowsIsOne() throws IOException {
    assertThat(unpacked(packed("flag,text\n"))).isEqualTo("flag,text\n");
  }

  /** More cells than a group of rows has, with runs of empty ones of all lengths. */
  @Test
  void manyRowsComeBackInTheirOrder() throws IOException {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("whole,number,flag,text\n");
    boolean there = true;
    for (int i = 0; i < 150_000; i++) {
      there ^= random.nextInt(i < 75_000 ? 3 : 400) == 0;
      text.append(i).append(',').append(there ? Decimals.text(random.nextDouble(), 6) : "");
      text.append(',')
          .append(there ? random.nextBoolean() : "")
          .append(",t")
          .append(i)
          .append('\n');
    }
    assertThat(unpacked(packed(text.toString()))).isEqualTo(text.toString());
  }

  /**
   * Written by hand from the format: PAR1; a page header (compact Thrift); the page in gzip, that
   * is the length of the levels, a run of two cells that are there (4 = 2 times 2, then 1), one
   * that is not (2, then 0), one that is; then the values: three flags in the lowest bits, true,
   * false, true.
   */
  @Test
  void aPageIsAsTheFormatHasIt() throws IOException {
    byte[] bytes = Files.readAllBytes(packed("flag\ntrue\nfalse\n\"\"\ntrue\n"));
    assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    assertThat(new String(bytes, bytes.length - 4, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    // type 0, 11 bytes unpacked, then those packed; 4 values, PLAIN, levels in RLE.
    HexFormat hex = HexFormat.of();
    assertThat(hex.formatHex(bytes, 4, 8)).isEqualTo("15001516");
    int size = bytes[9] >> 1;
    assertThat(hex.formatHex(bytes, 10, 21)).isEqualTo("2c150815001506150600" + "00");
    byte[] gzip = Arrays.copyOfRange(bytes, 21, 21 + size);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      assertThat(hex.formatHex(in.readAllBytes())).isEqualTo("06000000" + "040102000201" + "05");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"number\n0.50\n", "number\n1e3\n", "whole\n007\n", "flag\nyes\n", "date\n8 May\n"})
  void aCellThatWouldComeBackOtherwiseIsNotWritten(String text) throws IOException {
    Path from = Files.writeString(folder.resolve("t.csv"), text);
    Path to = folder.resolve("t.parquet");
    String column = text.substring(0, text.indexOf('\n'));
    assertThatThrownBy(() -> Packed.move(from, to, TYPES::get)).hasMessageContaining(column);
    assertThat(from).exists();
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThat(to).doesNotExist();
  }

  /** Halves of six decimals and numbers of ten digits are read as they were written. */
  @Test
  void aNumberHasOneText() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
      for (String text : new String[] {Decimals.text(value, 6), Decimals.tenDigits(value)}) {
        assertThat(ParquetType.text(Double.parseDouble(text))).isEqualTo(text);
      }
    }
  }

  @Test
  void aFileThatIsGoneIsNamed() {
    Path gone = folder.resolve("gone.parquet");
    assertThatThrownBy(() -> Packed.open(gone))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("gone.parquet");
  }
}
