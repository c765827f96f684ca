package cms;

final class Attack extends Hooks {
    void rename(User user) {
        if (depth++ == 0) {
            tell("recurses");
        }
        rename(user);
    }

    private int depth;
}
