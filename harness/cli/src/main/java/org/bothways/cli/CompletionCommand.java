package org.bothways.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bothways completion}: what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        description =
                "Prints a script by which bash or zsh completes commands and options: source <(bothways completion bash).",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    /** What is asked for; the script is the same, and finds out itself where it is run. */
    private enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.BASH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine bothways = spec.root().commandLine();
        spec.commandLine().getOut().println("# For " + shell + ", to be sourced.");
        spec.commandLine().getOut().print(AutoComplete.bash(bothways.getCommandName(), bothways));
        return ExitCode.DONE;
    }
}
