package org.telgraph.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.telgraph.serve.Role;
import org.telgraph.serve.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "password",
        description = {
            "Writes a line for the users file of telgraph serve.",
            "",
            "The password is asked for, or read from standard input where there is no terminal. Only its bcrypt hash is "
                    + "written."
        },
        footer = {"", "Examples:", "  telgraph password ann >>users", "  telgraph password bob --role writer >>users"})
final class PasswordCommand implements Callable<Integer> {

    private static final int LEAST_LETTERS = 8;
    /** Of what is longer, bcrypt takes no notice. */
    private static final int MOST_BYTES = 72;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "reader, who may ask, or writer, who may change graphs too (default: reader).")
    private Role role = Role.READER;

    @Parameters(paramLabel = "NAME", description = "The user's name.")
    private String name;

    @Override
    public Integer call() throws IOException {
        if (!name.matches("[^:\\s#][^:\\s]*")) {
            throw new UserError("a user's name is without blanks and colons");
        }
        String password = password();
        if (password.length() < LEAST_LETTERS || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new UserError(
                    "a password has at least " + LEAST_LETTERS + " letters and at most " + MOST_BYTES + " bytes");
        }
        spec.commandLine().getOut().println(Users.line(name, password, role));
        return ExitCode.OK;
    }

    private String password() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("password of %s: ", name);
            return typed == null ? "" : new String(typed);
        }
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = input.readLine();
        return line == null ? "" : line;
    }
}
