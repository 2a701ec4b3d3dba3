package org.telgraph.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.telgraph.evaluate.EvaluationException;
import org.telgraph.links.LinkException;
import org.telgraph.ontology.KnowledgeException;
import org.telgraph.store.StoreException;
import org.telgraph.store.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user in one line what went wrong. */
final class ErrorMessages implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** Wrong usage: the reason, what may have been meant, and where help is. */
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("telgraph: " + usageMessage(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String usageMessage(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String first = unmatched.getUnmatched().get(0);
            boolean root = e.getCommandLine().getParent() == null;
            return root ? "no such command: " + first : "one argument too many: " + first;
        }
        return e.getMessage().replaceFirst("^Error: ", "");
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return report(e, command);
    }

    /** Also for errors, which picocli lets through. */
    static int report(Throwable e, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println("telgraph: " + VisibleText.of(message(e)));
        Telgraph telgraph = (Telgraph) command.getCommandSpec().root().userObject();
        if (telgraph.debug()) {
            e.printStackTrace(err);
        }
        err.flush();
        return ExitCode.SOFTWARE;
    }

    private static String message(Throwable e) {
        if (e instanceof UserError
                || e instanceof StoreException
                || e instanceof KnowledgeException
                || e instanceof LinkException
                || e instanceof EvaluationException) {
            return e.getMessage();
        }
        if (e instanceof UncheckedIOException unchecked) {
            return message(unchecked.getCause());
        }
        if (e instanceof NoSuchFileException file) {
            return file.getFile() + ": no such file or folder";
        }
        if (e instanceof AccessDeniedException file) {
            return file.getFile() + ": permission denied";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        if (e instanceof OutOfMemoryError) {
            return "out of memory; give more with TELGRAPH_JAVA_OPTS=-Xmx6g";
        }
        return "internal error, please report it with what --debug prints: " + e;
    }
}
