#!/usr/bin/env bash
# Runs once, when Gradescope builds the image.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
apt-get update
# bubblewrap keeps submissions from this folder, where the suites are, if the machine lets it.
apt-get install -y --no-install-recommends openjdk-17-jdk-headless bubblewrap
apt-get clean
chmod -R go-rwx /autograder/source
