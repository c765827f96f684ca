package org.bothways.cli;

import java.util.Optional;
import org.bothways.sandbox.ContainerEngine;
import org.bothways.sandbox.SandboxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bothways image build}: what level {@code container} needs. */
@Command(
        name = "image",
        description = "Prepares the image that submissions run in at level container.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class ImageCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "build",
            description = "Builds the image, or builds it again. It holds a JDK and nothing of Bothways.",
            mixinStandardHelpOptions = true)
    int build(
            @Option(
                            names = "--base",
                            paramLabel = "IMAGE",
                            description =
                                    "An image with a JDK, 17 or newer, to make it from. Default: eclipse-temurin:17-jdk.")
                    @Nullable String base) {
        try (ContainerEngine engine = ContainerEngine.connect()) {
            spec.commandLine().getErr().println("Building the image…");
            String image = engine.build(AssignmentOptions.installation().image(), Optional.ofNullable(base));
            spec.commandLine().getOut().println("Built " + image + ". Now --isolation container can be asked for.");
            return ExitCode.DONE;
        } catch (SandboxException e) {
            throw new UsageException("No image can be built: " + e.getMessage());
        }
    }
}
