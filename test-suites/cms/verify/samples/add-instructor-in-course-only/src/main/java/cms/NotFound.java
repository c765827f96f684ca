package cms;

class NotFound extends RuntimeException {
    NotFound(String message) {
        super(message);
    }
}
