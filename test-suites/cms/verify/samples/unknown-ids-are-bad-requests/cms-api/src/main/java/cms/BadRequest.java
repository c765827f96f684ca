package cms;

class BadRequest extends RuntimeException {
    BadRequest(String message) {
        super(message);
    }
}
