package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import regimecollapse.app.input.FileTrouble;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.MemoryException;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.table.TableException;

/** Turns what commands throw into lines for the user and an exit code; never a stack trace. */
final class Errors implements IExecutionExceptionHandler, IExecutionStrategy {
  /** Developers see stack traces with {@code -Dcollapse.debug=true}. */
  private static final boolean DEBUG = Boolean.getBoolean("collapse.debug");

  /** Runs a command; the parser would let a lack of memory through. */
  @Override
  public int execute(ParseResult parsed) {
    CommandLine command = parsed.commandSpec().commandLine();
    boolean noCommand = parsed.subcommand() == null && command.getParent() == null;
    if (noCommand && !parsed.unmatched().isEmpty()) {
      // The parser lets an unknown command pass where help is asked for.
      throw new UnmatchedArgumentException(command, parsed.unmatched());
    }
    try {
      MemoryException.refuseLessThanLeast(Runtime.getRuntime().maxMemory());
      return new CommandLine.RunLast().execute(parsed);
    } catch (MemoryException e) {
      throw new ExecutionException(command, "memory", e);
    } catch (OutOfMemoryError e) {
      throw new ExecutionException(command, "memory", new MemoryException("", e));
    }
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (DEBUG) {
      thrown.printStackTrace(err);
    }
    boolean wrapped = thrown instanceof UncheckedIOException;
    int code = tell(wrapped ? (IOException) thrown.getCause() : thrown, err);
    err.flush();
    return code;
  }

  private static int tell(Exception thrown, PrintWriter err) {
    if (thrown instanceof InputException wrong) {
      wrong.lines().forEach(err::println);
      return ExitCode.BAD_INPUT;
    }
    if (thrown instanceof RefusedException || thrown instanceof TableException) {
      err.println(thrown.getMessage() + ".");
      return ExitCode.BAD_INPUT;
    }
    if (thrown instanceof FileSystemException file) {
      FileTrouble.lines(file).forEach(err::println);
      return ExitCode.BAD_INPUT;
    }
    Optional<MemoryException> memory = MemoryException.find(thrown);
    if (memory.isPresent()) {
      memory.get().lines().forEach(err::println);
      return ExitCode.RUNS_FAILED;
    }
    if (thrown instanceof IOException) {
      err.println("Cannot read or write: " + thrown.getMessage() + ".");
      return ExitCode.RUNS_FAILED;
    }
    err.println("An error in the program: " + thrown + ".");
    err.println(details(thrown));
    return ExitCode.RUNS_FAILED;
  }

  /** Writes the stack trace to a file and says where. */
  private static String details(Throwable thrown) {
    try {
      Path file = Files.createTempFile("collapse-error-", ".txt");
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        thrown.printStackTrace(out);
      }
      return "Details for its authors are in " + file + ".";
    } catch (IOException e) {
      return "Details for its authors: start it with COLLAPSE_JAVA_FLAGS=-Dcollapse.debug=true.";
    }
  }
}
