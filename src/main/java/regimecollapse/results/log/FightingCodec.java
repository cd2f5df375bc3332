package regimecollapse.results.log;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.results.record.Dead;
import regimecollapse.results.record.Fighting;
import regimecollapse.results.record.Retaken;

/** The bytes of the dead and of places retaken, a part of {@link RecordCodec}. */
final class FightingCodec {
  private FightingCodec() {}

  static void write(Fighting fighting, DataOutputStream out) throws IOException {
    out.writeInt(fighting.dead().size());
    for (Dead dead : fighting.dead()) {
      out.writeShort(dead.locality());
      out.writeInt(dead.day());
      out.writeInt(dead.government());
      out.writeInt(dead.rebels());
    }
    out.writeInt(fighting.retaken().size());
    for (Retaken it : fighting.retaken()) {
      out.writeShort(it.locality());
      out.writeDouble(RecordCodec.finite("day of a retaking", it.day()));
      out.writeShort(it.from());
      out.writeDouble(RecordCodec.finite("day of a loss", it.lost()));
    }
  }

  static Fighting read(DataInputStream in) throws IOException {
    int deaths = in.readInt();
    List<Dead> dead = new ArrayList<>(deaths);
    for (int i = 0; i < deaths; i++) {
      dead.add(new Dead(in.readUnsignedShort(), in.readInt(), in.readInt(), in.readInt()));
    }
    int count = in.readInt();
    List<Retaken> retaken = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      retaken.add(
          new Retaken(
              in.readUnsignedShort(), in.readDouble(), in.readUnsignedShort(), in.readDouble()));
    }
    return new Fighting(dead, retaken);
  }
}
