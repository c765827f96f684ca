package org.bothways.diagnosis;

import java.util.List;
import java.util.Optional;
import org.bothways.wire.Observed;
import org.bothways.wire.Reply;
import org.bothways.wire.Step;

/** Runs short programs on a submission. What can't be run says nothing, and costs no more than a fact. */
public interface Programs {

    /** Where nothing can be run. */
    Programs NONE = new Programs() {
        @Override
        public Optional<List<Observed>> run(List<Step> steps) {
            return Optional.empty();
        }

        @Override
        public Optional<Reply> mapping() {
            return Optional.empty();
        }
    };

    /** {@return what was seen, or nothing where the program hung or ended its worker} */
    Optional<List<Observed>> run(List<Step> steps);

    /** {@return the mapping, or what the provider threw; nothing where it can't be asked} */
    Optional<Reply> mapping();
}
