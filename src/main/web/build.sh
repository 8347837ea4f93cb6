# SPDX-License-Identifier: EUPL-1.2
# Called by Maven: installs the packages when the lock file is newer than what is installed, then bundles.
set -e
command -v node >/dev/null || {
  echo "Rugdekking needs Node 20 or newer to build its pages." >&2
  exit 1
}
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-progress --loglevel=error
npm run --silent build
