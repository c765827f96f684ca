package cms.dienst;

public class NichtGefunden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NichtGefunden(String was, long nummer) {
        super(was + " " + nummer + " gibt es nicht");
    }
}
