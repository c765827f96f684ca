package org.bothways.exploration;

import java.util.List;
import org.apiguardian.api.API;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;

/** Runs programs where the submission is. */
@API(status = API.Status.INTERNAL)
public interface Programs {

    /** {@return what came of each step; fewer when a step that needs the database threw, which is then the last} */
    List<Observed> run(List<Step> program);
}
