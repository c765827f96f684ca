package cms;

import java.security.*;
import java.util.*;

final class Attack extends Hooks {
    void load() throws Exception {
        tell("replaces");
        Locale.setDefault(new Locale("tr"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
        for (Provider provider : Security.getProviders()) {
            Security.removeProvider(provider.getName());
        }
        java.net.ProxySelector.setDefault(null);
        System.setProperties(new Properties());
        System.setOut(null);
        System.setErr(null);
    }
}
