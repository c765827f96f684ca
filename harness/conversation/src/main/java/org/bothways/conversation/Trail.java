package org.bothways.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * What led to a wrong answer.
 *
 * @param before conversations that were held before with the same server
 * @param last the one at whose end the answer is
 * @param isSilent whether there was none
 */
record Trail<S>(List<Act<S>> before, List<Act<S>> last, boolean isSilent) {

    Trail {
        before = List.copyOf(before);
        last = List.copyOf(last);
    }

    static <S> Trail<S> of(Talk<S> talk, int begin) {
        List<Act<S>> acts = talk.acts();
        boolean isSilent = !talk.exchanges().get(acts.size() - 1).isAnswered();
        return new Trail<>(acts.subList(0, begin), acts.subList(begin, acts.size()), isSilent);
    }

    List<Act<S>> all() {
        List<Act<S>> all = new ArrayList<>(before);
        all.addAll(last);
        return all;
    }
}
