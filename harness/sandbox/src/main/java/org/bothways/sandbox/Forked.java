package org.bothways.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A virtual machine that is a process of this machine's: a scrubbed environment, no input, one output. */
abstract sealed class Forked extends Confinement permits OwnProcess, Bubblewrap {

    Forked(WorkerJvm jvm) {
        super(jvm);
    }

    /**
     * {@return the command that starts a worker}
     *
     * @throws IOException when the worker's folder can't be prepared
     */
    abstract List<String> command(WorkerLimits limits, WorkerFolder folder, List<String> options, String purpose)
            throws IOException;

    @Override
    final String machine() {
        return isolation() + System.getProperty("java.vm.version") + jvm().java();
    }

    @Override
    final Running start(WorkerLimits limits, WorkerFolder folder, List<String> options, String purpose)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(limits, folder, options, purpose))
                .directory(folder.path().toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        String systemRoot = environment.get("SystemRoot");
        environment.clear();
        environment.put("LANG", "C.UTF-8");
        environment.put("TZ", "UTC");
        if (systemRoot != null) {
            // Windows opens no socket without it.
            environment.put("SystemRoot", systemRoot);
        }
        Process process = Forks.start(builder);
        process.getOutputStream().close();
        WorkerProcess body = new WorkerProcess(process, folder.path(), limits.outputKilobytes() * 1024);
        return new Running(body, process.onExit());
    }
}
