package cms.suite.visible;

public final class Saved {}
