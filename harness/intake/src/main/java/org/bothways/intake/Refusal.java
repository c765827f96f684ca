package org.bothways.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says why something that was handed in is not taken: what happened, then what to do. It is an {@link IOException} so that
 * it passes through the archive library's streams.
 */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private Refusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    private static Refusal of(String happened, String advice) {
        return new Refusal(happened + " " + advice, null);
    }

    /** {@return the refusal that the failure is or was caused by, else that the archive is damaged} */
    static Refusal damaged(String archive, Exception failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++, cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof AccessDeniedException) {
                return unreadable(archive);
            }
            if (cause instanceof NoSuchFileException) {
                return missing(archive);
            }
        }
        return new Refusal(
                archive + " is damaged or incomplete. Make the archive again, and hand in the new one.", failure);
    }

    static Refusal wrongChecksum(String entry) {
        return of(entry + " is damaged: its content doesn't match its checksum.", "Make the archive again.");
    }

    static Refusal noArchive(String file) {
        return of(file + " is named like an archive and isn't one.", "Hand in a zip.");
    }

    static Refusal foreignFormat(String file, String format) {
        return of(file + " is in the format " + format + ", which is not supported.", "Hand in a zip.");
    }

    static Refusal encrypted(String entry) {
        return of(entry + " is encrypted.", "Hand in a zip without a password.");
    }

    static Refusal unknownMethod(String entry, int method) {
        return of(
                entry + " is packed with method " + method + ", which is not supported.",
                "Make the zip with the tool's default settings.");
    }

    static Refusal sparse(String entry) {
        return of(entry + " is a sparse file in a tar archive.", "Hand in a zip.");
    }

    static Refusal outside(String entry) {
        return of(
                "The entry " + Shown.name(entry) + " points outside of its archive.",
                "Make the archive from within the project's folder.");
    }

    static Refusal twice(String entry) {
        return of(
                "The archive holds two entries named " + Shown.name(entry) + ".",
                "Make the archive again from a folder.");
    }

    static Refusal missing(String place) {
        return of(place + " is not there any more.", "Grade again with the files in place.");
    }

    static Refusal unreadable(String place) {
        return of(place + " can't be read.", "Check its permissions.");
    }

    static Refusal tooManyEntries(String place, int limit) {
        return of(
                place + " holds more than " + limit + " files and folders.",
                "Hand in the sources only, without libraries and build output.");
    }

    static Refusal tooManySources(int limit) {
        return of("It holds more than " + limit + " Java sources.", "Hand in your own sources only.");
    }

    static Refusal fileTooLarge(String place, long limit) {
        return of(place + " is larger than " + bytes(limit) + ".", "Leave out generated code and data.");
    }

    static Refusal sourcesTooLarge(long limit) {
        return of("Its Java sources are larger than " + bytes(limit) + " together.", "Hand in your own sources only.");
    }

    static Refusal unpacksTooLarge(String archive, long limit) {
        return of(archive + " unpacks to more than " + bytes(limit) + ".", "Hand in the sources only.");
    }

    static Refusal unpacksTooFar(String place, int ratio) {
        return of(
                place + " unpacks to more than " + ratio + " times its packed size.",
                "Hand in an ordinary zip of the sources.");
    }

    static Refusal tooDeep(String archive, int limit) {
        return of(
                archive + " lies " + (limit + 1) + " archives deep; at most " + limit + " are opened.",
                "Hand in one zip of the sources.");
    }

    static Refusal nameTooLong(String entry, int limit) {
        return of(
                "The name " + Shown.name(entry) + " is longer than " + limit + " characters.",
                "Shorten its folders' names.");
    }

    static Refusal headerTooLong(String archive) {
        return of(archive + " holds an entry whose name is longer than any name can be.", "Hand in a zip.");
    }

    static Refusal severalArchives(List<String> archives) {
        return of(
                "It holds no Java sources, and more than one archive: " + String.join(" and ", archives) + ".",
                "Hand in one of them; if each is a submission, name the folder or archive that holds them as the path.");
    }

    static Refusal conflict(String path, String one, String other) {
        return of(
                "Two different sources are both " + Shown.name(path) + ": " + one + " and " + other + ".",
                "Remove the one that is out of date; if several submissions lie here, name the folder that holds them as the path.");
    }

    private static String bytes(long count) {
        long mebibyte = 1024 * 1024;
        if (count >= mebibyte && count % mebibyte == 0) {
            return count / mebibyte + " MiB";
        }
        return count + " bytes";
    }
}
