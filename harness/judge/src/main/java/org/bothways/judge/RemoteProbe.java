package org.bothways.judge;

import java.util.Objects;
import org.bothways.api.Probe;
import org.bothways.judge.stub.Remote;

/** Calls the methods of {@link Object} in the worker. */
final class RemoteProbe implements Probe {

    private final Remote remote;

    RemoteProbe(Remote remote) {
        this.remote = remote;
    }

    @Override
    public String toStringOf(Object object) {
        return String.valueOf(remote.callOn(object, "toString", String.class));
    }

    @Override
    public int hashCodeOf(Object object) {
        return (int) Objects.requireNonNull(remote.callOn(object, "hashCode", int.class));
    }

    @Override
    public boolean areEqual(Object one, Object other) {
        return Boolean.TRUE.equals(remote.callOn(one, "equals", boolean.class, other));
    }
}
