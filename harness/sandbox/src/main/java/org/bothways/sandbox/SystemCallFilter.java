package org.bothways.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;

/**
 * A program for the kernel's filter of system calls (seccomp, classic BPF): what no Java program needs, and what opens the parts of the
 * kernel in which most of its holes have been, is refused with {@code EPERM}. New namespaces above all, in which a process would have every
 * capability again.
 *
 * <p>Calls that came to Linux after 5.0 have the same number everywhere.
 */
final class SystemCallFilter {

    private static final int[] EVERYWHERE = {
        425, 426, 427, // io_uring_setup, io_uring_enter, io_uring_register
        428, 429, 430, 431, 432, 433, 442, // open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, mount_setattr
        438, // pidfd_getfd
    };

    private static final Architecture X86_64 = new Architecture(0xC000003E, 56, new int[] {
        272, 308, 165, 166, 155, 161, // unshare, setns, mount, umount2, pivot_root, chroot
        101, 310, 311, 312, // ptrace, process_vm_readv, process_vm_writev, kcmp
        248, 249, 250, // add_key, request_key, keyctl
        321, 298, 323, 300, // bpf, perf_event_open, userfaultfd, fanotify_init
        246, 320, 175, 313, 176, // kexec_load, kexec_file_load, init_module, finit_module, delete_module
        303, 304, 212, // name_to_handle_at, open_by_handle_at, lookup_dcookie
        163, 167, 168, 169, 103, 179, 153, // acct, swapon, swapoff, reboot, syslog, quotactl, vhangup
        164, 227, 159, 305, // settimeofday, clock_settime, adjtimex, clock_adjtime
        170, 171, // sethostname, setdomainname
        172, 173, // iopl, ioperm
    });

    private static final Architecture AARCH64 = new Architecture(0xC00000B7, 220, new int[] {
        97, 268, 40, 39, 41, 51, // unshare, setns, mount, umount2, pivot_root, chroot
        117, 270, 271, 272, // ptrace, process_vm_readv, process_vm_writev, kcmp
        217, 218, 219, // add_key, request_key, keyctl
        280, 241, 282, 262, // bpf, perf_event_open, userfaultfd, fanotify_init
        104, 294, 105, 273, 106, // kexec_load, kexec_file_load, init_module, finit_module, delete_module
        264, 265, 18, // name_to_handle_at, open_by_handle_at, lookup_dcookie
        89, 224, 225, 142, 116, 60, 58, // acct, swapon, swapoff, reboot, syslog, quotactl, vhangup
        170, 112, 171, 266, // settimeofday, clock_settime, adjtimex, clock_adjtime
        161, 162, // sethostname, setdomainname
    });

    private static final Map<String, Architecture> KNOWN = Map.of("amd64", X86_64, "aarch64", AARCH64);

    /** The same everywhere; it hides its flags behind a pointer, so the C library has to make do with {@code clone}. */
    private static final int CLONE3 = 435;

    /** The flags of {@code clone} that ask for new namespaces: mount, cgroup, uts, ipc, user, pid, net. */
    private static final int CLONE_NEW = 0x7E020000;

    /** Calls of a second table, which has the same ones with other numbers. */
    private static final int X32 = 0x40000000;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final short LOAD = 0x20;
    private static final short JUMP_IF_EQUAL = 0x15;
    private static final short JUMP_IF_ANY_BIT = 0x45;
    private static final short RETURN = 0x06;

    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int REFUSE = 0x00050000 | 1;
    private static final int NOT_THERE = 0x00050000 | 38;

    private final ByteBuffer program = ByteBuffer.allocate(4_096).order(ByteOrder.nativeOrder());

    private SystemCallFilter() {}

    /** A kind of processor, its number of {@code clone}, and what is refused on it. */
    private static final class Architecture {

        private final int code;
        private final int forking;
        private final int[] refused;

        Architecture(int code, int forking, int[] refused) {
            this.code = code;
            this.forking = forking;
            this.refused = refused;
        }
    }

    /** {@return the filter for a kind of processor, by Java's name of it, as the kernel reads it} Nothing for one that we don't know. */
    static Optional<byte[]> of(String processor) {
        return Optional.ofNullable(KNOWN.get(processor)).map(known -> new SystemCallFilter().assemble(known));
    }

    private byte[] assemble(Architecture own) {
        add(LOAD, 0, 0, ARCHITECTURE);
        returnUnless(JUMP_IF_EQUAL, own.code, KILL_PROCESS);
        add(LOAD, 0, 0, NUMBER);
        returnIf(JUMP_IF_ANY_BIT, X32, REFUSE);
        for (int call : own.refused) {
            returnIf(JUMP_IF_EQUAL, call, REFUSE);
        }
        for (int call : EVERYWHERE) {
            returnIf(JUMP_IF_EQUAL, call, REFUSE);
        }
        returnIf(JUMP_IF_EQUAL, CLONE3, NOT_THERE);
        returnUnless(JUMP_IF_EQUAL, own.forking, ALLOW);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        returnIf(JUMP_IF_ANY_BIT, CLONE_NEW, REFUSE);
        add(RETURN, 0, 0, ALLOW);
        byte[] bytes = new byte[program.position()];
        program.flip().get(bytes);
        return bytes;
    }

    private void returnIf(short jump, int value, int answer) {
        add(jump, 0, 1, value);
        add(RETURN, 0, 0, answer);
    }

    private void returnUnless(short jump, int value, int answer) {
        add(jump, 1, 0, value);
        add(RETURN, 0, 0, answer);
    }

    /** One instruction: a code, how many to skip when it holds and when it doesn't, a value. */
    private void add(short code, int ifSo, int ifNot, int value) {
        program.putShort(code).put((byte) ifSo).put((byte) ifNot).putInt(value);
    }
}
