package cms;

import java.lang.reflect.Proxy;
import java.util.*;

final class Attack extends Hooks {
    void rename(User user) {
        tell("makes");
        List<Object> all = new ArrayList<>();
        while (true) {
            ClassLoader loader = new ClassLoader(Attack.class.getClassLoader()) {};
            all.add(Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class, Comparable.class}, (proxy, method, arguments) -> null));
        }
    }
}
