package cms;

/** Ends a request with a status and a message. */
class CmsException extends RuntimeException {
  final int status;

  CmsException(int status, String message) {
    super(message);
    this.status = status;
  }
}
