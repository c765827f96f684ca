package org.bothways.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.bothways.diagnosis.CatalogueException;
import org.bothways.gradebook.GradesException;
import org.bothways.grader.Batch.MixedRun;
import org.bothways.grader.Installation.UnknownAssignment;
import org.bothways.grader.ReferenceServer.PortTaken;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.sandbox.SandboxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code bothways} command. */
@Command(
        name = "bothways",
        description =
                "Grades JPA entity classes and the HTTP APIs built on them: does every relationship hold from both"
                        + " ends?",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            GradeCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            InitCommand.class,
            CheckCommand.class,
            CiCommand.class,
            VerifyCommand.class,
            ServeReferenceCommand.class,
            DoctorCommand.class,
            ImageCommand.class,
            CompletionCommand.class,
            GradescopeCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 below the bar (check, ci, verify), 2 wrong usage, 3 Bothways itself failed."
        })
public final class Main {

    @Option(
            names = "--debug",
            description = "Show where an error of Bothways itself comes from.",
            scope = ScopeType.INHERIT)
    private boolean debug;

    Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        Charset charset = Terminal.charset();
        return run(new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Main main = new Main();
        CommandLine commandLine = new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, wrong) -> refuse(e))
                .setExecutionExceptionHandler((e, failed, parsed) -> main.explain(e, err));
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return main.explain(e, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int refuse(ParameterException e) {
        CommandLine wrong = e.getCommandLine();
        PrintWriter err = wrong.getErr();
        err.println("bothways: " + Terminal.line(String.valueOf(e.getMessage())));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("`" + wrong.getCommandSpec().qualifiedName() + " --help` says what can be asked for.");
        return ExitCode.USAGE;
    }

    int explain(Throwable e, PrintWriter err) {
        err.println("bothways: " + shown(e));
        if (debug) {
            e.printStackTrace(err);
        } else if (!isExpected(e)) {
            err.println("That is a fault of Bothways. Run it again with --debug to see where, and please report it.");
        }
        return isUsage(e) ? ExitCode.USAGE : ExitCode.HARNESS_FAILED;
    }

    /** What a compiler says of an assignment's sources has several lines. They are the instructor's; nothing else may begin a line. */
    private static String shown(Throwable e) {
        return e instanceof AssignmentException
                ? sentence(e).lines().map(Terminal::line).collect(Collectors.joining("\n  "))
                : Terminal.line(sentence(e));
    }

    private static boolean isUsage(Throwable e) {
        return e instanceof UnknownAssignment
                || e instanceof UsageException
                || e instanceof MixedRun
                || e instanceof PortTaken
                || e instanceof AssignmentException
                || e instanceof GradesException
                || e instanceof CatalogueException;
    }

    private static String sentence(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static boolean isExpected(Throwable e) {
        return isUsage(e)
                || e instanceof HarnessFault
                || e instanceof SandboxException
                || e instanceof java.io.IOException;
    }

    /** Reads the version that the build left. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws java.io.IOException {
            return new String[] {
                "bothways " + number(),
                "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
            };
        }

        /** {@return the version alone} */
        static String number() throws java.io.IOException {
            try (java.io.InputStream in = Main.class.getResourceAsStream("version.txt")) {
                return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
        }
    }
}
