package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.bothways.grader.Installation;
import org.bothways.grader.ReferenceServer;
import org.bothways.judge.suite.Assignment.Application;
import org.bothways.judge.suite.AssignmentFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bothways serve-reference}: the reference's API, for any client that somebody wants to point at it. */
@Command(
        name = "serve-reference",
        description = "Serves the reference solution's HTTP API from an empty database in memory, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class ServeReferenceCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Parameters(
            paramLabel = "ID|DIR",
            arity = "0..1",
            defaultValue = "cms",
            description = "A shipped assignment, or a folder with an assignment.yaml. Default: ${DEFAULT-VALUE}.")
    private String assignment = "cms";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8000",
            description = "Where to listen on 127.0.0.1; 0 for any port that is free. Default: ${DEFAULT-VALUE}.")
    private int port = 8000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > MAX_PORT) {
            throw new UsageException("--port is %d; it must be between 0 and %d".formatted(port, MAX_PORT));
        }
        Installation installation = AssignmentOptions.installation();
        AssignmentFolder folder = installation.assignment(assignment);
        Application application = folder.assignment().application();
        if (application == null) {
            throw new UsageException(
                    "Assignment %s has no HTTP API, so there is nothing to serve".formatted(assignment));
        }
        PrintWriter out = spec.commandLine().getOut();
        try (ReferenceServer server = ReferenceServer.start(installation, folder, application, port)) {
            out.println("The reference of assignment %s answers at %s until Ctrl-C. Try:"
                    .formatted(folder.assignment().id(), server.url()));
            out.println("  curl " + server.example());
            out.flush();
            server.await();
        }
        return ExitCode.DONE;
    }
}
