package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bothways.ci.SourcePaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryFilesTests {

    @TempDir
    Path root;

    @Test
    void aSourceIsFoundByItsPackageBelowTheRepository() throws IOException {
        file("hw4/src/main/java/cms/User.java");

        SourcePaths paths = RepositoryFiles.below(root.resolve("hw4"), root);

        assertThat(paths.inRepository("cms/User.java")).contains("hw4/src/main/java/cms/User.java");
        assertThat(paths.inRepository("User.java")).contains("hw4/src/main/java/cms/User.java");
        assertThat(paths.inRepository("cms/Course.java")).isEmpty();
        assertThat(paths.inRepository("s/User.java")).isEmpty();
    }

    @Test
    void buildOutputAndTestsArePassedOver() throws IOException {
        file("target/cms/User.java");
        file(".idea/cms/User.java");
        file("src/test/java/cms/User.java");

        assertThat(RepositoryFiles.below(root, root).inRepository("cms/User.java"))
                .isEmpty();
    }

    @Test
    void whatLiesOutsideOfTheRepositoryHasNoPlaceInIt() throws IOException {
        file("elsewhere/cms/User.java");

        SourcePaths paths = RepositoryFiles.below(root.resolve("elsewhere"), root.resolve("repository"));

        assertThat(paths.inRepository("cms/User.java")).isEmpty();
    }

    private void file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
