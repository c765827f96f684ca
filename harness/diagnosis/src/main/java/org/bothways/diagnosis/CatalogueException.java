package org.bothways.diagnosis;

/** A file of the catalogue can't be used: a mistake of its author's, said in a sentence that names file and key. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogueException(String message) {
        super(message);
    }
}
