package cms;

final class Attack extends Hooks {
    private int asked;

    String text(String name) {
        tell("returns");
        return switch (asked++ % 4) {
            case 0 -> "x".repeat(20_000_000);
            case 1 -> "\ud800\u202e\u0000]]><script>alert(1)</script>=cmd|' /C calc'!A0";
            case 2 -> "\u001b]0;title\u0007\u001b[2J\r\n::error::x";
            default -> "NaN";
        };
    }
}
