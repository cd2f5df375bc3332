package regimecollapse.results.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.Fighting;
import regimecollapse.results.record.Muster;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.RunResult;
import regimecollapse.results.record.SeriesBlock;

/**
 * The bytes of one run in the journal, big-endian: kind, key and seed, then either the cause of a
 * failure, or zero day, outcome, falls, parameters, fighting, series and roll calls. Raise {@link
 * #VERSION} with every change.
 */
public final class RecordCodec {
  /** Of the layout of the bytes and of the file; journals of other versions are refused. */
  static final byte VERSION = 9;

  private static final byte RECORD = 1;
  private static final byte FAILURE = 2;

  /** Longest text of a cause, in characters: far below what writeUTF can hold. */
  private static final int LONGEST_CAUSE = 2000;

  private static final FallKind[] FALL_KINDS = FallKind.values();

  private RecordCodec() {}

  /**
   * The bytes of a result.
   *
   * @throws IllegalArgumentException when the record holds an infinite number or a ragged series
   */
  static byte[] encode(RunResult result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(result instanceof RunRecord ? RECORD : FAILURE);
      out.writeUTF(result.key().hypothesis());
      out.writeUTF(result.key().arm());
      out.writeInt(result.key().replication());
      out.writeLong(result.seed());
      if (result instanceof RunRecord record) {
        write(record, out);
      } else if (result instanceof RunFailure failure) {
        String cause = failure.cause();
        out.writeUTF(cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The result that the bytes stand for. */
  public static RunResult decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte kind = in.readByte();
      RunKey key = new RunKey(in.readUTF(), in.readUTF(), in.readInt());
      long seed = in.readLong();
      return kind == RECORD ? read(key, seed, in) : new RunFailure(key, seed, in.readUTF());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(RunRecord record, DataOutputStream out) throws IOException {
    out.writeDouble(finite("zero day", record.zeroDay()));
    OutcomeCodec.write(record.outcome(), out);
    out.writeInt(record.falls().size());
    for (Fall fall : record.falls()) {
      out.writeInt(fall.locality());
      out.writeDouble(finite("day of a fall", fall.day()));
      out.writeUTF(fall.to());
      out.writeByte(fall.kind().ordinal());
      out.writeBoolean(fall.fought());
      out.writeInt(fall.garrison());
      out.writeBoolean(fall.ordered());
    }
    out.writeInt(record.parameters().length);
    writeAll("sampled parameter", record.parameters(), out);
    FightingCodec.write(record.fighting(), out);
    writeSeries(record.series().values(), out);
    write(record.muster(), out);
  }

  private static void write(Muster muster, DataOutputStream out) throws IOException {
    out.writeInt(muster.eve().length);
    out.writeInt(muster.lost().length);
    writeAll("soldiers on the eve", muster.eve(), out);
    for (double[] shares : muster.lost()) {
      writeAll("lost share", shares, out);
    }
    out.writeInt(muster.counts().size());
    for (Muster.Count it : muster.counts()) {
      out.writeDouble(finite("day of a count", it.day()));
      out.writeDouble(finite("count", it.armyRolls()));
      out.writeDouble(finite("count", it.armyPresent()));
      out.writeDouble(finite("count", it.militiaRolls()));
      out.writeDouble(finite("count", it.militiaPresent()));
      out.writeDouble(finite("count", it.districtsLost()));
    }
  }

  private static void writeAll(String what, double[] values, DataOutputStream out)
      throws IOException {
    for (double value : values) {
      out.writeDouble(finite(what, value));
    }
  }

  private static void writeSeries(short[][] series, DataOutputStream out) throws IOException {
    int days = series.length == 0 ? 0 : series[0].length;
    out.writeInt(series.length);
    out.writeInt(days);
    ByteBuffer shorts = ByteBuffer.allocate(series.length * days * Short.BYTES);
    for (short[] measure : series) {
      if (measure.length != days) {
        throw new IllegalArgumentException(
            "series of " + measure.length + " and of " + days + " days in one record");
      }
      shorts.asShortBuffer().put(measure);
      shorts.position(shorts.position() + days * Short.BYTES);
    }
    out.write(shorts.array());
  }

  private static RunRecord read(RunKey key, long seed, DataInputStream in) throws IOException {
    double zeroDay = in.readDouble();
    var outcome = OutcomeCodec.read(in);
    int count = in.readInt();
    List<Fall> falls = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      falls.add(
          new Fall(
              in.readInt(),
              in.readDouble(),
              in.readUTF(),
              FALL_KINDS[in.readByte()],
              in.readBoolean(),
              in.readInt(),
              in.readBoolean()));
    }
    double[] parameters = readAll(in.readInt(), in);
    Fighting fighting = FightingCodec.read(in);
    return new RunRecord(
        key, seed, outcome, falls, parameters, readSeries(in), zeroDay, fighting, readMuster(in));
  }

  private static Muster readMuster(DataInputStream in) throws IOException {
    int formations = in.readInt();
    double[][] lost = new double[in.readInt()][];
    double[] eve = readAll(formations, in);
    for (int i = 0; i < lost.length; i++) {
      lost[i] = readAll(formations, in);
    }
    int count = in.readInt();
    List<Muster.Count> counts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      counts.add(
          new Muster.Count(
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble()));
    }
    return new Muster(eve, lost, counts);
  }

  private static double[] readAll(int count, DataInputStream in) throws IOException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  private static SeriesBlock readSeries(DataInputStream in) throws IOException {
    short[][] series = new short[in.readInt()][];
    int days = in.readInt();
    for (int i = 0; i < series.length; i++) {
      series[i] = new short[days];
      ByteBuffer.wrap(in.readNBytes(days * Short.BYTES)).asShortBuffer().get(series[i]);
    }
    return new SeriesBlock(series);
  }

  static double finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a " + what + " is " + value);
    }
    return value;
  }
}
