package regimecollapse.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Things as bytes, on their way to another machine with the same program: records, whether they are
 * serializable or not, and all that is. Of a scenario every number arrives bit for bit, and no file
 * is read where it arrives.
 */
final class Freight {
  private Freight() {}

  /**
   * A thing as bytes.
   *
   * @throws IllegalArgumentException when something in it can only be here
   */
  static byte[] pack(Object thing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Packing out = new Packing(bytes)) {
      out.writeObject(thing);
    } catch (IOException e) {
      throw new IllegalArgumentException("this cannot be sent to another machine: " + e, e);
    }
    return bytes.toByteArray();
  }

  /**
   * The thing again.
   *
   * @throws IllegalArgumentException when the bytes are not of this version of the program
   */
  static Object unpack(byte[] bytes) {
    try (Unpacking in = new Unpacking(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalArgumentException("this came from another version of the program: " + e, e);
    }
  }

  /** Stands for a record, with the values of its components; for an optional, with its value. */
  private static final class Crate implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final Object[] values;

    Crate(Class<?> type, Object... values) {
      this.type = type;
      this.values = values;
    }
  }

  private static final class Packing extends ObjectOutputStream {
    /** A thing that is used twice is one thing where it arrives. */
    private final Map<Object, Crate> crates = new IdentityHashMap<>();

    Packing(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object thing) {
      if (thing instanceof Optional<?> optional) {
        return new Crate(Optional.class, optional.orElse(null));
      }
      return thing instanceof Record it ? crates.computeIfAbsent(it, x -> crate(it)) : thing;
    }

    private static Crate crate(Record thing) {
      RecordComponent[] components = thing.getClass().getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        try {
          components[i].getAccessor().setAccessible(true);
          values[i] = components[i].getAccessor().invoke(thing);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
      return new Crate(thing.getClass(), values);
    }
  }

  private static final class Unpacking extends ObjectInputStream {
    Unpacking(InputStream in) throws IOException {
      super(in);
      enableResolveObject(true);
    }

    /** Spark loads the program by a loader of its own. */
    @Override
    protected Class<?> resolveClass(ObjectStreamClass described)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(described.getName(), false, Freight.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        return super.resolveClass(described);
      }
    }

    @Override
    protected Object resolveObject(Object thing) throws IOException {
      if (!(thing instanceof Crate crate)) {
        return thing;
      }
      if (crate.type == Optional.class) {
        return Optional.ofNullable(crate.values[0]);
      }
      Class<?>[] types =
          Arrays.stream(crate.type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      try {
        var constructor = crate.type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(crate.values);
      } catch (ReflectiveOperationException e) {
        throw new IOException(crate.type + " is another one here", e);
      }
    }
  }
}
