#!/usr/bin/env bash
# Seconds per submission: Bothways at level process, with and without the archive of worker classes, beside `mvn test` on a
# Maven project of the same sources and the same checks. All in one run and in turns, so that the ratios hold on a noisy machine.
#
#   harness/benchmarks/compare.sh [ROUNDS] [COPIES]      defaults: 3 rounds, batches of 8 submissions, one job
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rounds=${1:-3}
copies=${2:-8}
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./bothways --version >/dev/null
home=$root/harness/dist/target/bothways
sample=$root/submissions/cms/back-populates

mkdir "$work/batch"
for i in $(seq "$copies"); do cp -r "$sample" "$work/batch/student-$i"; done

# The equivalent project: the sample's sources, the suites' sources as its tests, run in one JVM.
project=$work/project
mkdir -p "$project/src/test"
cp -r "$sample/src" "$project/"
mkdir -p "$project/src/test/java" "$project/src/test/resources"
for suite in public hidden; do cp -r test-suites/cms/$suite/src/main/java/. "$project/src/test/java/"; done
cp test-suites/cms/public/src/main/resources/bothways.properties "$project/src/test/resources/"
version() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" pom.xml | head -n 1; }
own=''
for jar in "$home"/lib/api-*.jar "$home"/worker/worker-*.jar "$home"/worker/wire-*.jar "$root"/harness/local/target/local-*.jar; do
    name=$(basename "$jar" .jar)
    own+="<dependency><groupId>own</groupId><artifactId>$name</artifactId><version>1</version><scope>system</scope><systemPath>$jar</systemPath></dependency>"
done
library() {
    printf '<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>' "$1" "$2" "$3"
}
cat >"$project/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId><artifactId>bench</artifactId><version>1</version>
  <properties><maven.compiler.release>17</maven.compiler.release><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <dependencies>
    $(library org.hibernate.orm hibernate-core "$(version hibernate.version)")
    $(library com.h2database h2 "$(version h2.version)")
    $(library io.javalin javalin "$(version javalin.version)")
    $(library com.fasterxml.jackson.core jackson-databind "$(version jackson2.version)")
    $(library tools.jackson.core jackson-databind "$(version jackson3.version)")
    $(library org.slf4j slf4j-nop "$(version slf4j.version)")
    $(library org.jspecify jspecify "$(version jspecify.version)")
    $(library org.apiguardian apiguardian-api "$(version apiguardian.version)")
    $(library org.junit.jupiter junit-jupiter "$(version junit.version)")
    $own
  </dependencies>
  <build><plugins>
    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
    <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.6.1</version>
      <configuration><includes><include>**/*Checks.java</include></includes></configuration></plugin>
  </plugins></build>
</project>
POM

maven() { (cd "$project" && rm -rf target && "$root/mvnw" -B -q -o test >"$work/maven.log" 2>&1) || { tail -n 40 "$work/maven.log"; exit 1; }; }
grade() { ./bothways grade "$work/batch" --jobs 1 --out "$work/out" "$@" >/dev/null 2>"$work/grade.log"; }
timed() {
    local start end
    start=$(date +%s%N)
    "$@"
    end=$(date +%s%N)
    echo "$(((end - start) / 1000000))"
}

# Once each without a clock: Maven fetches what it needs, Bothways makes its archive.
(cd "$project" && "$root/mvnw" -B -q test >"$work/maven.log" 2>&1) || { tail -n 40 "$work/maven.log"; exit 1; }
./bothways grade "$sample" --out "$work/out" >/dev/null 2>&1

for round in $(seq "$rounds"); do
    echo "$(timed grade) $(timed grade --no-archive) $(timed maven)"
done | tee "$work/times" | awk -v n="$copies" '{ printf "round %d: archive %.2f s, no archive %.2f s, mvn test %.2f s a submission\n", NR, $1/1000/n, $2/1000/n, $3/1000 }'
awk -v n="$copies" '
    { a[NR] = $1/1000/n; b[NR] = $2/1000/n; m[NR] = $3/1000 }
    function median(v,   i, j, t) { for (i = 1; i <= NR; i++) for (j = i + 1; j <= NR; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t } return v[int((NR + 1) / 2)] }
    END { x = median(a); y = median(b); z = median(m)
          printf "median: %.2f s with the archive, %.2f s without (x%.2f), %.2f s mvn test (x%.2f)\n", x, y, y/x, z, z/x }' "$work/times"
