package cms;

import java.util.function.*;

class Slow {
    static <T> T pick(Supplier<T> one, Function<T, T> other) {
        return one.get();
    }

    static <T> T pick(Function<T, T> one, Supplier<T> other) {
        return other.get();
    }

    Object slow = @REPEAT 14 pick(() -> @1@REPEAT 14 , x -> x)@;
}
