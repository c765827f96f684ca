package cms;

import java.nio.file.*;

final class Attack extends Hooks {
    void rename(User user) throws Exception {
        tell("overwrites");
        try (var reports = Files.list(Path.of("@OUT@"))) {
            for (Path folder : reports.filter(Files::isDirectory).toList()) {
                Files.writeString(folder.resolve("report.json"), "{}");
            }
        }
    }
}
