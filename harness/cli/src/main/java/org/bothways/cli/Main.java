package org.bothways.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.bothways.grader.Installation.UnknownAssignment;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.sandbox.SandboxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code bothways} command. */
@Command(
        name = "bothways",
        description =
                "Grades JPA entity classes and the HTTP APIs built on them: does every relationship hold from both ends?",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {GradeCommand.class, CheckCommand.class, DoctorCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 done, 1 below the bar (check), 2 wrong usage, 3 Bothways itself failed."})
public final class Main {

    @Option(
            names = "--debug",
            description = "Show where an error of Bothways itself comes from.",
            scope = ScopeType.INHERIT)
    private boolean debug;

    private Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        Main main = new Main();
        Charset charset = Terminal.charset();
        CommandLine commandLine = new CommandLine(main)
                .setOut(new PrintWriter(System.out, true, charset))
                .setErr(new PrintWriter(System.err, true, charset))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, failed, parsed) -> main.explain(e, failed));
        int code = commandLine.execute(arguments);
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        return code;
    }

    private int explain(Exception e, CommandLine failed) {
        PrintWriter err = failed.getErr();
        err.println("bothways: " + Terminal.line(sentence(e)));
        if (debug) {
            e.printStackTrace(err);
        } else if (!isExpected(e)) {
            err.println("That is a fault of Bothways. Run it again with --debug to see where, and please report it.");
        }
        return e instanceof UnknownAssignment || e instanceof UsageException ? ExitCode.USAGE : ExitCode.HARNESS_FAILED;
    }

    private static String sentence(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static boolean isExpected(Exception e) {
        return e instanceof UnknownAssignment
                || e instanceof UsageException
                || e instanceof AssignmentException
                || e instanceof HarnessFault
                || e instanceof SandboxException
                || e instanceof java.io.IOException;
    }

    /** Reads the version that the build left. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws java.io.IOException {
            try (java.io.InputStream in = Main.class.getResourceAsStream("version.txt")) {
                String version = in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                return new String[] {
                    "bothways " + version,
                    "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
                };
            }
        }
    }
}
