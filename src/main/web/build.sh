# SPDX-License-Identifier: EUPL-1.2
# Called by Maven: installs the packages when the lock file is newer than what is installed, then bundles.
set -e
command -v node >/dev/null || {
  echo "Rugdekking needs Node 20 or newer to build its pages." >&2
  exit 1
}
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-progress --loglevel=error
npm run --silent build
# The packages that the pages are made of, beside the list of Java libraries that Maven writes.
packages=target/classes/META-INF/sbom/pages.cdx.json
[ "$packages" -nt package-lock.json ] || {
  mkdir -p "$(dirname "$packages")"
  npm sbom --sbom-format cyclonedx --omit dev >"$packages.new"
  mv "$packages.new" "$packages"
}
