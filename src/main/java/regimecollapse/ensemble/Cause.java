package regimecollapse.ensemble;

import java.util.Objects;
import java.util.regex.Pattern;

/** What was thrown, in one line: its class and message, its root, and where in our code. */
final class Cause {
  private static final String OURS = "regimecollapse.";

  /** Longest message that is kept, in characters. */
  private static final int LONGEST = 300;

  /** Causes that are followed: more would be a loop. */
  private static final int DEEPEST = 20;

  /** Hashes of objects and addresses of hidden classes are other ones in each process. */
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<=\\$\\$Lambda)(\\$[0-9]+)?/(0x)?[0-9a-f]+|(?<=[\\w;\\]])@[0-9a-f]{1,8}\\b");

  private Cause() {}

  static String of(Throwable thrown) {
    Throwable root = thrown;
    for (int i = 0; i < DEEPEST && root.getCause() != null; i++) {
      root = root.getCause();
    }
    String text = name(thrown);
    if (root != thrown) {
      text += ", caused by " + name(root);
    }
    return text + place(root);
  }

  private static String name(Throwable thrown) {
    String type = thrown.getClass().getSimpleName();
    String message = Objects.toString(thrown.getMessage(), "").replaceAll("\\s+", " ").strip();
    message = IDENTITY.matcher(message).replaceAll("");
    if (message.length() > LONGEST) {
      message = message.substring(0, LONGEST) + "...";
    }
    return message.isEmpty() ? type : type + ": " + message;
  }

  /** How deep a stack is when it overflows is chance, so that its top says nothing. */
  private static String place(Throwable thrown) {
    if (thrown instanceof StackOverflowError) {
      return "";
    }
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        return " at " + frame.getClassName() + "." + frame.getMethodName() + line(frame);
      }
    }
    return "";
  }

  private static String line(StackTraceElement frame) {
    return frame.getFileName() == null
        ? ""
        : "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
  }
}
