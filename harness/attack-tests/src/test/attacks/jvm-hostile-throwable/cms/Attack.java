package cms;

final class Attack extends Hooks {
    void link(Course course, User user) {
        tell("throws");
        throw new RuntimeException() {
            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }

            @Override
            public String toString() {
                System.exit(1);
                return null;
            }

            @Override
            public synchronized Throwable getCause() {
                return new RuntimeException("again", this);
            }

            @Override
            public StackTraceElement[] getStackTrace() {
                return new StackTraceElement[] {null, new StackTraceElement("cms.suite.hidden.StudentsChecks", "passed", "x", -2)};
            }
        };
    }
}
