package cms.http;

/** What is sent back. Thrown where nothing else can be done than to send it. */
public class Reply extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Object body;

    public Reply(int status, Object body) {
        super(String.valueOf(status), null, false, false);
        this.status = status;
        this.body = body;
    }

    public static Reply error(int status, String message) {
        return new Reply(status, java.util.Map.of("error", message));
    }

    int status() {
        return status;
    }

    Object body() {
        return body;
    }
}
