package org.bothways.api;

import org.apiguardian.api.API;

/**
 * Calls the methods of {@link Object} on what a submission made. Suites ask for them here, because in the judge
 * {@code toString}, {@code equals} and {@code hashCode} of a submission's object never run by accident: a stub compares by
 * identity and prints as a name.
 */
@API(status = API.Status.STABLE)
public interface Probe {

    /** {@return what the object's own {@code toString} returns} */
    String toStringOf(Object object);

    /** {@return what the object's own {@code hashCode} returns} */
    int hashCodeOf(Object object);

    /** {@return what {@code one.equals(other)} returns} */
    boolean areEqual(Object one, Object other);
}
