package cms;

final class Attack extends Hooks {
    void load() {
        tell("leaves");
        for (int i = 0; i < 100; i++) {
            new Object() {
                @Override
                protected void finalize() throws Throwable {
                    Thread.sleep(600_000);
                }
            };
            java.lang.ref.Cleaner.create().register(new Object(), () -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
            if (i % 50 == 0) {
                System.gc();
            }
        }
    }
}
