package org.telgraph.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: finds the command and tells the shell how it went. */
@Command(
        name = "telgraph",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads news articles and builds a knowledge graph of telecom geopolitics.",
        commandListHeading = "%nCommands (telgraph COMMAND --help explains one):%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well, or was only skipped",
            "1:something failed or was rejected; standard error says what",
            "2:wrong usage"
        },
        subcommands = {
            BuildCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            OntologyCommand.class,
            ServeCommand.class,
            PasswordCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            EvalCommand.class,
            TextCommand.class,
            LinksCommand.class,
            DumpCommand.class,
            LoadCommand.class,
            RetractCommand.class,
            CurateCommand.class,
            HistoryCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CompactCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            BenchWorkerCommand.class,
            HelpCommand.class
        })
public final class Telgraph implements Callable<Integer> {

    private static final String FIRST_STEPS = """
            telgraph reads news articles and builds a knowledge graph of telecom geopolitics.

            First steps:
              telgraph demo                  loads three sample articles and serves their graph
              telgraph build news.jsonl      loads your articles into the store in the folder data
              telgraph query -e 'SELECT * { ?who tg:bans ?whom }'
              telgraph serve                 a web page to query the store
              telgraph --help                all commands
            """;

    private final OutputStream data;

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces of errors.")
    private boolean debug;

    private Telgraph(OutputStream data) {
        this.data = data;
    }

    public static void main(String[] args) {
        System.setProperty("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager");
        int code = run(args, new FileOutputStream(FileDescriptor.out), utf8(new FileOutputStream(FileDescriptor.err)));
        System.exit(code);
    }

    /** Data and messages are UTF-8 whatever the locale. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] args, OutputStream data, PrintWriter err) {
        PrintWriter out = utf8(data);
        CommandLine command = commandLine(data).setOut(out).setErr(err);
        try {
            int code = command.execute(args);
            if (code == ExitCode.OK && out.checkError()) {
                throw new UserError("standard output could not be written: it was closed, or the disk is full");
            }
            return code;
        } catch (UserError | VirtualMachineError e) {
            return ErrorMessages.report(e, command);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** All commands, with the way that arguments are read. */
    static CommandLine commandLine(OutputStream data) {
        ErrorMessages errors = new ErrorMessages();
        return new CommandLine(new Telgraph(data))
                .setExpandAtFiles(false) // a file name may begin with @
                .setAllowOptionsAsOptionParameters(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Standard output for what is bytes already. */
    OutputStream data() {
        return data;
    }

    /** Whether users want to see stack traces. */
    boolean debug() {
        return debug;
    }

    /** Without a command: shows how to begin. */
    @Override
    public Integer call() {
        spec.commandLine().getErr().print(FIRST_STEPS);
        return ExitCode.USAGE;
    }
}
