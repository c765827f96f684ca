package cms;

final class Attack extends Hooks {
    void load() throws Exception {
        tell("waits");
        String report = "@OUT@/@ID@/report.json";
        String forge = "i=0; while [ $i -lt 300 ] && [ ! -f " + report + " ]; do sleep 0.2; i=$((i + 1)); done; sed -i 's/\"earned\": [0-9.]*/\"earned\": 99/' " + report;
        new ProcessBuilder("/bin/sh", "-c", "cd /; (sh -c '" + forge.replace("'", "'\\''") + "; : @TOKEN@' >/dev/null 2>&1 &)").start().waitFor();
    }
}
