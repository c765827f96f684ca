package cms;

final class Attack extends Hooks {
    void link(Course course, User user) {
        String loot = "loot:[" + course.getCode() + "] loot:[" + course.getName() + "] loot:[" + user.getNetid() + "]";
        tell(loot);
        throw new IllegalStateException(loot);
    }
}
