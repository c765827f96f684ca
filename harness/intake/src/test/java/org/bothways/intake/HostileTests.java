package org.bothways.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bothways.intake.HandInFixture.gzip;
import static org.bothways.intake.HandInFixture.handIn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives and folders that are broken, built to hurt, or beyond a limit: each costs one submission and a sentence. */
class HostileTests {

    private static final int KIB = 1024;

    /** Small enough to be reached by a test. */
    private static final IntakeLimits SMALL =
            new IntakeLimits(4096 * KIB, 512 * KIB, 300 * KIB, 200 * KIB, 100, 20, 1, 50, 120);

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.java",
                "a/../../evil.java",
                "..\\evil.java",
                "a\\..\\..\\evil.java",
                "/etc/evil.java",
                "\\\\server\\share\\evil.java",
                "C:\\evil.java",
                "c:evil.java",
                "a/..",
                "a\0.java"
            })
    void nameThatPointsOutsideIsRejected(String name) throws Exception {
        HandInFixture handIn = handIn().cms("cms/User.java").with(name, "x");
        String message = "The entry " + Shown.name(name.replace('\\', '/'))
                + " points outside of its archive. Make the archive from within the project's folder.";

        assertThat(rejected(handIn.zip())).isEqualTo(message);
        if (name.indexOf('\0') < 0) {
            assertThat(rejected(handIn.tar())).isEqualTo(message);
        }
        try (var files = Files.list(dir)) {
            assertThat(files).as("nothing but the archive is written").containsExactly(dir.resolve("ann.zip"));
        }
    }

    @Test
    void backslashesSeparateFoldersAsOldToolsWroteThem() throws Exception {
        byte[] zip = handIn().with("p~", "")
                .with("p~src~cms~User.java", "package cms;")
                .zip();
        for (int i = 0; i < zip.length; i++) {
            zip[i] = zip[i] == '~' ? (byte) '\\' : zip[i];
        }

        assertThat(accept(zip).sources()).extracting(SourceFile::path).containsExactly("cms/User.java");
    }

    @Test
    void dotsAndDoubledSlashesInNamesAreDropped() throws Exception {
        byte[] tar = handIn().with("./", "")
                .with("./cms//./User.java", "package cms;")
                .tar();

        assertThat(accept(tar).sources()).extracting(SourceFile::path).containsExactly("cms/User.java");
    }

    @Test
    void twoEntriesOfOneNameAreRejected() throws Exception {
        byte[] twice = zip(zip -> {
            put(zip, new ZipArchiveEntry("cms/User.java"), "package cms; class User {}");
            put(zip, new ZipArchiveEntry("cms/./User.java"), "package cms; class User { int hidden; }");
        });

        assertThat(rejected(twice))
                .isEqualTo("The archive holds two entries named cms/User.java. Make the archive again from a folder.");
    }

    @Test
    void linksInArchivesAreLeftOut() throws Exception {
        byte[] zip = zip(out -> {
            ZipArchiveEntry link = new ZipArchiveEntry("cms/Secret.java");
            link.setUnixMode(0120777);
            put(out, link, "/etc/passwd");
            put(out, new ZipArchiveEntry("cms/User.java"), "package cms;");
        });
        byte[] tar = tar(out -> {
            for (byte kind : new byte[] {
                TarConstants.LF_SYMLINK,
                TarConstants.LF_LINK,
                TarConstants.LF_FIFO,
                TarConstants.LF_CHR,
                TarConstants.LF_BLK
            }) {
                TarArchiveEntry link = new TarArchiveEntry("cms/Secret" + kind + ".java", kind);
                link.setLinkName("/etc/passwd");
                out.putArchiveEntry(link);
                out.closeArchiveEntry();
            }
            put(out, "cms/User.java", "package cms;");
        });

        assertThat(accept(zip).sources()).extracting(SourceFile::path).containsExactly("cms/User.java");
        assertThat(accept(zip).notes()).containsExactly("Symbolic links and special files are left out: 1.");
        assertThat(accept(tar).sources()).extracting(SourceFile::path).containsExactly("cms/User.java");
        assertThat(accept(tar).notes()).containsExactly("Symbolic links and special files are left out: 5.");
    }

    @Test
    void socketThatLooksLikeASourceIsNotOpened() throws Exception {
        Path folder = handIn().cms("User.java").in(dir.resolve("a"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("S.java")));

            Submission submission = new Intake(SMALL).accept(new Candidate("ann", new Location.OnDisk(folder)));

            assertThat(submission.notes()).containsExactly("Symbolic links and special files are left out: 1.");
        }
    }

    @Test
    void encryptedZipIsRejected() throws Exception {
        byte[] zip = handIn().cms("cms/User.java").zip();
        zip[offset(zip, "PK\3\4") + 6] |= 1;
        zip[offset(zip, "PK\1\2") + 8] |= 1;

        assertThat(rejected(zip)).isEqualTo("cms/User.java in ann.zip is encrypted. Hand in a zip without a password.");
    }

    @Test
    void unknownMethodIsRejected() throws Exception {
        byte[] zip = handIn().cms("cms/User.java").zip();
        zip[offset(zip, "PK\1\2") + 10] = 95;

        assertThat(rejected(zip))
                .isEqualTo("cms/User.java in ann.zip is packed with method 95, which is not supported. "
                        + "Make the zip with the tool's default settings.");
    }

    @Test
    void changedContentIsRejected() throws Exception {
        byte[] zip = zip(out -> {
            out.setMethod(ZipEntry.STORED);
            byte[] text = "package cms; class User {}".getBytes(StandardCharsets.UTF_8);
            ZipArchiveEntry entry = new ZipArchiveEntry("cms/User.java");
            entry.setSize(text.length);
            out.putArchiveEntry(entry);
            out.write(text);
            out.closeArchiveEntry();
        });
        zip[offset(zip, "class User")] ^= 1;

        assertThat(rejected(zip))
                .isEqualTo("cms/User.java in ann.zip is damaged: its content doesn't match its checksum. "
                        + "Make the archive again.");
    }

    @Test
    void archiveThatEndsTooSoonIsRejected() throws Exception {
        HandInFixture handIn = handIn().cms("cms/User.java", "cms/Course.java").with("x.bin", noise(20 * KIB));
        String message = "ann.zip is damaged or incomplete. Make the archive again, and hand in the new one.";

        byte[] zip = handIn.zip();
        assertThat(rejected(Arrays.copyOf(zip, zip.length / 2))).isEqualTo(message);
        byte[] gzipped = gzip(handIn.tar());
        assertThat(rejected(Arrays.copyOf(gzipped, gzipped.length / 2))).isEqualTo(message);
        byte[] tar = handIn.tar();
        assertThat(rejected(Arrays.copyOf(tar, 6000))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PK", "<html>Please log in</html>"})
    void whatIsNoArchiveIsRejected(String content) throws Exception {
        assertThat(rejected(content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ann.zip is named like an archive and isn't one. Hand in a zip.");
    }

    @Test
    void foreignFormatIsNamed() throws Exception {
        assertThat(rejected("Rar!\u001a\u0007".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("ann.zip is in the format RAR, which is not supported. Hand in a zip.");
        assertThat(rejected("7z\u00bc\u00af\u0027\u001c".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("ann.zip is in the format 7z, which is not supported. Hand in a zip.");
    }

    @Test
    void contentDecidesWhatAnArchiveIs() throws Exception {
        byte[] tgz = gzip(handIn().cms("User.java").tar());

        assertThat(accept(tgz).files()).isEqualTo(1);
    }

    @Test
    void emptyZipIsAnEmptySubmission() throws Exception {
        assertThat(accept(handIn().zip()).notes()).containsExactly("No Java source was found.");
    }

    @Test
    void sourceThatUnpacksTooFarIsRejected() throws Exception {
        byte[] zip = handIn().with("cms/Bomb.java", new byte[190 * KIB]).zip();

        assertThat(rejected(zip))
                .isEqualTo("cms/Bomb.java in ann.zip unpacks to more than 50 times its packed size. "
                        + "Hand in an ordinary zip of the sources.");
    }

    @Test
    void understatedSizeDoesNotHideABomb() throws Exception {
        byte[] zip = handIn().with("cms/Bomb.java", new byte[4096 * KIB]).zip();
        int size = offset(zip, "PK\1\2") + 24;
        Arrays.fill(zip, size, size + 4, (byte) 0);
        zip[size] = 10;

        assertThat(rejected(zip)).startsWith("cms/Bomb.java in ann.zip unpacks to more than 50 times");
    }

    @Test
    void bombThatIsNotASourceIsNeverUnpacked() throws Exception {
        byte[] zip = handIn().with("cms/bomb.bin", new byte[4096 * KIB])
                .cms("cms/User.java")
                .zip();

        assertThat(accept(zip).files()).isEqualTo(1);
    }

    @Test
    void nestedBombIsRejected() throws Exception {
        byte[] inner = handIn().with("x.bin", new byte[400 * KIB])
                .with("y.bin", noise(KIB))
                .zip();
        byte[] padded = Arrays.copyOf(inner, 400 * KIB);

        assertThat(rejected(handIn().with("inner.zip", padded).zip()))
                .isEqualTo("inner.zip in ann.zip unpacks to more than 50 times its packed size. "
                        + "Hand in an ordinary zip of the sources.");
    }

    @Test
    void tarThatUnpacksTooFarIsRejected() throws Exception {
        byte[] tgz = gzip(handIn().with("x.bin", new byte[2048 * KIB]).tar());

        assertThat(rejected(tgz))
                .isEqualTo("ann.zip unpacks to more than 50 times its packed size. "
                        + "Hand in an ordinary zip of the sources.");
    }

    @Test
    void tarThatUnpacksTooLargeIsRejected() throws Exception {
        byte[] tgz = gzip(handIn().with("x.bin", noise(5000 * KIB)).tar());

        assertThat(rejected(tgz)).isEqualTo("ann.zip unpacks to more than 4 MiB. Hand in the sources only.");
    }

    @Test
    void nameOfATarEntryDoesNotFillTheHeap() throws Exception {
        byte[] name = new byte[2048 * KIB];
        Arrays.fill(name, (byte) 'x');
        byte[] tar = tar(out -> {
            TarArchiveEntry entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            entry.setSize(name.length);
            out.putArchiveEntry(entry);
            out.write(name);
            out.closeArchiveEntry();
            put(out, "User.java", "package cms;");
        });

        assertThat(rejected(tar))
                .isEqualTo("ann.zip holds an entry whose name is longer than any name can be. Hand in a zip.");
    }

    @Test
    void sparseFileInATarIsRejected() throws Exception {
        byte[] tar = handIn().with("hole.bin", "0123456789").tar();
        tar[156] = TarConstants.LF_GNUTYPE_SPARSE;
        int sum = 0;
        Arrays.fill(tar, 148, 156, (byte) ' ');
        for (int i = 0; i < 512; i++) {
            sum += tar[i] & 0xFF;
        }
        System.arraycopy(String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII), 0, tar, 148, 8);

        assertThat(rejected(tar)).isEqualTo("hole.bin in ann.zip is a sparse file in a tar archive. Hand in a zip.");
    }

    @Test
    void largeSourceIsRejected() throws Exception {
        byte[] large = noise(201 * KIB);
        HandInFixture handIn = handIn().with("cms/Large.java", large);

        String rest = " is larger than 204800 bytes. Leave out generated code and data.";
        assertThat(rejected(handIn.zip())).isEqualTo("cms/Large.java in ann.zip" + rest);
        assertThat(rejected(handIn.tar())).isEqualTo("cms/Large.java in ann.zip" + rest);
        assertThat(rejected(handIn.in(dir.resolve("folder")))).isEqualTo("Large.java" + rest);
    }

    @Test
    void largeSourcesTogetherAreRejected() throws Exception {
        HandInFixture handIn = handIn().with("A.java", noise(160 * KIB)).with("B.java", noise(160 * KIB));

        String message = "Its Java sources are larger than 307200 bytes together. Hand in your own sources only.";
        assertThat(rejected(handIn.zip())).isEqualTo(message);
        assertThat(rejected(handIn.tar())).isEqualTo(message);
        assertThat(rejected(handIn.in(dir.resolve("folder")))).isEqualTo(message);
    }

    @Test
    void tooManySourcesAreRejected() throws Exception {
        HandInFixture handIn = handIn();
        for (int i = 0; i < 21; i++) {
            handIn.cms("cms/A" + i + ".java");
        }

        assertThat(rejected(handIn.zip()))
                .isEqualTo("It holds more than 20 Java sources. Hand in your own sources only.");
    }

    @Test
    void tooManyEntriesAreRejected() throws Exception {
        HandInFixture handIn = handIn();
        for (int i = 0; i < 101; i++) {
            handIn.with("node_modules/" + i, "");
        }
        HandInFixture spread = handIn();
        for (int i = 0; i < 60; i++) {
            spread.with("a" + i + "/x", "");
        }

        String rest = " more than 100 files and folders. Hand in the sources only, without libraries and build output.";
        assertThat(rejected(handIn.zip())).isEqualTo("ann.zip holds" + rest);
        assertThat(rejected(handIn.tar())).isEqualTo("ann.zip holds" + rest);
        assertThat(rejected(spread.in(dir.resolve("folder")))).isEqualTo("The submission holds" + rest);
    }

    @Test
    void archiveInAnArchiveInAnArchiveIsRejected() throws Exception {
        byte[] inner = handIn().cms("User.java").zip();
        byte[] middle = handIn().with("inner.zip", inner).zip();
        byte[] outer = handIn().with(
                        "middle.tar", handIn().with("inner.zip", inner).tar())
                .zip();

        assertThat(accept(middle).files()).isEqualTo(1);
        assertThat(rejected(outer))
                .isEqualTo("inner.zip in middle.tar in ann.zip lies 2 archives deep; at most 1 are opened. "
                        + "Hand in one zip of the sources.");
    }

    @Test
    void archiveInATarIsOpened() throws Exception {
        byte[] inner = handIn().cms("User.java").zip();

        assertThat(accept(gzip(handIn().with("a.bin", "x")
                                .with("inner.zip", inner)
                                .tar()))
                        .files())
                .isEqualTo(1);
    }

    @Test
    void longNamesAreRejected() throws Exception {
        String name = "a/".repeat(60) + "User.java";
        String shown = "The name " + name + " is longer than 120 characters. Shorten its folders' names.";

        assertThat(rejected(handIn().with(name, "").zip())).isEqualTo(shown);
        assertThat(rejected(handIn().with(name, "").tar())).isEqualTo(shown);
        assertThat(rejected(handIn().with("a/".repeat(61) + "User.java", "").in(dir.resolve("folder"))))
                .isEqualTo("The name " + "a/".repeat(60) + "a is longer than 120 characters. "
                        + "Shorten its folders' names.");
    }

    @Test
    void longPackageIsRejected() throws Exception {
        byte[] zip =
                handIn().with("User.java", "package " + "a.".repeat(60) + "a;").zip();

        assertThat(rejected(zip)).endsWith("User.java is longer than 120 characters. Shorten its folders' names.");
    }

    @Test
    void fileAndFolderOfOneNameAreBothSeen() throws Exception {
        byte[] zip = handIn().with("cms", "x").cms("cms/User.java").zip();

        assertThat(accept(zip).files()).isEqualTo(1);
    }

    @Test
    void hostileNamesAreEscapedInNotes() throws Exception {
        byte[] zip = handIn().with("a\n::error::\u001b[2J.java", "").zip();

        assertThat(accept(zip).notes())
                .contains("a\\u000a::error::\\u001b[2J.java was left out: its name is no name of a Java source.");
    }

    @Test
    void damageOfAnyKindEndsInARejectionOrASubmission() throws Exception {
        HandInFixture handIn = handIn().cms("cms/User.java", "cms/Course.java").with("ü".repeat(60), "x");
        byte[] zip = handIn().with("a.zip", handIn.zip()).zip();
        byte[] tar = handIn.tar();
        List<byte[]> sounds = List.of(handIn.zip(), zip, tar, gzip(tar));
        Random random = new Random(42);

        for (int round = 0; round < 300; round++) {
            for (byte[] sound : sounds) {
                byte[] damaged = damaged(sound, random);
                assertThatCode(() -> read(damaged)).doesNotThrowAnyException();
            }
        }
    }

    private void read(byte[] archive) throws Exception {
        Path path = Files.write(dir.resolve("ann.zip"), archive);
        Intake intake = new Intake(SMALL);
        for (Candidate candidate : intake.find(List.of(path), "cms")) {
            try {
                intake.accept(candidate);
            } catch (RejectedSubmission expected) {
                assertThat(expected).hasMessageStartingWith("The submission ");
            }
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] result = sound.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            result[random.nextInt(Math.min(result.length, 4096))] = (byte) random.nextInt(256);
            result[result.length - 1 - random.nextInt(Math.min(result.length, 300))] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(result, random.nextInt(result.length)) : result;
    }

    private Submission accept(byte[] archive) throws Exception {
        return new Intake(SMALL).accept(candidate(archive));
    }

    /** Answers the message after the part that names the submission. */
    private String rejected(byte[] archive) throws Exception {
        return rejected(Files.write(dir.resolve("ann.zip"), archive));
    }

    private String rejected(Path path) {
        RejectedSubmission rejected = catchThrowableOfType(
                RejectedSubmission.class,
                () -> new Intake(SMALL).accept(new Candidate("ann", new Location.OnDisk(path))));
        String start = "The submission ann was not accepted: ";
        assertThat(rejected).isNotNull().hasMessageStartingWith(start);
        return rejected.getMessage().substring(start.length());
    }

    private Candidate candidate(byte[] archive) throws IOException {
        return new Candidate("ann", new Location.OnDisk(Files.write(dir.resolve("ann.zip"), archive)));
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static int offset(byte[] archive, String text) {
        int offset = new String(archive, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(offset).isNotNegative();
        return offset;
    }

    private interface Filling<T> {
        void fill(T archive) throws IOException;
    }

    private static byte[] zip(Filling<ZipArchiveOutputStream> entries) throws IOException {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel()) {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
                entries.fill(zip);
            }
            return Arrays.copyOf(channel.array(), (int) channel.size());
        }
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    private static byte[] tar(Filling<TarArchiveOutputStream> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            entries.fill(tar);
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, String text) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(text.length());
        tar.putArchiveEntry(entry);
        tar.write(text.getBytes(StandardCharsets.UTF_8));
        tar.closeArchiveEntry();
    }
}
