package cms;

import java.lang.reflect.Field;

final class Attack extends Hooks {
    void rename(User user) throws Exception {
        tell("crashes");
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 0L, 0L);
    }
}
