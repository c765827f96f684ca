package org.bothways.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** In which form a submission is handed in. All but the first are malformed, and made by code, since no tool would. */
enum Archives {
    FOLDER {
        @Override
        Path write(Path parent, String id, Map<String, byte[]> files, Path victim) throws IOException {
            return writeFolder(parent.resolve(id), files);
        }
    },
    SLIP {
        @Override
        void zip(ZipArchiveOutputStream out, Path victim) throws IOException {
            put(out, new ZipArchiveEntry("cms/../../../slip.java"), "class Slip {}");
        }
    },
    ABSOLUTE {
        @Override
        void tar(TarArchiveOutputStream out, Path victim) throws IOException {
            put(out, new TarArchiveEntry(victim.resolveSibling("absolute.java").toString(), true), "class Absolute {}");
        }
    },
    BOMB {
        @Override
        void zip(ZipArchiveOutputStream out, Path victim) throws IOException {
            put(out, new ZipArchiveEntry("cms/Bomb.java"), " ".repeat(900_000));
        }
    },
    NESTED {
        @Override
        Path write(Path parent, String id, Map<String, byte[]> files, Path victim) throws IOException {
            byte[] inner = zipped(files, out -> {});
            for (int depth = 0; depth < 4; depth++) {
                inner = zipped(Map.of("inner.zip", inner), out -> {});
            }
            return Files.write(parent.resolve(id + ".zip"), inner);
        }
    },
    MANY_ENTRIES {
        @Override
        void zip(ZipArchiveOutputStream out, Path victim) throws IOException {
            for (int i = 0; i <= 100_000; i++) {
                put(out, new ZipArchiveEntry("many/" + i), "");
            }
        }
    },
    LINKS {
        @Override
        void tar(TarArchiveOutputStream out, Path victim) throws IOException {
            for (byte kind :
                    new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO, TarConstants.LF_CHR
                    }) {
                TarArchiveEntry link = new TarArchiveEntry("cms/Link" + kind + ".java", kind);
                link.setLinkName(victim.toString());
                out.putArchiveEntry(link);
                out.closeArchiveEntry();
            }
        }
    },
    LINK_THROUGH {
        @Override
        void zip(ZipArchiveOutputStream out, Path victim) throws IOException {
            ZipArchiveEntry link = new ZipArchiveEntry("cms/link");
            link.setUnixMode(0120777);
            put(out, link, String.valueOf(victim.getParent()));
            put(out, new ZipArchiveEntry("cms/link/Through.java"), "package cms; class Through {}");
        }
    },
    TWICE {
        @Override
        void zip(ZipArchiveOutputStream out, Path victim) throws IOException {
            put(out, new ZipArchiveEntry("cms/User.java"), "package cms; class User {}");
        }
    },
    CASE_TWINS {
        @Override
        void zip(ZipArchiveOutputStream out, Path victim) throws IOException {
            put(out, new ZipArchiveEntry("cms/user.java"), "package cms; class user {}");
        }
    },
    HEADER_MISMATCH {
        @Override
        byte[] spoil(byte[] archive) {
            // The first time it is the entry's own header, the last time the table of contents.
            return replaceFirst(archive, "cms/User.java", "cms/Usor.java");
        }
    },
    TRUNCATED {
        @Override
        byte[] spoil(byte[] archive) {
            return Arrays.copyOf(archive, archive.length / 2);
        }
    },
    OVERSTATED {
        @Override
        byte[] spoil(byte[] archive) {
            byte[] spoiled = archive.clone();
            System.arraycopy("77777777777 ".getBytes(StandardCharsets.US_ASCII), 0, spoiled, 124, 12);
            Arrays.fill(spoiled, 148, 156, (byte) ' ');
            int sum = 0;
            for (int i = 0; i < 512; i++) {
                sum += spoiled[i] & 0xFF;
            }
            System.arraycopy("%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, spoiled, 148, 8);
            return spoiled;
        }
    },
    HOSTILE_NAMES {
        @Override
        void zip(ZipArchiveOutputStream out, Path victim) throws IOException {
            for (String name : HOSTILE) {
                put(out, new ZipArchiveEntry("cms/" + name + ".java"), "package cms;");
            }
        }
    },
    FOLDER_LINKS {
        @Override
        Path write(Path parent, String id, Map<String, byte[]> files, Path victim) throws IOException {
            Path folder = writeFolder(parent.resolve(id), files);
            Files.createSymbolicLink(folder.resolve("cms/Precious.java"), victim);
            Files.createSymbolicLink(folder.resolve("cms/again"), folder);
            Files.createSymbolicLink(folder.resolve("home"), victim.getParent());
            return folder;
        }
    },
    HOSTILE_FOLDER {
        @Override
        Path write(Path parent, String id, Map<String, byte[]> files, Path victim) throws IOException {
            return writeFolder(parent.resolve("=cmd|' C calc'!A0<script>\u001b[31m\u202e " + id), files);
        }
    },
    GIT_HOOKS {
        @Override
        Path write(Path parent, String id, Map<String, byte[]> files, Path victim) throws IOException {
            Path folder = writeFolder(parent.resolve(id), files);
            String touch = "touch " + victim.resolveSibling("hooked");
            for (String hook : new String[] {"post-checkout", "pre-commit", "reference-transaction", "fsmonitor"}) {
                Path file = folder.resolve(".git/hooks").resolve(hook);
                Files.createDirectories(file.getParent());
                Files.writeString(file, "#!/bin/sh\n" + touch + "\n");
                file.toFile().setExecutable(true);
            }
            Files.writeString(
                    folder.resolve(".git/config"),
                    "[core]\n\tfsmonitor = %s\n[filter \"x\"]\n\tsmudge = %s\n\tclean = %s\n"
                            .formatted(touch, touch, touch));
            Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
            Files.writeString(folder.resolve(".gitattributes"), "* filter=x\n");
            return folder;
        }
    };

    private static final String[] HOSTILE = {
        "=cmd|'calc'!A0",
        "<script>alert(1)</script>",
        "a\nb",
        "\u001b[2J\u001b]0;x\u0007",
        "\u202eavaj",
        "'; DROP TABLE x; --",
        "@x"
    };

    /** Adds to an archive. */
    private interface Filler {
        void fill(ZipArchiveOutputStream out) throws IOException;
    }

    /**
     * Writes the submission.
     *
     * @param victim a file of the instructor's
     * @return what is handed to the command line
     */
    Path write(Path parent, String id, Map<String, byte[]> files, Path victim) throws IOException {
        if (isTar()) {
            return Files.write(parent.resolve(id + ".tar"), spoil(tarred(files, victim)));
        }
        return Files.write(parent.resolve(id + ".zip"), spoil(zipped(files, out -> zip(out, victim))));
    }

    void zip(ZipArchiveOutputStream out, Path victim) throws IOException {}

    void tar(TarArchiveOutputStream out, Path victim) throws IOException {}

    byte[] spoil(byte[] archive) {
        return archive;
    }

    private boolean isTar() {
        return this == ABSOLUTE || this == LINKS || this == OVERSTATED;
    }

    static Path writeFolder(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    private static byte[] zipped(Map<String, byte[]> files, Filler more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
            more.fill(out);
        }
        return bytes.toByteArray();
    }

    private byte[] tarred(Map<String, byte[]> files, Path victim) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(out, new TarArchiveEntry(file.getKey()), new String(file.getValue(), StandardCharsets.UTF_8));
            }
            tar(out, victim);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream out, ZipArchiveEntry entry, String content) throws IOException {
        out.putArchiveEntry(entry);
        write(out, content);
        out.closeArchiveEntry();
    }

    private static void put(TarArchiveOutputStream out, TarArchiveEntry entry, String content) throws IOException {
        entry.setSize(content.getBytes(StandardCharsets.UTF_8).length);
        out.putArchiveEntry(entry);
        write(out, content);
        out.closeArchiveEntry();
    }

    private static void write(OutputStream out, String content) throws IOException {
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] replaceFirst(byte[] bytes, String what, String by) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(what);
        return (text.substring(0, at) + by + text.substring(at + what.length())).getBytes(StandardCharsets.ISO_8859_1);
    }
}
