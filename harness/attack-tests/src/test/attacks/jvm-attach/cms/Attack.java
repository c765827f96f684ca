package cms;

import com.sun.tools.attach.VirtualMachine;

final class Attack extends Hooks {
    void load() throws Exception {
        // Where nobody listens, an attempt takes ten seconds, which would be those of a check.
        System.setProperty("sun.tools.attach.attachTimeout", "500");
        ProcessHandle judge = ProcessHandle.current().parent().orElseThrow();
        tell("attaches");
        VirtualMachine machine = VirtualMachine.attach(Long.toString(judge.pid()));
        Loot.look("the judge's properties", machine.getSystemProperties().toString());
        machine.detach();
    }
}
