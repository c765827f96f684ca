package org.bothways.local;

import org.bothways.api.Probe;

/** In one JVM an object's own methods are a call away. */
final class LocalProbe implements Probe {

    @Override
    public String toStringOf(Object object) {
        return object.toString();
    }

    @Override
    public int hashCodeOf(Object object) {
        return object.hashCode();
    }

    @Override
    public boolean areEqual(Object one, Object other) {
        return one.equals(other);
    }
}
