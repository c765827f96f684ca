package org.bothways.judge.stub;

/** What every stub is, beside a class of the reference's name. Generated classes implement it. */
public interface Stub {

    /** {@return the object in the worker that this stands for} */
    RemoteRef remoteRef();
}
